"""What editors and converters do to a dump on its way changes nothing of its cards."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from kpilint.card.model import Project
from kpilint.intake.dump.recognise import is_dump
from kpilint.intake.read import read_bytes

HEADING = ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"]


def card(number: int) -> list[list[str]]:
    """The rows of a card; cells are left blank where forms leave them so."""
    return [
        ["项目编码", f"1303212{number}P", "项目名称", f"信访工作经费{number}"],
        ["预算规模及资金用途", "预算数", f"{number}.50", "其中：财政资金", f"{number}.50"],
        ["", f"用于第{number}项信访工作的各项开支。"],
        ["资金支出计划（%）", "3月底", "6月底", "10月底", "12月底"],
        ["", "25%", "50%", "75%", "100%"],
        ["绩效目标", "1.做好群众来访的接待工作。"],
        HEADING,
        ["产出指标", "数量指标", "律师人数", "聘请律师参与信访案件", "1人", "年初工作计划"],
        ["", "质量指标", "听证率", "听证的案件占案件总数的比率", "≥90%", "年初工作计划"],
        ["", "时效指标", "办结时间", "", "≤60天", "年初工作计划"],
        ["效益指标", "社会效益指标", "秩序", "维护正常的信访秩序", "效果明显", "年初工作计划"],
        ["满意度指标", "服务对象满意度指标", "群众满意度", "来访群众的满意度", "≥85%", "问卷"],
    ]


CARDS = [card(1), card(2), card(3)]
TITLE = "某县信访局2024年部门预算公开\n\n单位：万元\n\n"
CELL_LINES = TITLE + "\n\n".join(
    "\n".join("".join(f"\t{cell}\n" for cell in row) for row in rows) for rows in CARDS
)
TAB_ROWS = TITLE + "\n\n".join("\n".join("\t".join(row) for row in rows) + "\n" for rows in CARDS)
DUMPS = {"cells": CELL_LINES, "rows": TAB_ROWS}


def every(count: int, text: str, *lines: str) -> str:
    """A text with some lines put in after each so many."""
    found: list[str] = []
    for number, line in enumerate(text.split("\n")):
        found += [*lines, line] if number and number % count == 0 else [line]
    return "\n".join(found)


DIRT: dict[str, Callable[[str], str]] = {
    "blanks at the ends": lambda text: text.replace("\n", "  \n"),
    "no blanks and tabs at the ends": lambda text: re.sub(r"[ \t]+$", "", text, flags=re.M),
    "four blanks for a tab": lambda text: text.replace("\t", "    "),
    "hard blanks": lambda text: text.replace(" ", "\xa0"),
    "numbers of pages": lambda text: every(17, text, "- 3 -"),
    "numbers of pages in words": lambda text: every(17, text, "", "第 3 页 共 40 页", ""),
    "ends of pages": lambda text: every(17, text, "\f"),
    "every line doubled": lambda text: text.replace("\n", "\n\n"),
    "full-width digits": lambda text: text.translate({48 + n: 0xFF10 + n for n in range(10)}),
    "Windows": lambda text: text.replace("\n", "\r\n"),
    "old Macintosh": lambda text: text.replace("\n", "\r"),
    "all set in": lambda text: re.sub(r"^(?=.*\S)", "  ", text, flags=re.M),
}


def cells(text: str) -> list[object]:
    projects: list[Project] = read_bytes("公开.txt", text.encode()).departments[0].projects or []
    return [plain(value) for project in projects for value in _cells(project)]


def _cells(project: Project) -> list[object]:
    found: list[object] = [project.code, project.name, project.budget, project.fiscal]
    found += [project.purpose, project.goals, project.payment_plan]
    for row in project.indicators or []:
        found += [row.level1, row.level2, row.name, row.description, row.value, row.basis]
    return found


def plain(value: object) -> str:
    """A value as one reads it: digits in one width."""
    return str(value).translate({0xFF10 + n: str(n) for n in range(10)})


@pytest.mark.parametrize("dirt", DIRT)
@pytest.mark.parametrize("kind", DUMPS)
def test_dirt_changes_no_cell(kind: str, dirt: str):
    clean = cells(DUMPS[kind])
    assert len(clean) == 3 * (7 + 5 * 6)
    assert cells(DIRT[dirt](DUMPS[kind])) == clean


def test_both_kinds_give_the_cells_that_were_printed():
    assert cells(CELL_LINES) == cells(TAB_ROWS)
    printed = [plain(row[4]) for rows in CARDS for row in rows[7:]]
    assert cells(CELL_LINES)[11::37] == printed[::5]


def test_a_heading_printed_again_on_each_page_is_no_row():
    again = "".join(f"\t{cell}\n" for cell in HEADING) + "\n"
    torn = CELL_LINES.replace("\t\n\t时效指标", again + "\t\n\t时效指标")
    assert cells(torn) == cells(CELL_LINES)


def test_a_row_torn_by_an_empty_cell_is_whole_where_blanks_were_taken_off():
    stripped = re.sub(r"[ \t]+$", "", CELL_LINES, flags=re.M)
    assert "办结时间\n\n\t≤60天" in stripped
    assert cells(stripped) == cells(CELL_LINES)


def test_where_blank_lines_stand_between_most_lines_their_lack_sets_cells_apart():
    text = """一级指标 二级指标 三级指标 绩效指标描述 指标值

产出指标

数量指标 信访问题处理有效性
疑难信访问题困难帮扶真正到

位，降低重复信访的比率。
≥85%

质量指标 劝返到区赴区进京初访成功率

完成信访维稳工作推进工

作，成功劝返占上访次数比率

≥80%
"""
    (project,) = read_bytes("公开.txt", text.encode()).departments[0].projects or []
    assert [(row.name, row.description, row.value) for row in project.indicators or []] == [
        ("信访问题处理有效性", "疑难信访问题困难帮扶真正到位，降低重复信访的比率。", "≥85%"),
        ("劝返到区赴区进京初访成功率", "完成信访维稳工作推进工作，成功劝返占上访次数比率", "≥80%"),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_dump_is_known_whichever_system_ended_its_lines(end: str):
    assert is_dump(f"说明{end}\t项目编码{end}\t1{end}\t项目名称{end}")


def test_a_line_of_a_dump_that_looks_like_a_key_makes_it_no_yaml():
    assert is_dump("绩效指标: 见下表\n一级指标\t三级指标\t指标值\n产出指标\t人数\t5人\n")
    assert not is_dump("绩效指标:\n  - 一级指标: 产出指标\n    三级指标 : 人数\n    指标值: 5人\n")
