"""A web page to blocks: what an office programme or a government site saves as HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from kpilint.intake.block import Blocks, Cell, Paragraph, Table
from kpilint.intake.office.limit import LONGEST_TEXT, cut
from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from kpilint.intake.office.limit import Budget

_SILENT = frozenset({"script", "style", "title", "noscript", "template", "select", "textarea"})
_BLOCK = frozenset({"p", "div", "li", "ul", "ol", "section", "article", "center", "form", "dd",
                    "dt", "blockquote", "caption", "body", "header", "footer", "pre"})  # fmt: skip
_SPACE = regex(r"[ \t\r\n\f]+")
_LINES = regex(r" *\n[ \n]*")
_HIDDEN = regex(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
_VOID = frozenset({"br", "img", "input", "hr", "meta", "link", "col", "wbr", "base", "area"})
_MOST_SPAN = 1000
_DEEPEST = 20  # tables in tables


def read_html(text: str, budget: Budget) -> Blocks:
    """The blocks of a web page. Scripts are not run, and nothing that it names is fetched."""
    parser = _Parser(budget)
    parser.feed(text)
    parser.close()
    parser.finish()
    return Blocks(parser.blocks)


class _OpenTable:
    """A table while its rows are read; spans of cells above reserve places in rows below."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.taken: dict[int, int] = {}  # column -> first row that is free again
        self.row = -1
        self.column = 0
        self.ordinal = 0
        self.cell: Cell | None = None

    def next_row(self) -> None:
        self.row += 1
        self.column = self.ordinal = 0
        self.cell = None

    def next_cell(self, rows: int, columns: int) -> Cell:
        if self.row < 0:
            self.next_row()
        while self.taken.get(self.column, 0) > self.row:
            self.column += 1
        self.ordinal += 1
        place = f"{self.table.place}第{self.row + 1}行第{self.ordinal}列"
        cell = Cell("", self.row, self.column, rows, columns, place)
        for column in range(self.column, self.column + columns):
            self.taken[column] = self.row + rows
        self.column += columns
        self.table.cells.append(cell)
        self.cell = cell
        return cell

    def close(self) -> None:
        """Settle the size; a span may claim more rows than there are."""
        self.table.rows = self.row + 1
        for cell in self.table.cells:
            cell.row_span = min(cell.row_span, self.table.rows - cell.row)
            cell.text = cut(_tidy(cell.text))
            self.table.columns = max(self.table.columns, cell.column + cell.column_span)


class _Parser(HTMLParser):
    """Follows the tags; forgiving, since end tags of cells and rows are often left out."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Paragraph | Table] = []
        self._budget = budget
        self._tables: list[_OpenTable] = []
        self._text: list[str] = []
        self._silent: list[str] = []  # open tags whose content is not shown
        self._level = self._number = self._paragraphs = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if self._silent or tag in _SILENT or _HIDDEN.search(attributes.get("style") or ""):
            if tag not in _VOID and (not self._silent or tag == self._silent[0]):
                self._silent.append(tag)
            return
        if tag == "table":
            self._open_table()
        elif tag == "tr" and self._tables:
            self._tables[-1].next_row()
        elif tag in ("td", "th") and self._tables:
            self._budget.spend_cells()
            self._tables[-1].next_cell(_span(attributes, "rowspan"), _span(attributes, "colspan"))
        elif tag == "br":
            self._add("\n")
        elif tag in _BLOCK or _is_heading(tag):
            self._break(int(tag[1]) if _is_heading(tag) else 0)

    def handle_endtag(self, tag: str) -> None:
        if self._silent:
            if tag == self._silent[-1]:
                self._silent.pop()
        elif tag == "table" and self._tables:
            self._tables.pop().close()
        elif tag in ("td", "th") and self._tables:
            self._tables[-1].cell = None
        elif tag in _BLOCK or _is_heading(tag):
            self._break(0)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._add(_SPACE.sub(" ", data))

    def finish(self) -> None:
        """End what the page has left open."""
        while self._tables:
            self._tables.pop().close()
        self._break(0)
        self.blocks = [
            block
            for block in self.blocks
            if isinstance(block, Paragraph) or any(cell.text for cell in block.cells)
        ]

    def _open_table(self) -> None:
        self._budget.check_time()
        if len(self._tables) >= _DEEPEST:
            return
        if not self._tables:
            self._break(0)
        self._number += 1
        table = Table([], 0, 0, f"第{self._number}张表")
        self.blocks.append(table)
        self._tables.append(_OpenTable(table))

    def _add(self, text: str) -> None:
        if not self._tables:
            self._text.append(text)
        elif (cell := self._tables[-1].cell) and len(cell.text) <= LONGEST_TEXT:
            cell.text += text

    def _break(self, level: int) -> None:
        """End a line in a cell; end a paragraph outside of tables."""
        if self._tables:
            self._add("\n")
            return
        text = _tidy("".join(self._text))
        self._text.clear()
        if text:
            self._paragraphs += 1
            self.blocks.append(Paragraph(cut(text), f"第{self._paragraphs}段", level=self._level))
        self._level = level


def _tidy(text: str) -> str:
    return _LINES.sub("\n", text.replace("\xa0", " ")).strip()


def _is_heading(tag: str) -> bool:
    return len(tag) == 2 and tag[0] == "h" and tag[1] in "123456"


def _span(attributes: dict[str, str | None], name: str) -> int:
    value = (attributes.get(name) or "").strip()
    return min(max(int(value), 1), _MOST_SPAN) if value.isdecimal() else 1
