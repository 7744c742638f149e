"""The files that kpilint ships beside its code, and the cache that it keeps for the user."""
