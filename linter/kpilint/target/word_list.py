"""A named set of words, found in a text without a search for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class LexiconError(NamedTuple):
    """Why a word list was left out, or which of its lines was; ``offset`` counts characters."""

    file: Path
    offset: int
    message: str
    advice: str


class WordList:
    """A named set of words. ``exceptions`` are longer words that hold one and do not count."""

    __slots__ = ("_endings", "_firsts", "_lengths", "exceptions", "name", "note", "words")

    def __init__(
        self, name: str, note: str, words: Iterable[str], exceptions: Iterable[str] = ()
    ) -> None:
        self.name = name
        self.note = note
        self.words = frozenset(words)
        self.exceptions = frozenset(exceptions) - self.words
        known = self.words | self.exceptions
        self._lengths = lengths_by_first(known)
        self._firsts = frozenset(self._lengths)
        self._endings = lengths_by_first(word[::-1] for word in known)

    def contained_in(self, text: str) -> str | None:
        """The first word of the list that stands in the text, at its longest; else None.

        A word inside an exception does not count.
        """
        if self._firsts.isdisjoint(text) or not self._may_stand_in(text):
            return None
        covered = 0
        for start, first in enumerate(text):
            for length in self._lengths.get(first, ()):
                piece = text[start : start + length]
                if piece in self.exceptions:
                    covered = max(covered, start + length)
                elif piece in self.words and start + length > covered:
                    return piece
        return None

    def _may_stand_in(self, text: str) -> bool:
        """Whether any word or exception stands in the text: a quick no is the usual answer."""
        lengths = self._lengths
        for first in self._firsts.intersection(text):
            start = text.find(first)
            while start >= 0:
                for length in lengths[first]:
                    piece = text[start : start + length]
                    if piece in self.words or piece in self.exceptions:
                        return True
                start = text.find(first, start + 1)
        return False

    def beginning(self, text: str) -> str | None:
        """The longest word of the list with which the text begins; none where an exception does."""
        pieces = [text[:length] for length in self._lengths.get(text[:1], ())]
        return self._longest(pieces)

    def ending(self, text: str) -> str | None:
        """The longest word of the list with which the text ends; none where an exception does."""
        pieces = [text[-length:] for length in self._endings.get(text[-1:], ())]
        return self._longest(pieces)

    def endings(self, text: str) -> list[str]:
        """All words of the list with which the text ends, longest first; as for ``ending``."""
        pieces = [text[-length:] for length in self._endings.get(text[-1:], ())]
        if any(piece in self.exceptions for piece in pieces):
            return []
        return [piece for piece in pieces if piece in self.words]

    def _longest(self, pieces: list[str]) -> str | None:
        if any(piece in self.exceptions for piece in pieces):
            return None
        return next((piece for piece in pieces if piece in self.words), None)


def lengths_by_first(words: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """For each first character the lengths of the words that begin with it, longest first."""
    lengths: dict[str, set[int]] = {}
    for word in words:
        lengths.setdefault(word[0], set()).add(len(word))
    return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}
