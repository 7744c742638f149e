"""Outcome to text; one pure function for each format."""
