"""Documents as people really leave them, read to cards."""

from __future__ import annotations

import datetime
import io
import re

import openpyxl
import pytest
from openpyxl import Workbook

from intake.office.make import cell, paragraph, part_of, row, run, saved, table, with_part, word
from kpilint.card.model import Project
from kpilint.intake.document import Document
from kpilint.intake.read import read_bytes

HEADING = ("一级指标", "二级指标", "三级指标", "指标值")
ROWS = (
    ("产出指标", "数量指标", "接待批次", "≥120批次"),
    ("产出指标", "质量指标", "登记率", "≥98%"),
    ("满意度指标", "服务对象满意度指标", "群众满意度", "≥90%"),
)
HEAD = (row("项目名称", "信访接待经费", "预算数", "8.76"), row("绩效目标", "做好接待", "", ""))
RESTART, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def across(count: int) -> str:
    return f'<w:gridSpan w:val="{count}"/>'


def read(data: bytes, name: str = "表.docx") -> Document:
    document = read_bytes(name, data)
    assert not document.errors
    return document


def card(document: Document) -> Project:
    (only,) = document.departments[0].projects or []
    return only


def rows(document: Document) -> list[tuple[str | None, ...]]:
    found = card(document).indicators or []
    return [(i.level1, i.level2, i.name, i.value) for i in found]


def listed(document: Document) -> str:
    assert document.report is not None
    texts = [f"{remark.quote} {remark.message}" for remark in document.report.remarks]
    return "\n".join(texts + document.report.notes)


def indicators() -> str:
    return table(row(*HEADING), *(row(*texts) for texts in ROWS))


def whole() -> tuple[str, ...]:
    return (*HEAD, row(*HEADING), *(row(*texts) for texts in ROWS))


@pytest.mark.parametrize(
    "body",
    [
        table(*whole()),
        table(*HEAD) + indicators(),
        table(*HEAD) + paragraph(run("")) + indicators(),
        table(*HEAD, row(cell(indicators() + paragraph(""), across(4)))),
        paragraph(run("信访接待经费绩效目标表"))
        + table(row("项目资金", "预算数", "8.76"))
        + indicators(),
        table(row("项目名称：信访接待经费", "预算数：8.76"), *whole()[2:]),
        paragraph(run("项目名称：信访接待经费　　预算数：8.76")) + indicators(),
        table(row(cell("绩效目标表", across(4))), row(cell("（2024年度）", across(4))), *whole()),
        table(*HEAD, row(*["　".join(text) for text in HEADING]), *(row(*r) for r in ROWS)),
        table(*HEAD, row(*HEADING), *(row(*r) + row("", "", "", "") for r in ROWS)),
        table(*HEAD, row(*HEADING), row(*ROWS[0]), row(*HEADING), *(row(*r) for r in ROWS[1:])),
        table(*HEAD, row(*HEADING), row(*ROWS[0])) + table(*(row(*r) for r in ROWS[1:])),
    ],
    ids=[
        "one table", "two tables", "a paragraph between", "nested", "named by its title",
        "labels with their values", "head in a paragraph", "caption inside", "labels set wide",
        "empty rows", "heading again", "cut in two",
    ],
)  # fmt: skip
def test_a_card_is_read_however_its_tables_are_built(body: str):
    document = read(word(body))
    assert rows(document) == list(ROWS)
    assert (card(document).name, card(document).budget) == ("信访接待经费", "8.76")


def test_a_card_in_a_text_box_is_read():
    box = (
        "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
        + table(*whole())
        + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    assert rows(read(word(paragraph(box)))) == list(ROWS)


def test_of_tracked_changes_the_new_text_counts():
    deleted = '<w:del w:id="1" w:author="a"><w:r><w:delText>80</w:delText></w:r></w:del>'
    inserted = f'<w:ins w:id="2" w:author="a">{run("98")}</w:ins>'
    changed = row(
        "产出指标", "质量指标", "登记率", cell(paragraph(run("≥") + deleted + inserted + run("%")))
    )
    gone = row("产出指标", "时效指标", "旧指标", "5天", before="<w:trPr><w:del/></w:trPr>")
    new = row("满意度指标", *ROWS[2][1:], before="<w:trPr><w:ins/></w:trPr>")
    document = read(word(table(*HEAD, row(*HEADING), row(*ROWS[0]), changed, gone, new)))
    assert rows(document) == list(ROWS)
    assert "修订痕迹" in listed(document)


def test_a_heading_of_three_rows_is_read():
    top = row(cell("年度绩效指标", across(6)))
    names = [cell(text, RESTART) for text in HEADING[:3]]
    middle = row(*names, cell("指标值", across(3)))
    low = row(*[cell("", GOES_ON)] * 3, "符号", "值", "单位")
    body = table(*HEAD, top, middle, low, row(*ROWS[1][:3], "≥", "98", "%"))
    (indicator,) = card(read(word(body))).indicators or []
    assert (indicator.operator, indicator.value, indicator.unit) == ("≥", "98", "%")


def test_a_column_without_a_heading_is_listed():
    body = table(*HEAD, row(*HEADING, ""), row(*ROWS[0], "财政局核减2批次"), row(*ROWS[1], ""))
    document = read(word(body))
    assert rows(document) == list(ROWS[:2])
    assert "财政局核减2批次" in listed(document)


def test_another_name_in_the_title_is_told():
    body = paragraph(run("3.信访救助经费绩效目标表")) + table(*whole())
    document = read(word(body))
    assert card(document).name == "信访接待经费"
    assert "信访救助经费" in listed(document)


def sheet(*more: tuple[object, ...]) -> Workbook:
    book = Workbook()
    book.active.append(("项目名称", "信访接待经费", "预算数", "8.76"))
    book.active.append(HEADING)
    for values in more:
        book.active.append(values)
    return book


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (0.95, "0%", "95%"),
        (0.955, "0.0%", "95.5%"),
        (0.95, '"≥"0%', "≥95%"),
        (1234.5, "#,##0.00", "1,234.50"),
        (1234.5, '"￥"#,##0.00', "￥1,234.50"),
        (12, '0"批次"', "12批次"),
        (45657, "yyyy年m月d日", "2024年12月31日"),
        (datetime.date(2024, 12, 31), "yyyy-mm-dd", "2024-12-31"),
        (120, "General", "120"),
        ("0120", "@", "0120"),
        (1e-7, "General", "0.0000001"),
        (100, "_ * #,##0_ ", "100"),
    ],
)
def test_a_value_is_read_as_its_cell_shows_it(value: object, code: str, text: str):
    book = sheet(("产出指标", "数量指标", "接待批次", value))
    book.active["D3"].number_format = code
    assert rows(read(saved(book), "表.xlsx"))[0][3] == text


def test_the_result_of_a_formula_counts_and_its_lack_is_told():
    book = sheet(
        ("产出指标", "数量指标", "接待批次", "=60*2"), ("产出指标", "质量指标", "登记率", "=1/0")
    )
    data = saved(book)
    part = part_of(data, "xl/worksheets/sheet1.xml")
    part = re.sub(r"<f>60\*2</f><v ?/?>(?:</v>)?", "<f>60*2</f><v>120</v>", part)
    part = part.replace('<c r="D4">', '<c r="D4" t="e">')
    part = re.sub(r"<f>1/0</f><v ?/?>(?:</v>)?", "<f>1/0</f><v>#DIV/0!</v>", part)
    document = read(with_part(data, "xl/worksheets/sheet1.xml", part), "表.xlsx")
    assert [found[3] for found in rows(document)] == ["120", "#DIV/0!"]
    assert "公式出错" in listed(document)
    assert "公式没有保存计算结果" in listed(read(data, "表.xlsx"))


def test_what_a_workbook_hides_is_told():
    book = sheet(*ROWS)
    book.active.row_dimensions[4].hidden = True
    other = book.create_sheet("底稿")
    other.append(("项目名称", "旧项目"))
    other.sheet_state = "hidden"
    document = read(saved(book), "表.xlsx")
    assert rows(document) == list(ROWS)
    assert "第4行是隐藏的，也已读取" in listed(document)
    assert "“底稿”是隐藏的，没有读取" in listed(document)


def test_a_workbook_of_cards_side_by_side_and_below_each_other_is_read():
    book = Workbook()
    for number, (top, left) in enumerate([(1, 1), (1, 7), (12, 1)], 1):
        lines = [("项目名称", f"项目{number}", "预算数", f"{number}.00"), HEADING, *ROWS]
        for r, texts in enumerate(lines):
            for c, text in enumerate(texts):
                book.active.cell(top + r, left + c, text)
    document = read(saved(book), "表.xlsx")
    found = [(p.name, len(p.indicators or [])) for p in document.departments[0].projects or []]
    assert sorted(found) == [("项目1", 3), ("项目2", 3), ("项目3", 3)]


def test_repeated_values_in_place_of_merged_cells_change_nothing():
    book = openpyxl.load_workbook(io.BytesIO(saved(sheet(*ROWS))))
    assert rows(read(saved(book), "表.xlsx")) == list(ROWS)
