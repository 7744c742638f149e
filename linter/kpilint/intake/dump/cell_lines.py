"""Dumps in which every cell is a line behind a tab and a blank line ends a row."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from kpilint.intake.block import Cell, Table
from kpilint.intake.form.label import column_role, head_label
from kpilint.intake.form.vocabulary import is_level1, is_level2

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpilint.intake.dump.line import Line

_UNIFORM = 0.6  # share of the rows that must have the width to which torn rows are joined
Row = list[tuple[list[str], int]]  # the texts of each cell, and its line
_TABLE_GAP = 2  # blank lines that end a table
_STRIPPED_GAP = 30  # the same where blank lines may be cells too
_LEAST_CELLS = 20  # lines that show whether a dump keeps its empty cells


def is_cell_lines(lines: Sequence[Line]) -> bool:
    """Whether the tabs of these lines stand before cells, not between them."""
    before = between = 0
    for line in lines:
        if line.text.startswith("\t") and "\t" not in line.text[1:].rstrip("\t"):
            before += line.text.count("\t") == 1
        elif line.tabbed:
            between += 1
    return before > between


def is_stripped(lines: Sequence[Line]) -> bool:
    """Whether the tabs of empty cells were taken off, so that these look like ends of rows."""
    return len(lines) >= _LEAST_CELLS and all(line.text.strip() for line in lines)


class CellLines:
    """Gathers the rows of one table, line by line; ``stripped`` where empty cells are blank."""

    def __init__(self, number: int, first: Line, *, stripped: bool = False) -> None:
        self.stripped = stripped
        self.number = number
        self.line = first.number
        self.rows: list[Row] = []
        self.open = False
        self.gap = 0

    def takes(self, line: Line) -> bool:
        """Add a line; False where it does not belong to the table any more."""
        if line.text.startswith("\t"):
            if self.gap >= (_STRIPPED_GAP if self.stripped else _TABLE_GAP):
                return False
            if not self.open:
                self.rows.append(self._blanks(line))
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

    def _blanks(self, line: Line) -> list[tuple[list[str], int]]:
        """The empty cells before the first one of a row that were taken for ends of rows."""
        text = line.text.strip()
        if not self.stripped or _begins_part(text) or is_level1(text):
            return []
        most = 1 if is_level2(text) else _STRIPPED_GAP
        return [([""], line.number)] * min(self.gap - 1, most)

    def table(self) -> Table:
        """The table of all rows that were taken."""
        rows = _joined_parts(self.rows) if self.stripped else _joined(self.rows)
        place = f"第{self.number}张表"
        spans = _spans(rows, stripped=self.stripped)
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


def _begins_part(text: str) -> bool:
    """Whether a cell is a label of the head, or the first of the heading of indicators."""
    role = column_role(text)
    return (role is not None and role.word == "一级指标") or head_label(text) is not None


def _joined_parts(rows: list[Row]) -> list[Row]:
    """The rows of several tables that nothing sets apart, each table's put together by itself."""
    starts = [n for n, row in enumerate(rows) if n and _begins_part(row[0][0][0])]
    return [
        row
        for start, end in pairwise([0, *starts, len(rows)])
        for row in _joined(rows[start:end], stripped=True)
    ]


def _joined(rows: list[Row], *, stripped: bool = False) -> list[Row]:
    """The rows, those put together again that an empty paragraph inside a cell has torn, or an
    empty cell that was ``stripped``.
    """
    widths = Counter(map(len, rows))
    width, count = widths.most_common(1)[0] if widths else (0, 0)
    if count < _UNIFORM * len(rows) or len(rows) < 3:
        return rows
    joined: list[Row] = []
    torn = False
    for number, row in enumerate(rows):
        before = joined[-1] if joined else []
        fits = torn and len(before) + len(row) == width
        if fits and (number + 1 == len(rows) or len(rows[number + 1]) == width):
            before.extend(row)
            torn = False
            continue
        if stripped and torn and len(before) + 1 + len(row) == width:
            before += [([""], row[0][1]), *row]
            torn = False
            continue
        torn = len(row) < width and bool(before) and len(before) == width
        joined.append(row)
    return joined


def _spans(rows: list[Row], *, stripped: bool) -> list[list[int]]:
    """How many columns each cell of a heading stands over, told by the blanks in the row below."""
    spans: list[list[int]] = [[] for _ in rows]
    widths = [len(row) for row in rows]
    for r in range(len(rows) - 1):
        if 1 < widths[r] < widths[r + 1]:
            runs = _runs([texts[0] if texts else "" for texts, _ in rows[r + 1]])
            if stripped and len(runs) == widths[r] - 1:
                runs.append(1)  # over the blank at the end of the row below
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
