"""A workbook of today's Excel (.xlsx, .xlsm) to blocks, opened by openpyxl."""

from __future__ import annotations

import io
import re
import warnings
from typing import TYPE_CHECKING, Any

from kpilint.intake.block import Blocks
from kpilint.intake.office.limit import MOST_CELLS
from kpilint.intake.office.sheet.hidden import hidden_note
from kpilint.intake.office.sheet.region import Area, Sheet, blocks_of
from kpilint.intake.office.sheet.shown import Shown, shown
from kpilint.intake.office.unreadable import UnreadableError

if TYPE_CHECKING:
    import zipfile

    from kpilint.intake.office.limit import Budget
    from kpilint.intake.office.progress import Progress

_MERGE = re.compile(rb'mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_MOST_MERGED = 4 * MOST_CELLS  # cells under merged ones; openpyxl makes an object of each
_NO_RESULT = "公式没有保存计算结果，按空白读取；请在 Excel 中打开并保存一次"
_FORMULA_ERROR = "公式出错"


def read_xlsx(archive: zipfile.ZipFile, data: bytes, budget: Budget, progress: Progress) -> Blocks:
    """The blocks of all sheets that are shown. Raises UnreadableError for one too large."""
    has_formulas = _check_sheets(archive)
    book = _opened(data, values=True)
    formulas = _opened(data, values=False) if has_formulas else None
    found = Blocks([])
    if "xl/vbaProject.bin" in archive.namelist():
        found.notes.append("文件含有宏；宏没有读取，也没有运行")
    for number, page in enumerate(book.worksheets, 1):
        progress(number, len(book.worksheets))
        if page.sheet_state != "visible":
            found.notes.append(f"工作表“{page.title}”是隐藏的，没有读取")
            continue
        sheet = _sheet(page, formulas[page.title] if formulas else None)
        found.blocks += blocks_of(sheet, budget)
        found.notes += hidden_note(sheet)
    return found


def _check_sheets(archive: zipfile.ZipFile) -> bool:
    """Whether any sheet has formulas; raises UnreadableError where one could not be held."""
    has_formulas = False
    for part in archive.namelist():
        if not (part.startswith("xl/worksheets/") and part.endswith(".xml")):
            continue
        content = archive.read(part)
        has_formulas = has_formulas or b"<f>" in content or b"<f " in content
        if content.count(b"<c ") > 2 * MOST_CELLS:
            raise UnreadableError(f"单元格超过 {2 * MOST_CELLS} 个", "请拆分为多个文件")
        merged = sum(_size(match) for match in _MERGE.finditer(content))
        if merged > _MOST_MERGED:
            raise UnreadableError("合并单元格的范围过大，如整列合并", "请取消这样的合并后另存")
    return has_formulas


def _size(merge: re.Match[bytes]) -> int:
    left, top, right, bottom = merge.groups()
    return (_column(right) - _column(left) + 1) * (int(bottom) - int(top) + 1)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + letter - ord("A") + 1
    return number


def _opened(data: bytes, *, values: bool) -> Any:
    from openpyxl import load_workbook

    with warnings.catch_warnings():  # of extensions that hold no text
        warnings.simplefilter("ignore")
        return load_workbook(io.BytesIO(data), data_only=values, keep_links=False)


def _sheet(page: Any, formulas: Any) -> Sheet:
    sheet = Sheet(page.title)
    sheet.merges = [
        Area(area.min_row - 1, area.min_col - 1, area.max_row - 1, area.max_col - 1)
        for area in page.merged_cells.ranges
    ]
    sheet.hidden_rows = {n - 1 for n, row in page.row_dimensions.items() if row.hidden}
    for column in page.column_dimensions.values():
        if column.hidden and column.min and column.max:
            sheet.hidden_columns.update(range(column.min - 1, column.max))
    # Only cells that the file holds: a walk over rows would make a cell of each empty place.
    for (row, column), cell in page._cells.items():
        text = _shown(cell, formulas)
        if text.text.strip() or text.note:
            sheet.shown[row - 1, column - 1] = text
        elif cell.has_style and _has_border(cell.border):
            sheet.bordered.add((row - 1, column - 1))
    return sheet


def _shown(cell: Any, formulas: Any) -> Shown:
    if cell.value is None:
        if formulas is not None and formulas[cell.coordinate].data_type == "f":
            return Shown("", _NO_RESULT)
        return Shown("")
    text = shown(cell.value, cell.number_format)
    if cell.data_type == "e":
        return Shown(text.text, _FORMULA_ERROR)
    return Shown(text.text.strip(), text.note)


def _has_border(border: Any) -> bool:
    sides = (border.left, border.right, border.top, border.bottom)
    return any(side is not None and side.style for side in sides)
