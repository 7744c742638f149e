"""A PDF to blocks, opened by pdfplumber: pages, then tables over pages, then reading order."""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING, Any

from kpilint.intake.block import Blocks, Paragraph, Table
from kpilint.intake.office.limit import MOST_PAGES, cut
from kpilint.intake.office.pdf.grid import table_of
from kpilint.intake.office.pdf.join import join_pieces
from kpilint.intake.office.pdf.margin import drop_margins
from kpilint.intake.office.pdf.page import read_page
from kpilint.intake.office.pdf.paragraph import column_of, goes_on, grouped, text_of
from kpilint.intake.office.pdf.weigh import check_streams
from kpilint.intake.office.unreadable import UnreadableError

if TYPE_CHECKING:
    from kpilint.intake.office.limit import Budget
    from kpilint.intake.office.pdf.line import Line
    from kpilint.intake.office.pdf.paragraph import Column
    from kpilint.intake.office.pdf.part import Page, Part
    from kpilint.intake.office.progress import Progress

_GARBLED = 0.3  # of the characters, from which on a text layer is of no use
_SCAN_ADVICE = "请先用文字识别（OCR）软件转换，或使用系统导出的原始文件"


def read_pdf(data: bytes, budget: Budget, progress: Progress) -> Blocks:
    """The blocks of a PDF. Raises UnreadableError for a scan, an encrypted or a huge one."""
    check_streams(data)
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # its warnings are not for our users
    with _opened(data) as pdf:
        pages, notes = _read_pages(pdf, budget, progress)
    notes += drop_margins(pages)
    return Blocks(_Reader(budget).read(pages), notes)


def _opened(data: bytes) -> Any:
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    try:
        return pdfplumber.open(io.BytesIO(data))
    except PdfminerException as error:
        if error.args and isinstance(error.args[0], PDFPasswordIncorrect):
            raise UnreadableError("文件已加密", "请去掉密码后再试") from error
        raise


def _read_pages(pdf: Any, budget: Budget, progress: Progress) -> tuple[list[Page], list[str]]:
    total = len(pdf.pages)
    if total > MOST_PAGES:
        raise UnreadableError(f"PDF 有{total}页，超过 {MOST_PAGES} 页", "请拆分为多个文件")
    pages, notes, blank = [], [], []
    for number in range(1, total + 1):
        budget.check_time(f"第{number}页，共{total}页")
        progress(number, total)
        source = pdf.pages[number - 1]
        if not source.chars and source.images:
            blank.append(number)
        page, remarks = read_page(source, number)
        source.close()
        pages.append(page)
        notes += remarks
    _check_text(pages, blank)
    if blank:
        notes.append(f"第{_ranges(blank)}页是图片，没有文字层，没有读取")
    return pages, notes


def _check_text(pages: list[Page], blank: list[int]) -> None:
    texts = [line.text for page in pages for line in page.lines]
    texts += [box.text for page in pages for part in page.parts for row in part.rows for box in row]
    text = "".join(texts)
    if not text and blank:
        raise UnreadableError("这是扫描件，没有文字层", _SCAN_ADVICE)
    if not text:
        raise UnreadableError("PDF 里没有文字（可能已转为图形）", _SCAN_ADVICE)
    garbled = text.count("(cid:") + text.count("\ufffd")
    if garbled > _GARBLED * (len(text) - text.count("(cid:") * 6):
        raise UnreadableError("PDF 的字体没有文字对照表，读出来是乱码", _SCAN_ADVICE)


def _ranges(numbers: list[int]) -> str:
    """Page numbers in short: 3、5-8."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and parts[-1][-1] == number - 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    return "、".join(f"{p[0]}" if len(p) == 1 else f"{p[0]}-{p[-1]}" for p in parts)


class _Reader:
    """Puts the pages of one file one after another."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._found: list[tuple[list[Line], int] | list[Part]] = []
        self._table: list[Part] = []

    def read(self, pages: list[Page]) -> list[Paragraph | Table]:
        """All blocks in reading order."""
        for at, page in enumerate(pages):
            self._page(pages[:at], page)
        blocks: list[Paragraph | Table] = []
        for item in self._found:
            if isinstance(item, list):
                table = table_of(item)
                self._budget.spend_cells(len(table.cells))
                if any(cell.text for cell in table.cells):
                    blocks.append(table)
            else:
                lines, number = item
                blocks.append(Paragraph(cut(text_of(lines)), f"第{number}页"))
        return blocks

    def _page(self, before: list[Page], page: Page) -> None:
        column = column_of(page.lines)
        rest = page.parts
        if join_pieces(before, page, self._table):
            rest = rest[1:]
        lines = list(page.lines)
        for part in rest:
            above = [line for line in lines if line.bottom <= part.top + 1]
            lines = [line for line in lines if line.bottom > part.top + 1]
            self._lines(above, page.number, column)
            self._table = [part]
            self._found.append(self._table)
        self._lines(lines, page.number, column)

    def _lines(self, lines: list[Line], number: int, column: Column) -> None:
        """Add the paragraphs of some lines; the first may go on from the page before."""
        groups = grouped(lines, column)
        last = self._found[-1] if self._found else None
        if groups and isinstance(last, tuple) and last[1] < number:
            before, _ = last
            if goes_on(before[-1], groups[0][0], column):
                before.extend(groups.pop(0))
        self._found += [(group, number) for group in groups]
