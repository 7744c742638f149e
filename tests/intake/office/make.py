"""Real files for the tests, made in memory; and what they hold, in short."""

import io
import zipfile

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from openpyxl import Workbook

from kpilint.intake.block import Paragraph
from kpilint.intake.office.read import read_blocks

HEAD = ("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据")
ROWS = 14
_SPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def saved(document):
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def word(body):
    """A .docx whose body is the given WordprocessingML."""
    document = docx.Document()
    space = nsdecls("w", "m")
    root = parse_xml(f"<w:body {space} {_SPACES}>{body}</w:body>")
    document.element.replace(document.element.body, root)
    return saved(document)


def table(*rows):
    """A Word table of rows of cells; a cell is text, or its markup."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def row(*cells, before=""):
    return f"<w:tr>{before}{''.join(c if c.startswith('<') else cell(c) for c in cells)}</w:tr>"


def cell(text="", properties=""):
    inner = text if text.startswith("<") else paragraph(run(text))
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def paragraph(inner, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def book(*rows, name="Sheet1"):
    """A workbook of one sheet with these rows."""
    made = Workbook()
    made.active.title = name
    for values in rows:
        made.active.append(values)
    return made


def zipped(parts):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def with_part(data, name, content):
    """An archive with one part put in place of another, or added."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    return zipped(parts | {name: content})


def part_of(data, name):
    """The text of one part of an archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode("utf-8")


def read(data, name="表"):
    return read_blocks(name, data)


def seen(blocks):
    """Blocks as plain values: a paragraph its text, a table its rows of texts."""
    return [b.text if isinstance(b, Paragraph) else grid(b) for b in blocks.blocks]


def grid(block):
    rows = [[] for _ in range(block.rows)]
    for item in sorted(block.cells, key=lambda c: (c.row, c.column)):
        rows[item.row].append(item.text)
    return rows


def spans(block):
    """What is merged in a table: text, row, column, rows, columns."""
    return [
        (c.text, c.row, c.column, c.row_span, c.column_span)
        for c in block.cells
        if c.row_span > 1 or c.column_span > 1
    ]


def cards_docx(count=2):
    """Cards as a budget system prints them: merged levels, a head repeated on each page."""
    document = docx.Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = "某局2024年部门预算公开"
    _number_pages(section.footer.paragraphs[0])
    for number in range(1, count + 1):
        document.add_heading(f"{number}.运行经费{number}绩效目标表", 2)
        for line in _add_card(document, number).rows[:2]:
            line._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    return document


def open_docx():
    """A card without lines at its sides, its texts centred, on wide pages that cut rows."""
    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    document.add_paragraph("本部门按照财政部门要求编制部门预算，合理安排资金，提高使用效益。" * 6)
    made = _add_card(document, 1)
    lines = "".join(
        f'<w:{side} w:val="{"nil" if side in ("left", "right") else "single"}" w:sz="4"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    made._tbl.tblPr.append(parse_xml(f"<w:tblBorders {nsdecls('w')}>{lines}</w:tblBorders>"))
    for line in made.rows:
        for place in line.cells:
            place.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    return document


def description(at):
    return f"描述{at}，" + "做到群众来访全部接待、按时办结、及时回访，" * (1 + at % 4)


def _add_card(document, number):
    made = document.add_table(rows=2, cols=len(HEAD), style="Table Grid")
    for at, text in enumerate(HEAD):
        made.cell(1, at).text = text
    for at, text in ((0, "项目编码"), (1, f"1303212{number}P"), (3, "项目名称"), (4, "运行经费")):
        made.cell(0, at).text = text
    made.cell(0, 1).merge(made.cell(0, 2))
    made.cell(0, 4).merge(made.cell(0, 5))
    for at in range(ROWS):
        levels = ("产出指标" if at == 0 else "", {0: "数量指标", 6: "质量指标"}.get(at, ""))
        texts = (*levels, f"指标{at}", description(at), f"≥{80 + at}%", "工作计划")
        for place, text in zip(made.add_row().cells, texts, strict=True):
            place.text = text
    made.cell(2, 0).merge(made.cell(ROWS + 1, 0))
    made.cell(2, 1).merge(made.cell(7, 1))
    made.cell(8, 1).merge(made.cell(ROWS + 1, 1))
    return made


def _number_pages(place):
    field = parse_xml(
        f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    )
    place._p.append(field)
