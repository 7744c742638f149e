"""What stands on one page: pieces of ruled tables, and lines of text around them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kpilint.intake.office.pdf.line import joined, lines_of
from kpilint.intake.office.pdf.run import holder_of

if TYPE_CHECKING:
    from kpilint.intake.office.pdf.line import Char, Line

SLACK = 3.0  # points by which lines that mean the same may stand apart


@dataclass(slots=True)
class Box:
    """A cell of a ruled table where it is printed; ``place`` says so in words.

    ``room`` is how many characters its last line of text leaves free: little, where it goes on.
    ``open_above`` and ``open_below`` say that no line closes it there.
    """

    x0: float
    top: float
    x1: float
    bottom: float
    text: str = ""
    place: str = ""
    room: float = 0.0
    open_above: bool = False
    open_below: bool = False


@dataclass(slots=True)
class Part:
    """A table as far as it stands on one page. ``rows`` are its boxes by their upper line."""

    rows: list[list[Box]]
    x0: float
    top: float
    x1: float
    bottom: float
    place: str
    bands: list[float] = field(default_factory=list)  # the upper lines of its rows


@dataclass(slots=True)
class Page:
    """One page, its tables and its lines of text from top to bottom."""

    number: int
    width: float
    height: float
    parts: list[Part]
    lines: list[Line]


def part_of(found: Any, runs: list[list[Char]], page: int, number: int) -> Part | None:
    """The piece of a table that pdfplumber found; None for a mere frame around text.

    ``runs`` are the characters that stand in its outline; each goes to the cell that holds its
    middle, or, where a text is wider than its cell, to the cell of its run.
    """
    boxes = [Box(*cell) for cell in sorted(found.cells, key=lambda c: (c[1], c[0]))]
    if len(boxes) < 2:
        return None
    for box, inside in zip(boxes, _sorted_in(boxes, runs), strict=True):
        lines = lines_of(inside)
        box.text = joined([line.text for line in lines])
        if lines:
            last = lines[-1]
            box.room = (box.x1 - box.x0 - (last.x1 - last.x0)) / (last.size or 1)
    bands = _clustered([box.top for box in boxes])
    rows: list[list[Box]] = [[] for _ in bands]
    for box in boxes:
        rows[nearest(bands, box.top)].append(box)
    x0, top, x1, bottom = found.bbox
    part = Part(rows, x0, top, x1, bottom, f"第{page}页第{number}张表", bands)
    _name_places(part)
    return part


def _sorted_in(boxes: list[Box], runs: list[list[Char]]) -> list[list[Char]]:
    """The characters in each of some boxes, found through the grid of all their lines."""
    across = sorted({x for box in boxes for x in (box.x0, box.x1)})
    down = sorted({y for box in boxes for y in (box.top, box.bottom)})
    owner: dict[tuple[int, int], int] = {}
    for at, box in enumerate(boxes):
        for column in range(bisect_right(across, box.x0), bisect_right(across, box.x1)):
            for row in range(bisect_right(down, box.top), bisect_right(down, box.bottom)):
                owner[column, row] = at
    held: list[list[Char]] = [[] for _ in boxes]
    for run in runs:
        owners = [owner.get((bisect_right(across, x), bisect_right(down, y))) for x, y in _at(run)]
        known = [at for at in dict.fromkeys(owners) if at is not None]
        if len(set(owners)) > 1 and known:
            one = holder_of(run, [(boxes[at].x0, boxes[at].x1) for at in known])
            owners = owners if one is None else [known[one]] * len(run)
        for char, holder in zip(run, owners, strict=True):
            if holder is not None:
                held[holder].append(char)
    return held


def _at(run: list[Char]) -> list[tuple[float, float]]:
    """The middle of each character of a run."""
    return [((c["x0"] + c["x1"]) / 2, (c["top"] + c["bottom"]) / 2) for c in run]


def _name_places(part: Part) -> None:
    """Number the cells as one sees them: a cell that reaches down counts in each of its rows."""
    for row, boxes in enumerate(part.rows):
        band = part.bands[row]
        across = sorted(
            box.x0
            for upper in part.rows[: row + 1]
            for box in upper
            if box.top - SLACK <= band < box.bottom - SLACK
        )
        for box in boxes:
            box.place = f"{part.place}第{row + 1}行第{across.index(box.x0) + 1}列"


def _clustered(numbers: list[float]) -> list[float]:
    """One number for each group that stands together."""
    found: list[float] = []
    for number in sorted(numbers):
        if not found or number - found[-1] > SLACK:
            found.append(number)
    return found


def nearest(numbers: list[float], number: float) -> int:
    """The index of the nearest of some numbers."""
    return min(range(len(numbers)), key=lambda at: abs(numbers[at] - number))


def column_lines(parts: list[Part]) -> list[float]:
    """Where the columns of some parts begin, and where the last ends."""
    edges = [x for part in parts for row in part.rows for box in row for x in (box.x0, box.x1)]
    return _clustered(edges)
