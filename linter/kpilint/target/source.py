"""The text of one value while it is read: raw, folded, and the way back from one to the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.place import Span
from kpilint.target.fold import Folded

if TYPE_CHECKING:
    from kpilint.target.syntax import Node, Piece


class Unread(Exception):
    """A value that makes no sense: why, at which place of the folded text, and what is nearest.

    An empty ``nearest`` says that nothing is, None that it has to be looked for.
    """

    def __init__(self, message: str, place: int, nearest: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.place = place
        self.nearest = nearest


class Source:
    """A raw text with its folded form, in which all offsets of the grammar count."""

    __slots__ = ("folded", "raw", "text")

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.folded = Folded(raw)
        self.text = self.folded.text

    def span(self, start: int, end: int) -> Span:
        """The place in the raw text of a part of the folded one."""
        folded = self.folded
        if folded.is_plain:
            return Span(start, end)
        if start >= end:
            end = folded.start(start)
            return Span(end, end)
        return Span(folded.start(start), folded.end(end))

    def words(self, part: Node | Piece) -> str:
        """The folded text of a phrase."""
        return self.text[part.start : part.end]
