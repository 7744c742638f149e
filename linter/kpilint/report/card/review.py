"""``xlsx``: a sheet for reviewers, one row an indicator, with how each value was read."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from kpilint.report.card.note import NOTE_COLUMNS, notes
from kpilint.report.card.row import COLUMNS, PRINTED, Row, rows
from kpilint.resource.regex import regex
from kpilint.text.width import display_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from kpilint.intake.document import Document
    from kpilint.report.card.row import Column

LONGEST = 32_000  # characters of a cell; Excel takes 32767
_HEAD = "DDEBF7"
_A3 = 8  # Excel's number for the paper
_LINE, _MOST_LINES = 15, 12  # points of a line; how many of them a row may have
_AMOUNT = regex(r"-?(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d{1,6}))?")
_BROKEN = regex("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")  # what XML cannot hold


class Review:
    """Gathers what stands in the sheets, document by document."""

    def __init__(self) -> None:
        self._rows: list[Row] = []
        self._notes: list[Row] = []

    def add(self, document: Document) -> None:
        """Add the indicators of a document, and what there was to say about reading it."""
        self._rows += rows(document)
        self._notes += notes(document)

    def save(self, path: Path) -> None:
        """Write the workbook."""
        book = _Book()
        book.add("指标", COLUMNS, self._rows)
        book.add("读取说明", NOTE_COLUMNS, self._notes)
        with path.open("wb") as stream:
            book.save(stream)


class _Book:
    """A workbook that is written row by row, with one look for all its sheets."""

    def __init__(self) -> None:
        from openpyxl import Workbook
        from openpyxl.styles import Alignment, Font, PatternFill

        self._book = Workbook(write_only=True)
        self._book.properties.creator = "kpilint"
        self.save = self._book.save
        self._head = {
            "font": Font(bold=True),
            "fill": PatternFill("solid", _HEAD),
            "alignment": Alignment(wrap_text=True, vertical="center"),
        }
        self._wrapped = Alignment(wrap_text=True, vertical="top")
        self._unwrapped = Alignment(vertical="top")

    def add(self, title: str, columns: Sequence[Column], found: Sequence[Row]) -> None:
        """Add a sheet of rows under its head."""
        sheet = self._sheet(title, columns)
        for number, row in enumerate(found, 2):
            pairs = list(zip(columns, row, strict=True))
            sheet.row_dimensions[number].height = _LINE * min(_lines(pairs), _MOST_LINES)
            sheet.append([self._value(sheet, one, text) if text else None for one, text in pairs])
        last = len(found) + 1
        sheet.auto_filter.ref = f"A1:{_letter(len(columns))}{last}"
        sheet.print_area = f"A1:{_letter(min(len(columns), PRINTED))}{last}"

    def _sheet(self, title: str, columns: Sequence[Column]) -> Any:
        sheet: Any = self._book.create_sheet(title)
        sheet.freeze_panes = "A2"
        sheet.print_title_rows = "1:1"
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = _A3
        sheet.print_options.gridLines = True
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        for number, column in enumerate(columns, 1):
            sheet.column_dimensions[_letter(number)].width = column.width
        sheet.row_dimensions[1].height = 2 * _LINE
        sheet.append([self._cell(sheet, column.title, **self._head) for column in columns])
        return sheet

    def _value(self, sheet: Any, column: Column, text: str) -> Any:
        amount = _AMOUNT.fullmatch(text) if column.amount else None
        alignment = self._wrapped if column.wrapped else self._unwrapped
        if not amount:
            return self._cell(sheet, text, alignment=alignment)
        cell = self._cell(sheet, "", alignment=alignment)
        cell.value = Decimal(text.replace(",", ""))
        whole = "#,##0" if "," in text else "0"
        cell.number_format = f"{whole}.{'0' * len(amount[1])}" if amount[1] else whole
        return cell

    def _cell(self, sheet: Any, text: str, **style: Any) -> Any:
        """A cell of text, whatever it begins with: no card can put a formula into the sheet."""
        from openpyxl.cell import WriteOnlyCell

        cell: Any = WriteOnlyCell(sheet)
        cell.value = _fitting(text)
        if text[:1] in ("=", "+", "-", "@", "\t", "\r"):
            cell.data_type = "s"
            cell.quotePrefix = True  # so that editing the cell makes no formula of it either
        for attribute, value in style.items():
            setattr(cell, attribute, value)
        return cell


def _letter(number: int) -> str:
    from openpyxl.utils import get_column_letter

    return get_column_letter(number)


def _lines(cells: Iterable[tuple[Column, str | None]]) -> int:
    """How many lines the cells of a row need: not every program finds out by itself."""
    return max(
        sum(-(-max(display_width(line), 1) // (column.width - 1)) for line in text.splitlines())
        for column, text in ((one, text or " ") for one, text in cells if one.wrapped)
    )


def _fitting(text: str) -> str:
    whole = _BROKEN.sub("\ufffd", text)
    return whole if len(whole) <= LONGEST else f"{whole[:LONGEST]}……（以下省略）"
