"""Text dumps of four kinds lead to the same card."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kpilint.intake.assemble import cards_of
from kpilint.intake.document import Document
from kpilint.intake.dump.read import read_dump
from kpilint.intake.dump.recognise import is_dump
from kpilint.intake.read import read_bytes

HEADING = ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"]
ROWS = [
    ["产出指标", "数量指标", "律师人数", "聘请律师参与信访案件", "1人", "年初工作计划"],
    ["", "质量指标", "听证率", "听证的案件占案件总数的比率", "≥90%", "年初工作计划"],
    ["满意度指标", "服务对象满意度指标", "群众满意度", "律师参与案件的满意度", "≥85%", "问卷调查"],
]
CARD = [
    ("产出指标", "数量指标", "律师人数", "1人", "年初工作计划"),
    ("产出指标", "质量指标", "听证率", "≥90%", "年初工作计划"),
    ("满意度指标", "服务对象满意度指标", "群众满意度", "≥85%", "问卷调查"),
]

CELL_LINES = "\n".join("".join(f"\t{cell}\n" for cell in row) for row in [HEADING, *ROWS])
TAB_ROWS = "\n".join("\t".join(row) for row in [HEADING, *ROWS])
BARE = """一级指标 二级指标 三级指标 绩效指标描述 指标值 指标值确定依据 

产出指标 

数量指标 律师人数 
聘请律师参与

信访案件 
1人 年初工作计划 

质量指标 听证率 

听证的案件占案件

总数的比率 

≥90% 年初工作计划 
满意度指标 服务对象满意度指标 群众满意度 律师参与案件的满意度 ≥85% 问卷调查 
"""  # noqa: W291 - the space at the end of a line is what the dump marks cells with


def read(text: str) -> Document:
    return cards_of("公开.txt", read_dump(text))


def rows(document: Document) -> list[tuple[str | None, ...]]:
    card = (document.departments[0].projects or [])[0]
    return [(i.level1, i.level2, i.name, i.value, i.basis) for i in card.indicators or ()]


@pytest.mark.parametrize("text", [CELL_LINES, TAB_ROWS, BARE], ids=["cells", "rows", "bare"])
def test_each_kind_of_dump_gives_the_card(text: str):
    assert rows(read(text)) == CARD


def test_wrapped_texts_without_marks_are_joined():
    card = (read(BARE).departments[0].projects or [])[0]
    assert [i.description for i in card.indicators] == [row[3] for row in ROWS]


@pytest.mark.parametrize("name", ["公开.txt", "公开.md", "公开.yaml", "公开"])
def test_a_dump_is_known_by_its_content(name: str):
    document = read_bytes(name, TAB_ROWS.encode())
    assert rows(document) == CARD


def test_without_marks_lines_of_one_width_are_wrapped_ones():
    wrapped = """一级指标 二级指标 三级指标 绩效指标描述 指标值
产出指标
数量指标 宣传册
完成信访条例宣传
册的印制工作任务
并发放到各乡镇。
≥2000份
质量指标 合格率
印制的宣传册质量
符合标准的比率。
≥95%
"""
    card = (read(wrapped).departments[0].projects or [])[0]
    assert [(i.name, i.description, i.value) for i in card.indicators] == [
        ("宣传册", "完成信访条例宣传册的印制工作任务并发放到各乡镇。", "≥2000份"),
        ("合格率", "印制的宣传册质量符合标准的比率。", "≥95%"),
    ]


def test_rows_are_told_by_their_levels_where_every_cell_is_a_line():
    head = ["项目名称", "甲项目", "资金支出计划", "3月底", "12月底", "25%", "100%"]
    rest = ["绩效目标", "做好接待。", *HEADING, *(cell for row in ROWS for cell in row)]
    card = "\n".join([*head, *rest])
    document = read(f"甲项目绩效目标表\n{card}\n乙项目绩效目标表\n{card.replace('甲', '乙')}\n")
    projects = document.departments[0].projects or []
    assert [project.name for project in projects] == ["甲项目", "乙项目"]
    assert projects[1].payment_plan == {"3月底": "25%", "12月底": "100%"}
    assert projects[1].goals == ["做好接待。"]
    assert rows(document) == CARD
    assert document.source.locate(("项目", 1, "绩效指标", 2, "指标值")).line == 27


def test_yaml_is_no_dump():
    assert not is_dump(
        "项目:\n  - 项目名称: 甲\n    绩效指标:\n      - 三级指标: 人数\n        指标值: 5人\n"
    )


def test_an_empty_paragraph_in_a_cell_does_not_tear_its_row():
    torn = CELL_LINES.replace("\t听证率\n", "\t听证率\n\n")
    assert rows(read(torn)) == CARD


def test_a_cell_of_several_paragraphs_stays_one():
    text = "\t项目名称\n\t甲项目\n\n\t绩效目标\n\t1.做好。\n2.做快。\n\n\n\n" + CELL_LINES
    assert read(text).departments[0].projects[0].goals == ["1.做好。", "2.做快。"]


def test_places_are_lines_and_cells():
    document = read(TAB_ROWS)
    place = document.source.locate(("项目", 1, "绩效指标", 2, "指标值"))
    assert (place.line, place.phrase) == (3, "第1张表第3行第5列")
    line = document.source.frame(place)
    assert line is not None
    assert line[place.column - 1 : place.end_column - 1] == "≥90%"


def test_a_row_torn_out_of_its_table_is_put_back():
    lines = [
        "服务对象满",
        "意度指标",
        "满意度指标",
        "群众满意度",
        "律师参与案件的满意度",
        "≥85%",
        "问卷",
    ]
    text = "\t".join(HEADING) + "\n" + "\n".join("\t".join(row) for row in ROWS[:2])
    document = read(text + "\n\n" + "\n\n".join(lines) + "\n\n二、其他\n")
    assert rows(document)[2] == (*CARD[2][:4], "问卷")


def test_a_heading_printed_again_on_the_next_page_is_no_row():
    again = BARE.replace("满意度指标 服务", "12 \n " + " ".join(HEADING) + " \n满意度指标 服务", 1)
    assert rows(read(again)) == CARD


def test_budget_tables_without_marks_are_cut_by_their_column_numbers():
    budget = (
        "部门预算支出总表 \n序号 科目编码 科目名称 合计 \n栏次 1 2 3 \n"
        "1  合计 325.55 \n2 201 \n一般公共服务\n\n支出 \n283.44 \n\n二、说明 \n"
    )
    tables = read(budget + BARE).departments[0].tables or {}
    assert tables["部门预算支出总表"][1:] == [
        ["1", "", "合计", "325.55"],
        ["2", "201", "一般公共服务支出", "283.44"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "\t".join(HEADING) + "\n产出指标\t数量指标\t" + "字" * 1_000_000 + "\t描述\t≥5个\t依据\n",
        " ".join(HEADING) + " \n产出指标 \n数量指标 \n" + "字 " * 500_000,
        "\t".join(HEADING) + "\n" + "\n" * 100_000 + "x",
        " ".join(HEADING) + "\n" + "绩效目标\n" * 100_000,
        "\t".join(HEADING) + "\n" + "\t" * 1_000_000,
        "一级指标\t三级指标\t指标值\n资金用途\t" + "甲\t" * 20_000,
        "没有表。\n" * 100_000,
    ],
    ids=["large cell", "many pieces", "blank lines", "labels", "tabs", "torn", "prose"],
)
def test_hostile_dumps_take_bounded_time(text: str):
    start = time.process_time()
    document = read(text)
    assert document.departments or document.errors
    assert time.process_time() - start < 10


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [*HEADING, *ROWS[0], "绩效目标", "项目名称", "\t", "\n", "\n\n", " ", "5%"]
        ),
        max_size=60,
    )
)
def test_nothing_is_raised_whatever_stands_where(parts: list[str]):
    document = read("".join(parts))
    assert document.departments or document.errors
