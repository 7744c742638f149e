"""The grid of a Word table: where each cell stands, and how far it reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kpilint.intake.office.word.name import VAL, WRAPPERS, W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.intake.office.word.package import Element

_MOST_COLUMNS = 1000


class GridCell:
    """A cell with its place: ``ordinal`` counts the cells of its row as one sees them, from 1."""

    __slots__ = ("column", "column_span", "element", "ordinal", "row", "row_span")

    def __init__(self, element: Element, row: int, column: int, span: int, ordinal: int) -> None:
        self.element = element
        self.row = row
        self.column = column
        self.row_span = 1
        self.column_span = span
        self.ordinal = ordinal


class Grid(NamedTuple):
    """All cells of a table in reading order, a merged one once."""

    cells: list[GridCell]
    rows: int
    columns: int


def grid_of(table: Element) -> Grid:
    """The grid of a table. Rows that were deleted while changes were tracked are left out."""
    cells: list[GridCell] = []
    above: dict[int, GridCell] = {}
    row = columns = 0
    for element in _children(table, W + "tr"):
        if element.find(f"{W}trPr/{W}del") is not None:
            continue
        above = _read_row(element, row, above, cells)
        columns = max([columns, *(cell.column + cell.column_span for cell in above.values())])
        row += 1
    return Grid(cells, row, columns)


def _read_row(
    element: Element, row: int, above: dict[int, GridCell], cells: list[GridCell]
) -> dict[int, GridCell]:
    """Add the cells of one row; returns what stands in each column where a cell begins."""
    here: dict[int, GridCell] = {}
    column = _count(element.find(f"{W}trPr/{W}gridBefore"), least=0)
    last: GridCell | None = None
    for ordinal, child in enumerate(_children(element, W + "tc"), 1):
        span = _count(child.find(f"{W}tcPr/{W}gridSpan"), least=1)
        if last and _continues(child, "hMerge"):
            last.column_span += span
        elif (upper := above.get(column)) and _continues(child, "vMerge"):
            upper.row_span = row - upper.row + 1
            here[column] = last = upper
        else:
            last = GridCell(child, row, column, span, ordinal)
            here[column] = last
            cells.append(last)
        column += span
    return here


def _children(holder: Element, tag: str) -> Iterator[Element]:
    """The rows or cells under an element, content controls around them looked through."""
    for child in holder:
        if child.tag == tag:
            yield child
        elif child.tag in WRAPPERS:
            yield from _children(child, tag)


def _continues(cell: Element, merge: str) -> bool:
    mark = cell.find(f"{W}tcPr/{W}{merge}")
    return mark is not None and mark.get(VAL, "continue") == "continue"


def _count(element: Element | None, *, least: int) -> int:
    value = element.get(VAL, "") if element is not None else ""
    return min(max(int(value), least), _MOST_COLUMNS) if value.isdigit() else least
