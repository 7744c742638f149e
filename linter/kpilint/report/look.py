"""How a report is to look: whether it may use colours, and how many columns it has."""

from __future__ import annotations

from typing import Literal, NamedTuple

Colour = Literal["red", "yellow", "blue", "dim", "bold"]

_CODES: dict[Colour, str] = {
    "red": "1;31",
    "yellow": "1;33",
    "blue": "1;34",
    "dim": "2",
    "bold": "1",
}


class Look(NamedTuple):
    """The terminal (or the lack of one) that a report is made for; ``width`` in columns."""

    color: bool = False
    width: int = 80

    def paint(self, text: str, colour: Colour) -> str:
        """The text in a colour, or as it is where no colours are wanted."""
        return f"\x1b[{_CODES[colour]}m{text}\x1b[0m" if self.color and text else text
