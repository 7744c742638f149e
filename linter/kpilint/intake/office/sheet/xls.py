"""A workbook of the older Excel (.xls, and .et of WPS) to blocks, opened by xlrd."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Literal

from kpilint.intake.block import Blocks
from kpilint.intake.office.sheet.date_format import is_date_code
from kpilint.intake.office.sheet.hidden import hidden_note
from kpilint.intake.office.sheet.region import Area, Sheet, blocks_of
from kpilint.intake.office.sheet.shown import Shown, Value, shown
from kpilint.intake.office.unreadable import UnreadableError

if TYPE_CHECKING:
    from kpilint.intake.office.limit import Budget
    from kpilint.intake.office.progress import Progress

_FORMULA_ERROR = "公式出错"


def read_xls(data: bytes, budget: Budget, progress: Progress) -> Blocks:
    """The blocks of all sheets that are shown. Raises UnreadableError for an encrypted one."""
    book = _opened(data)
    found = Blocks([])
    for number, page in enumerate(book.sheets(), 1):
        progress(number, book.nsheets)
        if page.visibility:
            found.notes.append(f"工作表“{page.name}”是隐藏的，没有读取")
            continue
        sheet = _sheet(book, page)
        found.blocks += blocks_of(sheet, budget)
        found.notes += hidden_note(sheet)
    return found


def _opened(data: bytes) -> Any:
    import xlrd
    from xlrd.biffh import XLRDError

    try:
        # What xlrd has to say of a file goes to its log, which is not ours to print.
        return xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=io.StringIO())
    except XLRDError as error:
        if "encrypted" in str(error).lower():
            raise UnreadableError("文件已加密", "请去掉密码后再试") from error
        raise


def _sheet(book: Any, page: Any) -> Sheet:
    sheet = Sheet(page.name)
    sheet.merges = [
        Area(top, left, bottom - 1, right - 1) for top, bottom, left, right in page.merged_cells
    ]
    sheet.hidden_rows = {row for row, info in page.rowinfo_map.items() if info.hidden}
    sheet.hidden_columns = {column for column, info in page.colinfo_map.items() if info.hidden}
    for row in range(page.nrows):
        for column in range(page.row_len(row)):
            cell = page.cell(row, column)
            if not cell.ctype:
                continue
            style = book.xf_list[cell.xf_index]
            text = _shown(book, cell, style)
            if text.text.strip() or text.note:
                sheet.shown[row, column] = text
            elif _has_border(style.border):
                sheet.bordered.add((row, column))
    return sheet


def _shown(book: Any, cell: Any, style: Any) -> Shown:
    import xlrd

    if cell.ctype == xlrd.XL_CELL_ERROR:
        return Shown(xlrd.error_text_from_code.get(cell.value, "#ERR"), _FORMULA_ERROR)
    if cell.ctype == xlrd.XL_CELL_BLANK:
        return Shown("")
    value: Value = cell.value
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        value = bool(value)
    known = book.format_map.get(style.format_key)
    code = known.format_str if known else "General"
    if isinstance(value, float):
        if is_date_code(code):
            value = _moment(value, book.datemode)
        elif value.is_integer():
            value = int(value)
    text = shown(value, code)
    return Shown(text.text.strip(), text.note)


def _moment(serial: float, datemode: Literal[0, 1]) -> Value:
    """The date of a serial number; the number itself where it is outside of the calendar."""
    import xlrd

    try:
        moment = xlrd.xldate.xldate_as_datetime(serial, datemode)
    except (ValueError, OverflowError):
        return serial
    return moment.time() if serial < 1 else moment


def _has_border(border: Any) -> bool:
    return bool(
        border.left_line_style
        or border.right_line_style
        or border.top_line_style
        or border.bottom_line_style
    )
