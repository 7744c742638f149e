"""Places: where in a file a thing stands. Rules never see them; reports see nothing else."""

from typing import NamedTuple, Protocol

from kpilint.card.address import Address


class Span(NamedTuple):
    """A half-open range of characters in a decoded text (code points, never bytes)."""

    start: int
    end: int


class Place(NamedTuple):
    """Where a thing stands. ``line`` and ``column`` count from 1, in characters, 0 where a file
    has no lines; ``phrase`` then says it in words (第3张表第7行第5列, Sheet1!F12).
    """

    line: int
    column: int
    end_line: int
    end_column: int
    phrase: str


class Edit(NamedTuple):
    """A replacement of a range of the decoded text, offered as a fix."""

    span: Span
    text: str


class SourceMap(Protocol):
    """Turns addresses into places; one implementation for each kind of file."""

    def locate(self, address: Address, within: Span | None = None) -> Place:
        """The place of a value (or of the part ``within`` of its text).

        A field that does not stand on the card has the place of the nearest thing that holds it.
        """
        ...

    def frame(self, place: Place) -> str | None:
        """The line of source on which the place begins, or None for files that have no lines."""
        ...
