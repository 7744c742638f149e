"""Rows of a recognised table that have lost their cell marks and stand around it as lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.intake.dump.bare_rows import cells_of, split_rows
from kpilint.intake.dump.fit import Fit
from kpilint.intake.dump.piece import logical_lines, pieces_of, wraps_of
from kpilint.intake.form.agency import heads_in
from kpilint.intake.form.columns import find_columns
from kpilint.intake.form.title import is_title
from kpilint.intake.form.vocabulary import is_level
from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpilint.intake.block import Cell, Table
    from kpilint.intake.dump.line import Line

_END = regex(r"\s*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,2}部分|注[:：])")
_CELL_LINE = 12  # characters of a line that may be one of a wrapped cell
_MOST_LINES = 40


def lead_of_rows(lines: Sequence[Line]) -> int:
    """From where on the lines before a table may be cells torn out of it; their number if none."""
    start = len(lines)
    while start and len(lines) - start < _MOST_LINES and not _stops(lines[start - 1].text):
        if len(lines[start - 1].text.strip()) > _CELL_LINE:
            break
        start -= 1
    pieces = pieces_of(logical_lines(lines[start:], marked=False))
    return start if any(is_level(piece.text) for piece in pieces) else len(lines)


def orphan_rows(lines: Sequence[Line], table: Table, *, marked: bool) -> int:
    """Add to an indicator table the rows that lost their cell marks and stand below it.

    Tells how many of the lines belong to them: none unless every row has a level and a text.
    """
    rows: list[list[Cell]] = [[] for _ in range(table.rows)]
    for cell in table.cells:
        rows[cell.row].append(cell)
    found = [columns for number in range(len(rows)) if (columns := find_columns(rows, number))]
    logical = logical_lines(lines, marked=marked)
    stop = next((n for n, line in enumerate(logical) if _stops(line.text)), len(logical))
    pieces = pieces_of(logical[:stop])
    split = split_rows(pieces)
    if not found or found[-1].sided or not split or not all(r.level2 and r.pieces for r in split):
        return 0
    words = [r.word for r in found[-1].roles.values() if r.word not in ("一级指标", "二级指标")]
    fit = Fit(words, wraps_of(logical[:stop]), marked=marked)
    for row in split:
        cells = cells_of(row, table.rows, found[-1].roles, fit, table.place)
        for cell in cells:
            cell.note = cell.note or "这一行没有单元格标记，按文字归入各栏"
        table.cells += cells
        table.rows += 1
    last = logical[stop].number if stop < len(logical) else lines[-1].number + 1
    return sum(line.number < last for line in lines)


def _stops(text: str) -> bool:
    return is_title(text) or bool(heads_in(text)) or _END.match(text) is not None
