import pytest

from kpilint.card.place import Span
from kpilint.intake.read import read_bytes

CARD = """\
单位: 甲
项目:
  - 项目名称: 乙
    绩效 目标:
      - 一
      - >
        二
        三
    资金支出计划: {3月底: 25%, 6月底:  }
    绩效指标:
      - {一级指标: 效益指标, 三级指标: 接待率, 指标值: "≤\\u0039%", 权重: }
      - 指标值: 1
说明:
  - {标题: 子, 正文: 丑}
  - 寅
预算表:
  支出: [[a, b], [c, d]]
"""
ONE = ("项目", 1)


def words(address, within=None, card=CARD, locate="locate"):
    source = read_bytes("a.yaml", card.encode()).source
    place = source.locate(address, within) if locate == "locate" else source.locate_key(address)
    lines = source.lines
    return source.text[
        lines.offset(place.line, place.column) : lines.offset(place.end_line, place.end_column)
    ]


@pytest.mark.parametrize(
    ("address", "written"),
    [
        (("单位",), "甲"),
        ((*ONE, "项目名称"), "乙"),
        ((*ONE, "绩效目标", 1), "一"),
        ((*ONE, "绩效目标", 2), "二\n        三"),
        ((*ONE, "资金支出计划", "3月底"), "25%"),
        ((*ONE, "绩效指标", 1, "指标值"), '"≤\\u0039%"'),
        (("说明", 1, "正文"), "丑"),
        (("说明", 2, "正文"), "寅"),
        (("预算表", "支出", 2, 1), "c"),
    ],
)
def test_a_text_is_found_where_it_stands(address, written):
    assert words(address) == written


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ((), "甲"),
        (("项目",), "项目"),
        (ONE, "乙"),
        ((*ONE, "绩效目标"), "绩效 目标"),
        ((*ONE, "绩效指标", 1), "接待率"),
        ((*ONE, "绩效指标", 2), "指标值"),
        (("预算表", "支出"), "支出"),
    ],
)
def test_what_is_more_than_a_text_is_shown_by_its_key_or_name(address, written):
    assert words(address) == written


@pytest.mark.parametrize(
    ("address", "written"),
    [
        (("年度",), "甲"),
        ((*ONE, "预算数"), "乙"),
        ((*ONE, "资金支出计划", "9月底"), "资金支出计划"),
        ((*ONE, "资金支出计划", "6月底"), "6月底"),
        ((*ONE, "绩效指标", 1, "权重"), "权重"),
        ((*ONE, "绩效指标", 1, "备注"), "接待率"),
        ((*ONE, "绩效指标", 9, "指标值"), "绩效指标"),
        (("文档", 2), "甲"),
    ],
)
def test_what_is_missing_or_empty_is_shown_by_the_nearest_thing(address, written):
    assert words(address) == written


def test_a_part_of_a_text_is_found_inside_escapes_and_folds():
    assert words((*ONE, "绩效指标", 1, "指标值"), Span(1, 2)) == "\\u0039"
    assert words((*ONE, "绩效目标", 2), Span(1, 2)) == "三"


@pytest.mark.parametrize("line_break", ["\r\n", "\r"])
def test_line_ends_of_every_kind_count_as_one(line_break):
    card = CARD.replace("\n", line_break)
    source = read_bytes("a.yaml", card.encode()).source
    assert source.locate((*ONE, "绩效指标", 2, "指标值"))[:2] == (12, 14)
    assert source.frame(source.locate(("单位",))) == "单位: 甲"


def test_columns_are_characters_after_han_astral_and_tabs():
    source = read_bytes("a.yaml", "{项目名称: 𠀀😀,\t预算数: 3}".encode()).source
    assert source.locate((*ONE, "预算数"))[:4] == (1, 17, 1, 18)


def test_a_key_has_a_place_of_its_own():
    assert words((*ONE, "绩效指标", 1, "指标值"), locate="key") == "指标值"
    assert words((*ONE, "绩效目标", 1), locate="key") == "一"


def test_a_lone_card_answers_to_the_address_of_a_first_project():
    assert words(("项目", 1, "预算数"), card="项目名称: 甲\n预算数: 3") == "3"
    assert words(("项目", 1, "绩效指标", 1, "指标值"), card="指标值: 3") == "3"


def test_a_later_document_is_found_by_its_number():
    card = "项目名称: 甲\n---\n项目名称: 乙\n预算数: 3"
    assert words(("文档", 2, "项目", 1, "预算数"), card=card) == "3"
