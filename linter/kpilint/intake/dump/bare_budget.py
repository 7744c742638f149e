"""Budget tables without cell marks: the row of column numbers tells how many cells a row has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.intake.block import Cell, Table
from kpilint.intake.dump.bare_heading import column_names
from kpilint.intake.form.budget import table_name
from kpilint.intake.form.title import is_title
from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpilint.intake.dump.piece import Logical

_NUMBERS = regex(r"\s*栏次((?:\s+\d{1,2})+)\s*$")
_ROW = regex(r"\s?(\d{1,4}) ")
_END = regex(r"\s*(?:第[一二三四五六七八九十]{1,2}部分|注[:：])")
_FURTHEST = 40  # lines of a heading


def ends_budget(text: str) -> bool:
    """Whether a line is the name of the next table or begins another part."""
    return _END.match(text) is not None or table_name(text.strip()) is not None


def budget_table(lines: Sequence[Logical], at: int, place: str) -> tuple[Table, int] | None:
    """The table whose heading begins at a line, and the line after it; None without one."""
    if not lines[at].text.strip().startswith("序号"):
        return None
    numbers = _numbers(lines, at)
    if numbers is None:
        return None
    width = len(lines[numbers].text.split())
    heading = column_names([line.text for line in lines[at:numbers]], width)
    rows, end = _rows(lines, numbers + 1, width)
    table = Table([], 0, width, place, lines[at].number)
    _add(table, [(text, lines[at].number) for text in heading])
    _add(table, [(text, lines[numbers].number) for text in lines[numbers].text.split()])
    for row in rows:
        _add(table, row)
    return table, end


def _numbers(lines: Sequence[Logical], at: int) -> int | None:
    for number in range(at, min(at + _FURTHEST, len(lines))):
        if _NUMBERS.match(lines[number].text):
            return number
        if ends_budget(lines[number].text) or is_title(lines[number].text):
            return None
    return None


def _rows(
    lines: Sequence[Logical], start: int, width: int
) -> tuple[list[list[tuple[str, int]]], int]:
    """The rows below the column numbers; a row begins with the number after the last one's."""
    rows: list[list[tuple[str, int]]] = []
    expected, number = 1, start
    while number < len(lines):
        text = lines[number].text
        match = _ROW.match(text)
        if match and int(match[1]) == expected:
            rows.append([])
            expected += 1
        elif ends_budget(text) or (rows and len(rows[-1]) >= width):
            again = _page_break(lines, number, width)
            if again is None:
                break
            number = again
            continue
        if not rows:
            break
        rows[-1] += [(part, lines[number].number) for part in _cells(text)]
        number += 1
    return rows, number


def _page_break(lines: Sequence[Logical], at: int, width: int) -> int | None:
    """The line after a heading that is printed again on the next page; None where there is none."""
    for number in range(at, min(at + _FURTHEST, len(lines))):
        if number > at and ends_budget(lines[number].text):
            return None
        if _NUMBERS.match(lines[number].text):
            return number + 1 if len(lines[number].text.split()) == width else None
    return None


def _cells(text: str) -> list[str]:
    """The cells of a line: one space parts two, so two spaces stand for an empty one."""
    return text.removeprefix(" ").removesuffix(" ").split(" ")


def _add(table: Table, row: list[tuple[str, int]]) -> None:
    for column, (text, line) in enumerate(row[: table.columns]):
        phrase = f"{table.place}第{table.rows + 1}行第{column + 1}列"
        table.cells.append(Cell(text, table.rows, column, 1, 1, phrase, line))
    table.rows += 1
