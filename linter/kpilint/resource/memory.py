"""Small answers that are costly to find anew, kept from one run to the next."""

from __future__ import annotations

import atexit
from typing import Generic, TypeVar

from kpilint.resource.cache import cache_file, fetch, store

Value = TypeVar("Value")


class Memory(Generic[Value]):
    """Answers by text, read from the cache when first asked and written back when Python ends.

    Holds ``most`` answers at the utmost: what comes later is answered, but not remembered. Two runs
    at once do not harm each other; the later one to end is the one that is remembered.
    """

    def __init__(self, name: str, key: str, most: int) -> None:
        self._path = cache_file(name, key)
        self._most = most
        self._known: dict[str, Value] | None = None
        self._fresh = False

    def recall(self, text: str) -> Value | None:
        """The answer that is remembered for a text."""
        return self._answers().get(text)

    def keep(self, text: str, answer: Value) -> None:
        """Remember an answer for this run and the next."""
        known = self._answers()
        if self._path is None or len(known) >= self._most:
            return
        if not self._fresh:
            self._fresh = True
            atexit.register(self.write)
        known[text] = answer

    def write(self) -> None:
        """Keep what is remembered for the next run; done by itself when Python ends."""
        if self._path is not None:
            store(self._path, self._known)

    def _answers(self) -> dict[str, Value]:
        if self._known is None:
            found = fetch(self._path) if self._path else None
            self._known = found if isinstance(found, dict) else {}
        return self._known
