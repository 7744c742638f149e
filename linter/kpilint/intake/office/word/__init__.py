"""Word files: the text as Word would print it with all changes accepted."""
