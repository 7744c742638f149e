"""Tables and paragraphs for tests, written as they look."""

from __future__ import annotations

from kpilint.card.model import Project
from kpilint.intake.assemble import cards_of
from kpilint.intake.block import Block, Blocks, Cell, Paragraph, Table
from kpilint.intake.document import Document


def table(text: str, number: int = 1) -> Table:
    """A table of ``|`` and lines. ``<`` is merged into the cell before it, ``^`` into that above,
    ``#`` is covered by a cell that reaches both ways.
    """
    grid = [[part.strip() for part in line.split("|")] for line in text.strip().splitlines()]
    owners: dict[tuple[int, int], Cell] = {}
    cells: list[Cell] = []
    for r, row in enumerate(grid):
        for c, part in enumerate(row):
            if part in ("<", "^", "#"):
                owner = owners[(r - 1, c) if part == "^" else (r, c - 1)]
                owner.column_span = max(owner.column_span, c - owner.column + 1)
                owner.row_span = max(owner.row_span, r - owner.row + 1)
            else:
                place = f"第{number}张表第{r + 1}行第{c + 1}列"
                owner = Cell(part.replace("\\n", "\n"), r, c, 1, 1, place)
                cells.append(owner)
            owners[r, c] = owner
    columns = max(len(row) for row in grid)
    return Table(cells, len(grid), columns, f"第{number}张表")


def read(*parts: str | Table, torn: bool = False) -> Document:
    """The document of tables, and of paragraphs given as texts; ``torn`` as scans are."""
    blocks: list[Block] = [
        Paragraph(part, f"第{n}段") if isinstance(part, str) else part
        for n, part in enumerate(parts, 1)
    ]
    return cards_of("表.docx", Blocks(blocks, torn=torn))


def cards(document: Document) -> list[Project]:
    """The cards of a document."""
    return document.departments[0].projects or []


def rows(document: Document, card: int = 1) -> list[tuple[str | None, ...]]:
    """Levels, name and value of the indicators of a card."""
    indicators = cards(document)[card - 1].indicators or ()
    return [(i.level1, i.level2, i.name, i.value) for i in indicators]
