"""Blocks to cards: the forms recognised by their words, never by their position."""
