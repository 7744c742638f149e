"""Grids of cells as forms print them, and files made of them."""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
from pathlib import Path

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

LEFT, ABOVE, INSIDE = "<", "^", "#"  # merged into the cell before, above, or both
Grid = list[list[str]]
Page = list["str | Grid"]  # paragraphs and tables in their order
_THIN = Side(style="thin")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)


def squared(grid: Grid) -> Grid:
    """A grid whose shorter rows are filled by cells merged into their last."""
    width = max(map(len, grid))
    return [[*row, *[LEFT] * (width - len(row))] for row in grid]


def spans(grid: Grid) -> list[tuple[int, int, int, int]]:
    """First row, first column, last row and last column of each merged cell."""
    owners: dict[tuple[int, int], tuple[int, int]] = {}
    reach: dict[tuple[int, int], tuple[int, int]] = {}
    for r, row in enumerate(grid):
        for c, text in enumerate(row):
            owner = (r, c)
            if text in (LEFT, INSIDE):
                owner = owners[r, c - 1]
            elif text == ABOVE:
                owner = owners[r - 1, c]
            owners[r, c] = owner
            reach[owner] = (max(r, reach.get(owner, owner)[0]), max(c, reach.get(owner, owner)[1]))
    return [(*owner, *end) for owner, end in reach.items() if end != owner]


def as_docx(pages: list[Page], *, wide: bool = False, heads: int = 0) -> bytes:
    """A Word file; ``heads`` rows of each table are printed again on each page."""
    document = docx.Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = "宋体", Pt(9)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "宋体")
    if wide:
        section = document.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    for number, page in enumerate(pages):
        if number:
            document.add_page_break()
        for block in page:
            if isinstance(block, str):
                document.add_paragraph(block)
            else:
                _add_table(document, squared(block), heads)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _add_table(document: docx.Document, grid: Grid, heads: int) -> None:
    made = document.add_table(len(grid), len(grid[0]), style="Table Grid")
    cells = [list(row.cells) for row in made.rows]
    for r, row in enumerate(grid):
        for c, text in enumerate(row):
            if text and text not in (LEFT, ABOVE, INSIDE):
                cells[r][c].text = text
    for top, left, bottom, right in spans(grid):
        cells[top][left].merge(cells[bottom][right])
        merged = cells[top][left]
        for paragraph in merged.paragraphs[len(grid[top][left].split("\n")) :]:
            paragraph._p.getparent().remove(paragraph._p)
    for row in made.rows[:heads]:
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    document.add_paragraph()


def as_xlsx(pages: list[Page], *, together: bool = False, wide: bool = False) -> bytes:
    """A workbook with a sheet for each page, or all ``together`` on one."""
    book = Workbook()
    sheet, row = book.active, 1
    for number, page in enumerate(pages):
        if number and not together:
            sheet, row = book.create_sheet(), 1
        if wide:
            sheet.page_setup.orientation = "landscape"
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        for block in page:
            if isinstance(block, str):
                sheet.cell(row, 1, block).font = Font(name="宋体", size=11, bold=True)
                row += 1
            else:
                row = _put(sheet, squared(block), row)
        row += 1
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _put(sheet: object, grid: Grid, top: int) -> int:
    for r, row in enumerate(grid):
        for c, text in enumerate(row):
            cell = sheet.cell(top + r, 1 + c)
            cell.border, cell.font = _BOX, Font(name="宋体", size=9)
            cell.alignment = Alignment(wrap_text=True, vertical="center")
            if text and text not in (LEFT, ABOVE, INSIDE):
                cell.value, cell.data_type = text, "s"  # =2人 is no formula
        lines = max(_lines(text, 9 if len(row) > 8 else 12) for text in row)
        sheet.row_dimensions[top + r].height = 14 * lines
    for column in range(len(grid[0])):
        sheet.column_dimensions[get_column_letter(column + 1)].width = 16
    for first, left, last, right in spans(grid):
        sheet.merge_cells(
            start_row=top + first, end_row=top + last, start_column=left + 1, end_column=right + 1
        )
    return top + len(grid)


def _lines(text: str, width: int) -> int:
    return sum(max(1, -(-len(line) // width)) for line in text.split("\n"))


def as_pdf(data: bytes, suffix: str) -> bytes:
    """A file printed to PDF by LibreOffice."""
    return by_office(data, suffix, "pdf")


def by_office(data: bytes, suffix: str, target: str) -> bytes:
    """A file as LibreOffice writes it in another format."""
    program = shutil.which("soffice")
    assert program is not None
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"form.{suffix}"
        source.write_bytes(data)
        profile = (Path(folder) / "profile").as_uri()
        subprocess.run(
            [program, "--headless", f"-env:UserInstallation={profile}", "--convert-to", target,
             "--outdir", folder, str(source)],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        return (Path(folder) / f"form.{target.partition(':')[0]}").read_bytes()
