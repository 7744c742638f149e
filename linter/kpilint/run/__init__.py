"""One run: choose files and rules, check, and gather the outcome."""
