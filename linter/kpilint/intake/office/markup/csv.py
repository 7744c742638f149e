"""A list of values between commas to one table."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from kpilint.intake.block import Blocks, Cell, Table
from kpilint.intake.office.limit import cut

if TYPE_CHECKING:
    from kpilint.intake.office.limit import Budget

_LARGEST_FIELD = 4 * 1024 * 1024


def read_csv(text: str, budget: Budget) -> Blocks:
    """The table of a .csv, its separator a comma, a semicolon or a tab; places are lines."""
    lines = text.splitlines()
    first = next((line for line in lines if line.strip()), "")
    separator = max(",;\t，", key=first.count)
    csv.field_size_limit(_LARGEST_FIELD)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=separator)
    table = Table([], 0, 0, "第1张表", 1)
    before = 0
    for row in reader:
        budget.spend_cells(len(row))
        for column, piece in enumerate(row):
            place = f"第{before + 1}行第{column + 1}列"
            table.cells.append(
                Cell(cut(piece.strip()), table.rows, column, 1, 1, place, before + 1)
            )
        table.rows += 1
        table.columns = max(table.columns, len(row))
        before = reader.line_num
    return Blocks([table] if any(cell.text for cell in table.cells) else [], lines=lines)
