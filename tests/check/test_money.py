"""Amounts on a card against each other: equal, rounded, slipped by ten thousand, or at odds."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from written import hits

from kpilint.check.money import Money, grain, plain_number, shown

CENTS = st.integers(1, 10**8).map(lambda cents: Decimal(cents) / 100)


def _wan(number: Decimal) -> Money:
    return Money(number * 10_000, grain(number, number * 10_000))


@given(CENTS, st.integers(0, 1))
def test_an_amount_agrees_with_its_own_rounding(amount: Decimal, places: int):
    rounded = amount.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    assume(rounded)
    assert _wan(amount).agrees(_wan(rounded))


@given(CENTS)
def test_yuan_taken_for_wan_yuan_is_a_slip_either_way(amount: Decimal):
    yuan = Money(amount, Decimal("0.01"))
    assert _wan(amount).slipped(yuan)
    assert yuan.slipped(_wan(amount))
    assert not yuan.slipped(yuan)


def test_amounts_are_shown_without_idle_digits():
    assert shown(_wan(Decimal("8.76"))) == "8.76万元"
    assert shown(_wan(Decimal("0.06"))) == "600元"
    assert plain_number(Decimal("1200")) == "1200"


@pytest.mark.parametrize(
    ("budget", "text", "difference"),
    [
        ("8.76", "预算数8万元，其中财政资金8万元", "不符"),
        ("20.03", "预算数20万元", "取整"),
        ("1.00", "预算数1万元", None),
        ("1.00", "预算数为10000元", None),
        ("4.89", "预算数：4.89万元", None),
        ("100000", "预算数10万元", "量级"),
        ("80", "本年预算数80万元，去年预算数60万元", None),
        ("80", "去年预算数60万元，用于值班", None),
        ("8.76", "预算数8万元，结转0.76万元", None),
        ("8.76", "用于支付工资8万元", None),
    ],
)
def test_the_budget_against_the_words(budget: str, text: str, difference: str | None):
    card = f"项目名称: 甲\n预算数: {budget}\n资金用途: {text}\n"
    found = {
        kind: bool(hits("stated_amount", card, 字段="预算数", 差异=kind))
        for kind in ("不符", "取整", "量级")
    }
    assert [kind for kind, hit in found.items() if hit] == ([difference] if difference else [])


def test_a_contradiction_points_at_the_words_and_quotes_them():
    card = "项目名称: 甲\n预算数: 8.76\n资金用途: 本项目预算数8万元，用于工资。\n"
    (hit,) = hits("stated_amount", card, 字段="预算数", 差异="不符")
    assert hit.address == ("项目", 1, "资金用途")
    assert hit.within == (6, 9)
    assert (hit.values["写明"], hit.values["栏中"]) == ("预算数8万元", "8.76万元")


def test_budget_and_fiscal_part_wrong_in_one_text_are_said_once():
    text = "资金用途: 预算数8万元，其中财政资金8万元。\n"
    card = "项目名称: 甲\n预算数: 8.76\n其中财政资金: 8.76\n" + text
    assert len(hits("stated_amount", card, 字段="预算数", 差异="不符")) == 1
    assert not hits("stated_amount", card, 字段="其中财政资金", 差异="不符")


@pytest.mark.parametrize(
    ("budget", "fiscal", "other", "wrong"),
    [
        ("120.00", "100.00", "20.00", False),
        ("120.00", "100.00", "10.00", True),
        ("20.03", "15.01", "5.01", False),
        ("20.03", "15.01", "5.00", True),
        ("80", "104.98", "''", True),
        ("80", "80", "''", False),
        ("80", "60", "''", False),
    ],
)
def test_parts_make_the_whole_up_to_the_last_figure(
    budget: str, fiscal: str, other: str, wrong: bool
):
    card = f"项目名称: 甲\n预算数: {budget}\n其中财政资金: {fiscal}\n其他资金: {other}\n"
    assert bool(hits("funds_sum", card)) is wrong


def _costs(budget: str, *rows: str) -> str:
    lines = "".join(f"  - {{一级指标: 产出指标, 二级指标: 成本指标, {row}}}\n" for row in rows)
    return f"项目名称: 值班\n预算数: {budget}\n绩效指标:\n{lines}"


def test_costs_in_yuan_and_wan_yuan_are_added_in_one_unit():
    card = _costs("8", "三级指标: 工资, 指标值: ≤5万元", "三级指标: 办公费, 指标值: 40000元")
    (hit,) = hits("cost_sum", card, 关系="高于")
    assert (hit.values["合计"], hit.values["预算"]) == ("9万元", "8万元")


def test_prices_and_totals_are_no_parts_of_a_sum():
    rows = ("三级指标: 项目总成本, 指标值: ≤8万元", "三级指标: 差旅费, 指标值: ≤680元/人/天")
    card = _costs("8", *rows, "三级指标: 工资, 指标值: ≤5万元", "三级指标: 办公费, 指标值: ≤3万元")
    assert not hits("cost_sum", card, 关系="高于")


@pytest.mark.parametrize(
    ("row", "share"),
    [
        ("三级指标: 项目总成本, 指标值: ≤10万元", "总额"),
        ("三级指标: 差旅费, 指标值: ≤10万元", "分项"),
        ("三级指标: 救助资金标准, 指标值: ≤10万元", "单价"),
        ("三级指标: 差旅费, 指标值: ≤100000元/次", "单价"),
        ("三级指标: 租车费, 绩效指标描述: 市区400元/次, 指标值: ≤10万元", "单价"),
    ],
)
def test_what_a_cost_is_of_decides_what_is_said_when_it_exceeds_the_budget(row: str, share: str):
    found = [
        kind
        for kind in ("总额", "分项", "单价")
        if hits("cost_bound", _costs("8", row), 范围=kind, 关系="高于")
    ]
    assert found == [share]


def test_a_total_that_the_purpose_explains_is_not_above_the_budget():
    card = _costs("80", "三级指标: 项目总成本, 指标值: ≤125万元")
    assert hits("cost_bound", card, 范围="总额", 关系="高于")
    explained = card + "资金用途: 合同总价125万元，本年支付80万元。\n"
    assert not hits("cost_bound", explained, 范围="总额", 关系="高于")


def test_a_benefit_in_money_is_no_cost():
    row = "{二级指标: 经济效益指标, 三级指标: 减少差旅费, 指标值: ≤10万元}"
    card = f"项目名称: 甲\n预算数: 8\n绩效指标: [{row}]\n"
    assert not hits("cost_bound", card, 范围="分项", 关系="高于")


def test_an_amount_that_cannot_be_read_is_named_with_its_field():
    (hit,) = hits("unreadable_amount", "项目名称: 甲\n预算数: 8.7.6\n其他资金: 无\n")
    assert hit.values == {"字段": "预算数", "内容": "8.7.6"}
