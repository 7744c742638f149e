"""Slips of the narrative, and goals and descriptions against the indicators."""

import pytest
from written import hits

WORDS = "给予求助(?!者)→救助\n(?<!究)竟争→竞争\n"


def _said(*sections: tuple[str, str]) -> str:
    lines = [f"  - 标题: {heading}\n    正文: |\n      {text}" for heading, text in sections]
    return "说明:\n" + "\n".join(lines) + "\n"


def _row(name: str, description: str, value: str) -> str:
    return f"三级指标: {name}\n绩效指标描述: {description}\n指标值: {value}\n"


def test_a_wrong_word_is_told_with_the_right_one():
    (hit,) = hits("wrong_word", "项目名称: 甲\n资金用途: 给予求助。\n", 错字=WORDS)
    assert (hit.quote, hit.values["正"]) == ("给予求助", "救助")


def test_words_that_only_look_wrong_are_left():
    assert hits("wrong_word", "项目名称: 给予求助者的究竟争取什么\n", 错字=WORDS) == []


@pytest.mark.parametrize(("year", "count"), [("2019", 0), ("2020", 0), ("2021", 1)])
def test_a_campaign_is_over_after_its_last_year(year: str, count: int) -> None:
    text = f"年度: {year}\n" + _said(("措施", "深入开展甲乙主题教育。"))
    assert len(hits("stale_campaign", text, 活动="甲乙主题教育=2020")) == count


def test_a_campaign_that_is_only_looked_back_on_is_none():
    text = "年度: 2024\n" + _said(("措施", "巩固甲乙主题教育成果。"))
    assert hits("stale_campaign", text, 活动="甲乙主题教育=2020") == []


def test_headings_that_go_on_or_change_their_style_are_in_order():
    good = _said(
        ("一、甲", "文"), ("（一）乙", "文"), ("（二）丙", "文"), ("二、丁", "文"), ("1.戊", "文")
    )
    assert hits("heading_order", good) == []


def test_a_heading_that_starts_again_right_below_its_like_is_a_hit():
    (hit,) = hits(
        "heading_order", _said(("（二）甲", "文"), ("（一）乙", "文"), ("（二）丙", "文"))
    )
    assert hit.quote == "（一）乙"


def test_the_same_heading_twice_is_a_list_of_contents():
    assert hits("heading_order", _said(("一、甲", "文"), ("一、甲", "文"))) == []


def test_a_share_of_the_right_base_is_left():
    good = _row("重点企业检查率", "检查的重点企业占重点企业总数的比例", "≥90%")
    bad = _row("重点企业检查率", "检查的重点企业占企业总数的比例", "≥90%")
    low = _row("重点企业检查率", "检查的重点企业占企业总数的比例", "≥20%")
    assert hits("wrong_base", good) == hits("wrong_base", low) == []
    (hit,) = hits("wrong_base", bad)
    assert hit.values["应为"] == "重点企业总数"


@pytest.mark.parametrize(
    "goal", ["提高工作效率", "提高群众满意率", "降低设备故障率", "加强频率分析"]
)
def test_rates_that_are_carried_or_are_no_rates_are_left(goal: str) -> None:
    rows = "[{三级指标: 群众满意度, 指标值: ≥90%}, {三级指标: 故障次数, 指标值: ≤3次}]"
    assert hits("goal_rate", f"项目名称: 甲\n绩效目标: [{goal}。]\n绩效指标: {rows}\n") == []


def test_a_rate_that_nothing_measures_is_told_once():
    goals = "绩效目标: [提高案件化解率，促进化解率提升。]"
    text = f"项目名称: 甲\n{goals}\n绩效指标: [{{三级指标: 人数, 指标值: 1人}}]\n"
    assert [hit.values["率"] for hit in hits("goal_rate", text)] == ["化解率"]


def test_listed_rates_are_bounded_from_the_side_that_their_names_ask_for():
    text = _said(
        (
            "分项目标",
            "案件办结率≤95%。\n      投诉率≤5%。\n      办公费节约率≤5%。\n      合格率≥95%。",
        )
    )
    assert [hit.values["名称"] for hit in hits("narrative_side", text)] == ["案件办结率"]


def test_one_odd_amount_is_told_and_a_custom_is_not():
    odd = "共9.99万元，甲1.1万元，乙2万元，丙3.55万元，丁0.1234万元。"
    assert [h.quote for h in hits("odd_decimals", _said(("说明", odd)))] == ["0.1234万元"]
    assert hits("odd_decimals", _said(("说明", odd.replace("1.1万", "1.1001万")))) == []
