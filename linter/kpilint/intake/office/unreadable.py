"""What stops the reading of one file: told to the person, the other files go on."""

from __future__ import annotations


class UnreadableError(Exception):
    """A file cannot be read: why, in a clause, and what the person can do about it."""

    def __init__(self, message: str, advice: str) -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice
