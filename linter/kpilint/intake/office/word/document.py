"""A Word file to blocks: paragraphs and tables in reading order, then what stands beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.intake.block import Blocks, Cell, Paragraph, Table
from kpilint.intake.office.limit import cut
from kpilint.intake.office.word.name import WRAPPERS, W
from kpilint.intake.office.word.numbering import Numbering
from kpilint.intake.office.word.package import WordPackage
from kpilint.intake.office.word.style import Styles
from kpilint.intake.office.word.table import GridCell, grid_of
from kpilint.intake.office.word.text import ParagraphText, is_mark_deleted
from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.intake.office.limit import Budget
    from kpilint.intake.office.word.flat import FlatWord
    from kpilint.intake.office.word.package import Element

_DEEPEST = 12  # tables in tables; the elements of lxml go no deeper than 256 anyway
_PAGE_NUMBER = regex(r"[-—–\s第共页/\d]*")
_BESIDE = (("header", "页眉"), ("footer", "页脚"), ("footnotes", "脚注"), ("endnotes", "尾注"))


def read_word(data: bytes, budget: Budget) -> Blocks:
    """The blocks of a .docx or .docm. Raises UnreadableError, or whatever a broken file causes."""
    return read_package(WordPackage(data), budget)


def read_package(package: WordPackage | FlatWord, budget: Budget) -> Blocks:
    """The blocks of a Word file whose parts have been opened."""
    reader = _Reader(package, budget)
    reader.read(package.body)
    for kind, word in _BESIDE:
        for root in package.parts(kind):
            reader.read_beside(root, word)
    return Blocks(reader.blocks, reader.notes(package))


class _Reader:
    """Goes through a file once, counting its paragraphs, tables and list numbers."""

    def __init__(self, package: WordPackage | FlatWord, budget: Budget) -> None:
        self.blocks: list[Paragraph | Table] = []
        self._styles = Styles(package)
        self._numbering = Numbering(package)
        self._budget = budget
        self._paragraphs = self._tables = 0
        self._changed = self._foreign = False
        self._beside: set[str] = set()

    def read(self, holder: Element, place: str = "", depth: int = 0) -> None:
        """The blocks under an element; ``place`` where it is not the body of the file."""
        inherited = ""
        for child in _blocks_under(holder):
            if child.tag == W + "tbl":
                self._table(child, place, depth)
            elif child.tag == W + "altChunk":
                self._foreign = True
            else:
                self._paragraphs += not place
                inherited = self._paragraph(child, place, inherited)

    def read_beside(self, root: Element, word: str) -> None:
        """Headers, footers and notes: each text once, page numbers left out."""
        before = len(self.blocks)
        self.read(root, word)
        fresh = []
        for block in self.blocks[before:]:
            if isinstance(block, Paragraph):
                if block.text in self._beside or _PAGE_NUMBER.fullmatch(block.text):
                    continue
                self._beside.add(block.text)
            fresh.append(block)
        self.blocks[before:] = fresh

    def notes(self, package: WordPackage | FlatWord) -> list[str]:
        """What has to be said about the file as a whole."""
        said = (
            (package.has_macros, "文件含有宏；宏没有读取，也没有运行"),
            (self._changed, "文件留有修订痕迹，按接受全部修订后的文字读取"),
            (self._foreign, "文件嵌入了其他格式的内容（altChunk），该部分没有读取"),
        )
        return [text for is_so, text in said if is_so]

    def _paragraph(self, element: Element, place: str, inherited: str) -> str:
        """Add a paragraph; returns its text instead where the next one goes on with it."""
        text, boxes = self._text(element)
        text = inherited + text
        if is_mark_deleted(element):
            return text
        where = place or f"第{self._paragraphs}段"
        if text.strip():
            level = self._styles.heading_level(element)
            self.blocks.append(Paragraph(cut(text.strip()), where, level=level))
        for box in boxes:
            self.read(box, f"{where}的文本框")
        return ""

    def _text(self, element: Element) -> tuple[str, list[Element]]:
        content = ParagraphText(element)
        self._changed = self._changed or content.changed
        place = self._styles.list_place(element)
        label = self._numbering.next_label(place) if place and content.text.strip() else ""
        return label + content.text, content.boxes

    def _table(self, element: Element, place: str, depth: int) -> None:
        """Add a table, then the tables and text boxes that stand in its cells."""
        self._budget.check_time()
        if place:
            phrase = f"{place}中的表"
        else:
            self._tables += 1
            phrase = f"第{self._tables}张表"
        grid = grid_of(element)
        self._budget.spend_cells(len(grid.cells))
        table = Table([], grid.rows, grid.columns, phrase)
        self.blocks.append(table)
        inner = [item for cell in grid.cells for item in self._cell(cell, table)]
        if not any(cell.text for cell in table.cells):
            self.blocks.pop()
        for child, where in inner:
            if child.tag == W + "tbl" and depth < _DEEPEST:
                self._table(child, where, depth + 1)
            elif child.tag != W + "tbl":
                self.read(child, f"{where}的文本框", depth + 1)

    def _cell(self, cell: GridCell, table: Table) -> list[tuple[Element, str]]:
        """Add one cell to a table; returns what stands in it and is no text of its own."""
        place = f"{table.place}第{cell.row + 1}行第{cell.ordinal}列"
        text = ""
        inner: list[tuple[Element, str]] = []
        for child in _blocks_under(cell.element):
            if child.tag == W + "p":
                own, boxes = self._text(child)
                text += own if is_mark_deleted(child) else f"{own}\n"
                inner += [(box, place) for box in boxes]
            elif child.tag == W + "tbl":
                inner.append((child, place))
        if cell.element.find(f"{W}tcPr/{W}cellDel") is not None:
            text = ""
        span = (cell.row, cell.column, cell.row_span, cell.column_span)
        table.cells.append(Cell(cut(text.strip()), *span, place))
        return inner


def _blocks_under(holder: Element) -> Iterator[Element]:
    """Paragraphs and tables directly under an element, content controls looked through."""
    for child in holder:
        if child.tag in (W + "p", W + "tbl", W + "altChunk"):
            yield child
        elif child.tag in WRAPPERS or child.tag in (W + "footnote", W + "endnote"):
            yield from _blocks_under(child)
