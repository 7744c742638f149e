"""Texts without any cell mark: the cards among the paragraphs, told by the words of the form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kpilint.intake.block import Cell, Paragraph, Table
from kpilint.intake.dump.bare_budget import budget_table, ends_budget
from kpilint.intake.dump.bare_rows import cells_of, split_rows
from kpilint.intake.dump.cell_list import cells_of_list, listed_rows
from kpilint.intake.dump.fit import Fit
from kpilint.intake.dump.line import is_page_number
from kpilint.intake.dump.piece import Logical, logical_lines, pieces_of, wraps_of
from kpilint.intake.form.columns import find_columns
from kpilint.intake.form.label import column_role, head_label
from kpilint.intake.form.title import is_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpilint.intake.block import Block
    from kpilint.intake.dump.line import Line
    from kpilint.intake.form.columns import Columns

_END = re.compile(r"\s*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,2}部分|注[:：])")
_MOST_HEADING_LINES = 12  # lines over which the heading of an indicator table may be spread
_FURTHEST_HEAD = 80  # lines between the title of a card and its indicators


class Bare:
    """Reads stretches of a dump that have no tabs."""

    def __init__(self, *, marked: bool) -> None:
        self.marked = marked
        self.searched = 0  # lines up to here hold no heading of indicators
        self.lines: Sequence[Line] = ()  # of the stretch, blank ones too

    def blocks(self, lines: Sequence[Line], count: int) -> list[Block]:
        """The paragraphs and tables of a stretch; ``count`` tables stand before it."""
        logical = logical_lines(lines, marked=self.marked)
        self.lines = lines
        self.searched = 0
        blocks: list[Block] = []
        number = 0
        while number < len(logical):
            place = f"第{count + 1}张表"
            found = self._card(logical, number, place) or budget_table(logical, number, place)
            if found:
                table, number = found
                blocks.append(table)
                count += 1
            elif is_page_number(logical[number].text):
                number += 1
            else:
                line = logical[number]
                text = " ".join(line.text.split())
                blocks.append(Paragraph(text, f"第{line.number}行", line.number, line.level))
                number += 1
        return blocks

    def _card(self, lines: Sequence[Logical], at: int, place: str) -> tuple[Table, int] | None:
        """The card that begins at a line with a label, or with the heading of the indicators."""
        word = _first(lines[at].text)
        if head_label(word):
            heading = self._heading_after(lines, at)
        else:
            heading = _heading_at(lines, at) if column_role(word) else None
        if heading is None:
            return None
        start, after, row = heading
        columns = find_columns([row], 0)
        if columns is None:
            return None
        rows = _head_rows(lines[at:start], place)
        table = _table(rows, row, place, lines[at].number)
        one_each = len(row) == after - start
        last = self._add_listed(table, lines[after - 1].number, columns) if one_each else 0
        if last:
            below = (n for n in range(after, len(lines)) if lines[n].number > last)
            return table, next(below, len(lines))
        end = _end(lines, after)
        self._add(table, _without_page_breaks(lines[after:end]), columns, place)
        return table, end

    def _add_listed(self, table: Table, heading: int, columns: Columns) -> int:
        """Add the rows below a heading where each line is a cell; the last of their lines, or 0."""
        if self.marked:
            return 0
        below = [line for line in self.lines if line.number > heading]
        listed = listed_rows(below, columns.roles)
        table.cells += cells_of_list(listed, table.rows, table.place)
        table.rows += len(listed)
        return listed[-1][-1].number if listed else 0

    def _heading_after(
        self, lines: Sequence[Logical], at: int
    ) -> tuple[int, int, list[Cell]] | None:
        """Where the heading of the indicators begins and ends, and its cells."""
        end = min(at + _FURTHEST_HEAD, len(lines))
        for start in range(max(at, self.searched), end):
            if is_title(lines[start].text) or _END.match(lines[start].text):
                return None
            found = _heading_at(lines, start)
            if found:
                return found
            self.searched = start + 1
        return None

    def _add(self, table: Table, body: Sequence[Logical], columns: Columns, place: str) -> None:
        words = [r.word for r in columns.roles.values() if r.word not in ("一级指标", "二级指标")]
        fit = Fit(words, wraps_of(body), marked=self.marked)
        for row in split_rows(pieces_of(body)):
            table.cells += cells_of(row, table.rows, columns.roles, fit, place)
            table.rows += 1


def _first(text: str) -> str:
    words = text.split(maxsplit=1)
    return words[0] if words else ""


def _heading_at(lines: Sequence[Logical], start: int) -> tuple[int, int, list[Cell]] | None:
    """The heading of an indicator table that begins at a line."""
    if not column_role(_first(lines[start].text)):
        return None
    end, row = _heading(lines, start)
    return (start, end, row) if find_columns([row], 0) else None


def _heading(lines: Sequence[Logical], start: int) -> tuple[int, list[Cell]]:
    """The cells of a heading that may be spread over lines, and the line after it."""
    words: list[str] = []
    end = start
    for line in lines[start : start + _MOST_HEADING_LINES]:
        parts = line.text.split()
        if not all(map(column_role, parts)):
            break
        words += parts
        end += 1
    number = lines[start].number
    return end, [Cell(word, 0, c, 1, 1, "", number) for c, word in enumerate(words)]


def _without_page_breaks(lines: Sequence[Logical]) -> list[Logical]:
    """The lines without headings printed again, and the page numbers before those."""
    kept: list[Logical] = []
    for line in lines:
        if _is_heading(line):
            if kept and is_page_number(kept[-1].text):
                kept.pop()
        else:
            kept.append(line)
    if kept and is_page_number(kept[-1].text):
        kept.pop()
    return kept


def _is_heading(line: Logical) -> bool:
    """Whether a line is the heading printed again on the next page."""
    words = line.text.split()
    return len(words) > 2 and all(map(column_role, words))


def _end(lines: Sequence[Logical], start: int) -> int:
    """Where the indicators end: at the next title, heading, head or foot."""
    for number in range(start, len(lines)):
        text = lines[number].text
        label = head_label(_first(text).rstrip(":："))
        if (
            is_title(text)
            or _END.match(text)
            or ends_budget(text)
            or (label and label.word != "单位")
        ):
            return number
    return len(lines)


def _head_rows(lines: Sequence[Logical], place: str) -> list[list[Cell]]:
    """The head's lines as rows: a label begins a cell, what follows is its value."""
    rows: list[list[Cell]] = []
    for line in lines:
        words = line.text.split()
        if head_label(words[0]) or not rows:
            rows.append([])
        row = rows[-1]
        fresh = True
        for word in words:
            number = len(rows) - 1
            label = head_label(row[0].text) if row else None
            plan = label is not None and label.kind == "plan"
            if plan or head_label(word) or not row or head_label(row[-1].text):
                phrase = f"{place}第{number + 1}行第{len(row) + 1}列"
                row.append(Cell(word, number, len(row), 1, 1, phrase, line.number))
            else:
                row[-1].text += ("\n" if fresh else "") + word
            fresh = False
    return rows


def _table(rows: list[list[Cell]], heading: list[Cell], place: str, line: int) -> Table:
    number = len(rows)
    for cell in heading:
        cell.row = number
        cell.place = f"{place}第{number + 1}行第{cell.column + 1}列"
    cells = [cell for row in rows for cell in row] + heading
    width = max(cell.column for cell in cells) + 1
    return Table(cells, number + 1, width, place, line)
