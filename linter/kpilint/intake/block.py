"""What every reader of office files yields: paragraphs and tables in reading order, with places.

A block knows nothing of cards; the forms are recognised from blocks alone, so that a docx, a pdf
and a text dump of the same document lead to the same cards.
"""

from __future__ import annotations

from dataclasses import dataclass, field

PlacePhrase = str  # 第3张表第7行第5列 · Sheet1!F12 · 第12页第2张表第3行第1列 · 第120行


@dataclass(slots=True)
class Cell:
    """One cell of a table as it is printed; a merged cell stands once, at its top left corner.

    ``row`` and ``column`` count from 0 in the table's grid. ``note`` says what was done to its
    text (a recognition error mended, a date serial read), for the import report.
    """

    text: str
    row: int
    column: int
    row_span: int
    column_span: int
    place: PlacePhrase
    line: int = 0
    note: str | None = None


@dataclass(slots=True)
class Table:
    """A table; ``cells`` in reading order, the grid being ``rows`` times ``columns``."""

    cells: list[Cell]
    rows: int
    columns: int
    place: PlacePhrase
    line: int = 0
    sheet: str | None = None


@dataclass(slots=True)
class Paragraph:
    """A paragraph; ``level`` is its heading level where the file says one, else 0."""

    text: str
    place: PlacePhrase
    line: int = 0
    level: int = 0


Block = Paragraph | Table


@dataclass(slots=True)
class Blocks:
    """All blocks of one file, and what its reader had to say about it (never lost, never fatal).

    ``torn`` says that cells may have been torn apart or displaced, as in recognised scans and text
    dumps; else each cell stands where the file says.
    """

    blocks: list[Block]
    notes: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)  # the text of a file that has lines
    torn: bool = False
