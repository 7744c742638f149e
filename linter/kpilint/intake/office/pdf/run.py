"""Runs of characters set one after the other: the text of one cell, even where it overflows.

A sheet printed to PDF keeps the whole text of a cell that is too narrow for it; what one sees is
cut off at the border, or lies over the next cell. Whose text it is, only the run tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kpilint.intake.office.pdf.line import Char

_CLOSE = 0.08  # of the size of a character; between two cells there is always more
_LEVEL = 0.5  # points
_PADDING = 6.0  # points between the border of a cell and its text
_CENTRED = 2.0  # points by which the middles of a text and its cell may differ


def runs_of(chars: list[Char]) -> list[list[Char]]:
    """The runs, in the order in which the page prints them."""
    runs: list[list[Char]] = []
    for char in chars:
        if runs and _follows(runs[-1][-1], char):
            runs[-1].append(char)
        else:
            runs.append([char])
    return runs


def _follows(last: Char, char: Char) -> bool:
    size = char["size"] or 1
    return bool(
        abs(char["x0"] - last["x1"]) <= _CLOSE * size
        and abs(char["bottom"] - last["bottom"]) <= _LEVEL
        and abs(last["size"] - size) <= _LEVEL
    )


def holder_of(run: list[Char], cells: list[tuple[float, float]]) -> int | None:
    """Which of the cells under a run it belongs to, by where they begin and end.

    A text stands in the middle of its cell, or begins at its left border, or ends at its right
    one; None where none of it is so.
    """
    left, right = run[0]["x0"], run[-1]["x1"]
    middle = (left + right) / 2
    for at, (x0, x1) in enumerate(cells):
        if abs((x0 + x1) / 2 - middle) <= _CENTRED:
            return at
    if 0 <= left - cells[0][0] <= _PADDING:
        return 0
    return len(cells) - 1 if 0 <= cells[-1][1] - right <= _PADDING else None
