"""Files to cards."""
