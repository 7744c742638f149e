"""The pieces of a ruled table to a table of blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.intake.block import Cell, Table
from kpilint.intake.office.limit import cut
from kpilint.intake.office.pdf.line import joined
from kpilint.intake.office.pdf.part import SLACK, column_lines, nearest

if TYPE_CHECKING:
    from kpilint.intake.office.pdf.part import Box, Part

_TOO_NARROW = "原表的列太窄，数值印成了 #，请调宽后重新导出"


def table_of(parts: list[Part]) -> Table:
    """The table of its pieces on following pages, one grid under all of them."""
    across = column_lines(parts)
    cells: list[Cell] = []
    ends: dict[tuple[int, int], tuple[Cell, Box]] = {}  # that reach the end of their piece
    offset = 0
    for part in parts:
        reaching: dict[tuple[int, int], tuple[Cell, Box]] = {}
        for row, boxes in enumerate(part.rows):
            for box in sorted(boxes, key=lambda box: box.x0):
                cell = _cell(box, part, offset + row, across)
                upper = ends.get((cell.column, cell.column_span)) if row == 0 else None
                if upper and _goes_on(*upper, cell, box):
                    upper[0].row_span += cell.row_span
                    cell = _whole(upper[0], cell)
                else:
                    cells.append(cell)
                if box.bottom >= part.bottom - SLACK:
                    reaching[cell.column, cell.column_span] = cell, box
        ends = reaching if part.rows else ends
        offset += len(part.rows)
    return Table(cells, offset, max(len(across) - 1, 1), parts[0].place)


def _goes_on(upper: Cell, last: Box, cell: Cell, box: Box) -> bool:
    """Whether a cell under a page break belongs to a merged cell before it: no line stands between
    them, or nothing stands in it.
    """
    if last.open_below and box.open_above:
        return True
    return not cell.text and bool(upper.text) and (upper.row_span > 1 or cell.row_span > 1)


def _whole(upper: Cell, lower: Cell) -> Cell:
    """The upper cell with the text of both parts, which may stand in each of them as a whole."""
    if upper.text in lower.text:
        upper.text = lower.text
    elif lower.text not in upper.text:
        upper.text = joined([upper.text, lower.text])
    return upper


def _cell(box: Box, part: Part, row: int, across: list[float]) -> Cell:
    left, right = nearest(across, box.x0), nearest(across, box.x1)
    height = sum(box.top - SLACK <= band < box.bottom - SLACK for band in part.bands)
    span = (row, left, max(height, 1), max(right - left, 1))
    is_lost = len(box.text) > 1 and not box.text.strip("#")
    return Cell(cut(box.text), *span, box.place, note=_TOO_NARROW if is_lost else None)
