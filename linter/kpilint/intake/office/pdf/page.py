"""One page of a PDF as pdfplumber opens it, turned so that its text stands upright."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from kpilint.intake.office.pdf.beyond import mark_open, take_beyond
from kpilint.intake.office.pdf.end import missing_ends
from kpilint.intake.office.pdf.line import lines_of
from kpilint.intake.office.pdf.part import SLACK, Page, part_of
from kpilint.intake.office.pdf.run import runs_of
from kpilint.intake.office.pdf.side import missing_sides

if TYPE_CHECKING:
    from kpilint.intake.office.pdf.line import Char
    from kpilint.intake.office.pdf.part import Part

_MOST_EDGES = 20_000  # a drawing, not a table; the search for cells is quadratic
_MOST_CHARS = 200_000
_SIDEWAYS = 0.7  # of the characters, from which on the whole page is taken to be turned


def read_page(page: Any, number: int) -> tuple[Page, list[str]]:
    """What stands on a page, and what has to be said about it."""
    page = _upright(page)
    chars = [char for char in page.chars if char["text"]]
    if len(chars) > _MOST_CHARS:
        return _empty(page, number), [f"第{number}页文字过多，不像文档，没有读取"]
    if len(page.edges) > _MOST_EDGES:
        return (
            Page(number, page.width, page.height, [], lines_of(chars)),
            [f"第{number}页线条过多，不像表格，只读取了文字"],
        )
    runs = runs_of(chars)
    parts: list[Part] = []
    sides = missing_sides(page.edges)
    ends = missing_ends([*page.edges, *sides])
    lines = {"explicit_vertical_lines": sides, "explicit_horizontal_lines": ends}
    for found in page.find_tables({"edge_min_length": 1} | lines):
        inside = [run for run in runs if any(_is_in(char, found.bbox) for char in run)]
        part = part_of(found, inside, number, len(parts) + 1) if inside else None
        if part is not None:
            mark_open(part, ends)
            parts.append(part)
            held = {id(run) for run in inside}
            runs = [run for run in runs if id(run) not in held]
    for part in parts if ends else ():
        runs = take_beyond(part, runs, page.width)
    chars = [char for run in runs for char in run]
    return Page(number, page.width, page.height, parts, lines_of(chars)), []


def _empty(page: Any, number: int) -> Page:
    return Page(number, page.width, page.height, [], [])


def _is_in(char: Char, box: tuple[float, float, float, float]) -> bool:
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    return bool(box[0] - SLACK <= x <= box[2] + SLACK and box[1] <= y <= box[3])


def _upright(page: Any) -> Any:
    """The page itself, or turned where a table is printed sideways, or head down, on it."""
    turns = Counter(_turn(char["matrix"]) for char in page.chars)
    turn, count = turns.most_common(1)[0] if turns else (0, 0)
    if not turn or count < _SIDEWAYS * len(page.chars):
        return page
    from pdfplumber.page import Page as PdfPage

    source = page.page_obj
    source.rotate = (page.rotation + turn) % 360
    source.attrs["Rotate"] = source.rotate
    return PdfPage(page.pdf, source, page_number=page.page_number, initial_doctop=0)


def _turn(matrix: tuple[float, ...]) -> int:
    """By how many degrees clockwise a character is to be turned, so that it stands upright."""
    cosine, sine = matrix[0], matrix[1]
    if abs(cosine) >= abs(sine):
        return 0 if cosine >= 0 else 180
    return 90 if sine > 0 else 270
