"""The budget tables of a disclosure, by the name printed over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.intake.form.agency import heads_in
from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpilint.intake.block import Cell

_NAME = regex(
    r"(?:预算|收支|收入|支出|拨款|经费|采购|决算|资产|资金|“三公”|科目)\S{0,40}?表(?:（\S{0,20}）)?$|政府采购预算$"
)
_SUBJECT = regex(r"科目|收入|支出|预算|合计|金额|价值")
_LONGEST = 60
_TOP = 6  # rows in which a heading may stand


def table_name(text: str) -> str | None:
    """The name of a budget table that a paragraph is."""
    name = " ".join(text.split())
    return name if len(name) <= _LONGEST and _NAME.search(name) else None


def is_budget(rows: Sequence[list[Cell]]) -> bool:
    """Whether the top of a table speaks of money."""
    words = sum(
        _SUBJECT.search(cell.text[:_LONGEST]) is not None for row in rows[:_TOP] for cell in row
    )
    return words >= 2


def budget_rows(rows: Sequence[list[Cell]], columns: int) -> list[list[Cell | None]]:
    """The rows from the heading on, each as wide as the table, without the rows of form words.

    Of a heading over several rows the lowest word of each column is kept.
    """
    kept = [row for row in rows if any(cell.text for cell in row)]
    while kept and _is_caption(kept[0]):
        kept = kept[1:]
    wide = [_widened(row, columns) for row in kept]
    numbered = next((n for n, row in enumerate(kept[:_TOP]) if row[0].text.strip() == "栏次"), None)
    if not numbered:
        return wide
    heading: list[Cell | None] = [None] * columns
    for row in wide[:numbered]:
        heading = [new if new and new.text else old for old, new in zip(heading, row, strict=True)]
    return [heading, *wide[numbered + 1 :]]


def _is_caption(row: list[Cell]) -> bool:
    """The agency, the year, the money unit over the heading."""
    filled = [cell.text for cell in row if cell.text]
    return len(filled) <= 3 and all(heads_in(text) or table_name(text) for text in filled)


def _widened(row: list[Cell], columns: int) -> list[Cell | None]:
    wide: list[Cell | None] = [None] * columns
    for cell in row:
        if cell.column < columns:
            wide[cell.column] = cell
    return wide


def is_contents_table(rows: Sequence[list[Cell]]) -> bool:
    """Whether the rows are lines of a table of contents, a page number behind each."""
    lasts = [filled[-1] for row in rows if len(filled := [c.text for c in row if c.text]) > 1]
    pages = sum(last.isdigit() and len(last) <= 3 for last in lasts)
    others = any(c.text.replace(".", "").isdigit() for row in rows for c in row[:-1])
    return pages > 1 and pages * 3 >= len(lasts) * 2 and not others
