"""The texts of a rule with their places filled."""

import pickle

import pytest
from cards_to_judge import indicator, project

from kpilint.card.model import Indicator, Project
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.message import render
from kpilint.rule.template import read_template


def text_about(text: str, record: Indicator | Project, **values: str) -> str:
    holder = "指标" if isinstance(record, Indicator) else "项目"
    return render(read_template(text, holder, tuple(values)), record, values)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("三级指标", "接待率"),
        ("指标值", "≤99%"),
        ("指标值.上限", "99%"),
        ("指标值.下限", "（空）"),
        ("绩效指标描述", "（空）"),
        ("方向", "正向"),
        ("权重", "10"),
        ("项目.预算数", "8.76万元"),
        ("项目.预算数 × 2", "17.52万元"),
        ("项目.预算数 ÷ 3 ÷ 100", "292元"),
        ("字数(三级指标)", "3"),
        ("项目.绩效指标 的 个数", "7"),
        ("项目.绩效指标 中 指标值 是定性 的 占比", "14.2857%"),
        ("项目.绩效指标 的 权重 合计", "至少70%"),
        ("项目.资金支出计划.12月底", "90%"),
        ("项目.绩效目标", "1.接待来访群众 2.无"),
        ("单位.年度", "2024"),
        ("项目.结束日期", "2024年1月31日"),
    ],
)
def test_a_place_is_filled_from_the_card(place: str, text: str) -> None:
    assert text_about(f"甲{{{place}}}乙", indicator()) == f"甲{text}乙"


def test_a_bound_is_printed_in_the_unit_in_which_it_was_written() -> None:
    assert text_about("{指标值.上限}", indicator(3)) == "24小时"
    assert text_about("{指标值.上限}", indicator(4)) == "600元/人·天"
    assert text_about("{指标值.数值}", indicator(2)) == "2000人次"
    assert text_about("{指标值.下限}～{指标值.上限}", indicator(1, card=2)) == "95%～98%"
    assert text_about("{指标值.数值}", indicator(1, card=2)) == "（空）"
    assert text_about("{指标值.上限}", indicator(2, card=2)) == "2024年12月31日"


def test_a_check_fills_its_own_places() -> None:
    assert text_about("“{本段}”与{项目名称}", project(2), 本段="甲") == "“甲”与培训费"


def test_a_long_value_is_shortened_and_put_on_one_line() -> None:
    text = text_about("{本段}", project(), 本段="一二三四五\n六七八九十" * 8)
    assert len(text) == 40
    assert text.endswith("…")
    assert "\n" not in text


def test_a_template_survives_the_cache() -> None:
    template = read_template("“{三级指标}”是“{指标值}”", "指标", ())
    assert template.render(indicator(), {}) == "“接待率”是“≤99%”"
    again = pickle.loads(pickle.dumps(template))
    assert again.render(indicator(), {}) == "“接待率”是“≤99%”"


@pytest.mark.parametrize("text", ["{三级指标", "三级指标}", "{{三级指标}}", "{", "{ }"])
def test_braces_come_in_pairs(text: str) -> None:
    with pytest.raises(ConditionError, match="unclosed_place"):
        read_template(text, "指标", ())


def test_a_mistake_inside_a_place_is_placed_in_the_whole_text() -> None:
    text = "甲{三级指标}乙{指标值.上线}"
    with pytest.raises(ConditionError, match="unknown_part") as caught:
        read_template(text, "指标", ())
    assert text[slice(*caught.value.span)] == "上线"


def test_a_value_is_quoted_with_the_sign_and_the_unit_of_its_columns() -> None:
    record = Indicator(project(), ())
    record.operator, record.value, record.unit = "≤", "99", "%"
    assert text_about("{指标值}", record) == "≤99%"
    record = Indicator(project(), ())
    record.operator, record.value, record.unit = "≤", "≤ 99%", "%"
    assert text_about("{指标值}", record) == "≤ 99%"
    record = Indicator(project(), ())
    record.operator, record.value, record.unit = "定性", "良好", "无"
    assert text_about("{指标值}", record) == "良好"


def test_a_figure_drawn_from_weights_has_the_sign_that_they_were_written_with() -> None:
    assert text_about("{项目.绩效指标 的 权重 合计}", indicator()) == "至少70%"
    record = indicator()
    rows = record.project.indicators or []
    kept = [row.weight for row in rows]
    for row in rows:
        row.weight = row.weight and row.weight.rstrip("%")
    assert text_about("{项目.绩效指标 的 权重 合计}", record) == "至少70"
    assert text_about("{项目.绩效指标 的 权重 最大}", record) == "至少20"
    for row, weight in zip(rows, kept, strict=True):
        row.weight = weight
