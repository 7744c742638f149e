"""A sheet to tables: what stands apart on it, with empty rows or columns between, is apart."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from kpilint.intake.block import Cell, Paragraph, Table
from kpilint.intake.office.limit import cut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.intake.office.limit import Budget
    from kpilint.intake.office.sheet.shown import Shown

Position = tuple[int, int]  # row and column from 0
_LEAST_SIDE = 2  # rows and columns that tables side by side have at least


class Area(NamedTuple):
    """A rectangle of cells, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(slots=True)
class Sheet:
    """A sheet as its file has it. ``bordered`` are cells with a border that hold nothing."""

    name: str
    shown: dict[Position, Shown] = field(default_factory=dict)
    merges: list[Area] = field(default_factory=list)
    bordered: set[Position] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)


def blocks_of(sheet: Sheet, budget: Budget) -> Iterator[Table | Paragraph]:
    """The tables of a sheet from top to bottom; a column of texts without borders is paragraphs."""
    merged = {(area.top, area.left): area for area in sheet.merges}
    bordered = sorted(sheet.bordered)
    for area in _areas(sheet):
        budget.check_time(sheet.name)
        budget.spend_cells((area.bottom - area.top + 1) * (area.right - area.left + 1))
        table = _table(sheet, area, merged)
        rows = [cell.row for cell in table.cells if cell.text]
        if len(rows) == len(set(rows)) and not _within(bordered, area):
            yield from (Paragraph(c.text, c.place) for c in table.cells if c.text)
        else:
            yield table


def _areas(sheet: Sheet) -> Iterator[Area]:
    """The areas that hold text, cut at empty rows and then at empty columns."""
    filled = set(sheet.shown) | sheet.bordered
    for area in sheet.merges:
        if (area.top, area.left) in sheet.shown:
            filled.update((row, area.left) for row in range(area.top, area.bottom + 1))
            filled.update((area.top, column) for column in range(area.left, area.right + 1))
    by_row: dict[int, set[int]] = {}
    for row, column in filled:
        by_row.setdefault(row, set()).add(column)
    texts = sorted(sheet.shown)
    merges = {(area.top, area.left): area for area in sheet.merges}
    for top, bottom in _runs(sorted(by_row)):
        columns = sorted(set().union(*(by_row[row] for row in range(top, bottom + 1))))
        area = Area(top, columns[0], bottom, columns[-1])
        for left, right in _columns(columns, _within(texts, area)):
            area = Area(top, left, bottom, right)
            if inside := _within(texts, area):
                yield _tight(inside, merges, area)


def _runs(numbers: list[int]) -> Iterator[tuple[int, int]]:
    """First and last of each run of whole numbers without a gap."""
    start = 0
    for at in range(1, len(numbers) + 1):
        if at == len(numbers) or numbers[at] > numbers[at - 1] + 1:
            yield numbers[start], numbers[at - 1]
            start = at


def _columns(columns: list[int], texts: list[Position]) -> list[tuple[int, int]]:
    """Where columns fall apart; not at all where one part would be too slight for a table."""
    runs = list(_runs(columns))
    for left, right in runs:
        rows = {row for row, column in texts if left <= column <= right}
        if right - left + 1 < _LEAST_SIDE or len(rows) < _LEAST_SIDE:
            return [(columns[0], columns[-1])]
    return runs


def _tight(texts: list[Position], merges: dict[Position, Area], area: Area) -> Area:
    """The area without rows and columns at its end and sides that hold nothing."""
    reaches = [merges.get(at, Area(*at, *at)) for at in texts]
    return Area(
        texts[0][0],
        min(column for _, column in texts),
        min(max(reach.bottom for reach in reaches), area.bottom),
        min(max(reach.right for reach in reaches), area.right),
    )


def _table(sheet: Sheet, area: Area, merged: dict[Position, Area]) -> Table:
    place = f"{sheet.name}!{_name(area.top, area.left)}:{_name(area.bottom, area.right)}"
    rows, columns = area.bottom - area.top + 1, area.right - area.left + 1
    table = Table([], rows, columns, place, sheet=sheet.name)
    covered: set[Position] = set()
    for row in range(area.top, area.bottom + 1):
        for column in range(area.left, area.right + 1):
            if (row, column) not in covered:
                reach = merged.get((row, column), Area(row, column, row, column))
                bottom, right = min(reach.bottom, area.bottom), min(reach.right, area.right)
                if reach.bottom > row or reach.right > column:
                    covered.update(
                        (r, c) for r in range(row, bottom + 1) for c in range(column, right + 1)
                    )
                span = (row - area.top, column - area.left, bottom - row + 1, right - column + 1)
                table.cells.append(_cell(sheet, row, column, span))
    return table


def _cell(sheet: Sheet, row: int, column: int, span: tuple[int, int, int, int]) -> Cell:
    shown = sheet.shown.get((row, column))
    notes = [shown.note] if shown and shown.note else []
    if shown and (row in sheet.hidden_rows or column in sheet.hidden_columns):
        notes.append("该行或列是隐藏的")
    text = cut(shown.text) if shown else ""
    place = f"{sheet.name}!{_name(row, column)}"
    return Cell(text, *span, place, note="；".join(notes) or None)


def _within(positions: list[Position], area: Area) -> list[Position]:
    """The positions in an area, out of sorted ones."""
    start = bisect_left(positions, (area.top, 0))
    end = bisect_left(positions, (area.bottom + 1, 0))
    return [at for at in positions[start:end] if area.left <= at[1] <= area.right]


def _name(row: int, column: int) -> str:
    return f"{column_name(column)}{row + 1}"


def column_name(column: int) -> str:
    """The letters of a column counted from 0: A … Z, AA …"""
    letters = ""
    column += 1
    while column:
        column, digit = divmod(column - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters
