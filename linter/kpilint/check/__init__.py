"""Checks in Python, for what a condition cannot say."""
