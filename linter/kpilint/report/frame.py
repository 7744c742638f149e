"""The line of source that a finding points at, cut to the terminal, with carets under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.report.plain import visible
from kpilint.text.width import excerpt

if TYPE_CHECKING:
    from kpilint.card.place import Place
    from kpilint.report.look import Colour, Look


def source_frame(line: str, place: Place, look: Look, colour: Colour) -> list[str]:
    """Two lines: the source after its number, and the carets under the part that is meant.

    A place that goes on below its first line is marked to the end of that line.
    """
    number = f"{place.line:>5} | "
    blank = f"{'|':>{len(number) - 1}} "
    end = place.end_column if place.end_line == place.line else len(line.rstrip()) + 1
    shown, carets = excerpt(visible(line), place.column, end, look.width - len(number))
    indent = " " * (len(carets) - len(carets.lstrip()))
    carets = indent + look.paint(carets.lstrip(), colour)
    return [look.paint(number, "dim") + shown, look.paint(blank, "dim") + carets]
