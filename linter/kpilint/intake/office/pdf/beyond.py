"""Texts of cells that a page break cuts: a sheet printed to PDF keeps what lies beyond the page's
edge, clipped, on both pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.intake.office.pdf.line import joined, lines_of
from kpilint.intake.office.pdf.part import SLACK
from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from kpilint.intake.office.pdf.line import Char
    from kpilint.intake.office.pdf.part import Box, Part
    from kpilint.intake.office.pdf.side import Edge

_PAGE_NUMBER = regex(r"[-—–·~\s第页/\d]+")
_CENTRE = 0.15  # of the width of a page, within which its number stands


def mark_open(part: Part, ends: list[Edge]) -> None:
    """Mark the cells that lines had to be added for, at the ends of a piece."""
    for box in (box for row in part.rows for box in row):
        middle = (box.x0 + box.x1) / 2
        heights = [end["top"] for end in ends if end["x0"] <= middle <= end["x1"]]
        box.open_above = any(abs(y - box.top) <= SLACK for y in heights)
        box.open_below = any(abs(y - box.bottom) <= SLACK for y in heights)


def take_beyond(part: Part, runs: list[list[Char]], width: float) -> list[list[Char]]:
    """Give what stands over or under the open cells of a piece to them; returns the other runs."""
    opened = [b for row in part.rows for b in row if b.open_above or b.open_below]
    taken: dict[int, list[Char]] = {}
    rest = []
    for run in runs:
        box = next((box for box in opened if _is_beyond(run, box)), None)
        if box is None or _is_page_number(run, width):
            rest.append(run)
        else:
            taken.setdefault(id(box), []).extend(run)
    for box in opened:
        _put(box, taken.get(id(box), []))
    return rest


def _is_beyond(run: list[Char], box: Box) -> bool:
    if run[0]["x0"] < box.x0 - SLACK or run[-1]["x1"] > box.x1 + SLACK:
        return False
    middle = (run[0]["top"] + run[0]["bottom"]) / 2
    return (box.open_below and middle > box.bottom) or (box.open_above and middle < box.top)


def _is_page_number(run: list[Char], width: float) -> bool:
    text = "".join(char["text"] for char in run)
    middle = (run[0]["x0"] + run[-1]["x1"]) / 2
    return _PAGE_NUMBER.fullmatch(text) is not None and abs(middle - width / 2) < _CENTRE * width


def _put(box: Box, chars: list[Char]) -> None:
    """Join what stands beyond a cell to its text, above or below as it is printed."""
    above = [char for char in chars if char["bottom"] <= box.top + SLACK]
    below = [char for char in chars if char["bottom"] > box.top + SLACK]
    texts = [joined([line.text for line in lines_of(part)]) for part in (above, below)]
    box.text = joined([text for text in (texts[0], box.text, texts[1]) if text])
