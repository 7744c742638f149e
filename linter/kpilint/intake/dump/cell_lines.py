"""Dumps in which every cell is a line behind a tab and a blank line ends a row."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kpilint.intake.block import Cell, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpilint.intake.dump.line import Line

_UNIFORM = 0.6  # share of the rows that must have the width to which torn rows are joined
_TABLE_GAP = 2  # blank lines that end a table


def is_cell_lines(lines: Sequence[Line]) -> bool:
    """Whether the tabs of these lines stand before cells, not between them."""
    before = between = 0
    for line in lines:
        if line.text.startswith("\t") and "\t" not in line.text[1:].rstrip("\t"):
            before += line.text.count("\t") == 1
        elif line.tabbed:
            between += 1
    return before > between


class CellLines:
    """Gathers the rows of one table, line by line."""

    def __init__(self, number: int, first: Line) -> None:
        self.number = number
        self.line = first.number
        self.rows: list[list[tuple[list[str], int]]] = []
        self.open = False
        self.gap = 0

    def takes(self, line: Line) -> bool:
        """Add a line; False where it does not belong to the table any more."""
        if line.text.startswith("\t"):
            if self.gap >= _TABLE_GAP:
                return False
            if not self.open:
                self.rows.append([])
                self.open = True
            self.gap = 0
            self.rows[-1].append(([line.text.strip()], line.number))
        elif not line.text.strip():
            self.open = False
            self.gap += 1
        elif self.open:
            self.rows[-1][-1][0].append(line.text.strip())
        else:
            return False
        return True

    def table(self) -> Table:
        """The table of all rows that were taken."""
        rows = _joined(self.rows)
        place = f"第{self.number}张表"
        spans = _spans([len(row) for row in rows], rows)
        cells = []
        for r, row in enumerate(rows):
            column = 0
            for c, (texts, line) in enumerate(row):
                span = spans[r][c] if spans[r] else 1
                phrase = f"{place}第{r + 1}行第{c + 1}列"
                text = "\n".join(texts).strip()
                cells.append(Cell(text, r, column, 1, span, phrase, line))
                column += span
        return Table(cells, len(rows), max(map(len, rows), default=0), place, self.line)


def _joined(rows: list[list[tuple[list[str], int]]]) -> list[list[tuple[list[str], int]]]:
    """The rows, those put together again that an empty paragraph inside a cell has torn."""
    widths = Counter(map(len, rows))
    width, count = widths.most_common(1)[0] if widths else (0, 0)
    if count < _UNIFORM * len(rows) or len(rows) < 3:
        return rows
    joined: list[list[tuple[list[str], int]]] = []
    torn = False
    for number, row in enumerate(rows):
        before = joined[-1] if joined else []
        fits = torn and len(before) + len(row) == width
        if fits and (number + 1 == len(rows) or len(rows[number + 1]) == width):
            before.extend(row)
            torn = False
            continue
        torn = len(row) < width and bool(before) and len(before) == width
        joined.append(row)
    return joined


def _spans(widths: list[int], rows: list[list[tuple[list[str], int]]]) -> list[list[int]]:
    """How many columns each cell of a heading stands over, told by the blanks in the row below."""
    spans: list[list[int]] = [[] for _ in rows]
    for r in range(len(rows) - 1):
        if 1 < widths[r] < widths[r + 1]:
            runs = _runs([texts[0] if texts else "" for texts, _ in rows[r + 1]])
            if len(runs) == widths[r]:
                spans[r] = runs
    return spans


def _runs(below: list[str]) -> list[int]:
    """The widths of what lies over a row: one over each blank cell, one over a run of others."""
    runs: list[int] = []
    filled = False
    for text in below:
        if text and filled:
            runs[-1] += 1
        else:
            runs.append(1)
        filled = bool(text)
    return runs
