"""Amounts on their own: money fields, literals, and the figures of running text."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kpilint.target.read import quantities_in, read_amount, read_quantity

NARRATIVE = (
    "2024年预算收入325.55万元，其中：公用经费1,000元；市区400元/次，北京市1000-1500元/次，"
    "冀联办〔2017〕10号，1.培训3次 2.三个月内，15日内，12月31日前，第3次，4个方面，占95%以上，"
    "共20 余人，90元/人/天，5G基站，A4纸"
)


def test_the_figures_of_a_narrative_are_found_and_nothing_else() -> None:
    found = [NARRATIVE[span.start : span.end] for _, span in quantities_in(NARRATIVE)]
    assert found == [
        "325.55万元", "1,000元", "400元/次", "1000", "1500元/次", "3次", "三个月", "15日", "4个",
        "95%", "20 余人", "90元/人/天",
    ]  # fmt: skip


def test_both_ends_of_a_range_have_its_unit() -> None:
    low, high = (quantity for quantity, _ in quantities_in("北京市1000-1500元/次"))
    assert (low.base, low.base_unit, low.per) == (1000, "元", ("次",))
    assert (high.value, high.unit) == (1500, "元")


@settings(deadline=None, max_examples=200, derandomize=True)
@given(st.text(max_size=80) | st.text("0123456789.,-~万元%人/次年月日 ，。第〔〕三百", max_size=40))
def test_any_text_can_be_searched(text: str) -> None:
    for quantity, span in quantities_in(text):
        assert 0 <= span.start < span.end <= len(text)
        assert quantity.base.is_finite()


@pytest.mark.parametrize(
    ("text", "unit", "yuan"),
    [
        ("8.76", "万元", "87600"), ("8.76", "元", "8.76"), ("1,000.00", "元", "1000"),
        ("250万", "万元", "2500000"), ("8万元", "元", "80000"),
        ("3828602.02元", "万元", "3828602.02"), ("10（万元）", "元", "100000"),
        ("2024.12", "万元", "20241200"), ("20241231", "元", "20241231"),
        ("壹佰万元整", "万元", "1000000"), ("-5", "万元", "-50000"), ("０", "万元", "0"),
        ("100", "（万元）", "1000000"), ("约8", "万元", "80000"),
    ],
)  # fmt: skip
def test_a_money_field_is_an_amount_in_yuan(text: str, unit: str, yuan: str) -> None:
    amount = read_amount(text, unit)
    assert amount is not None
    assert (amount.base, amount.base_unit) == (Decimal(yuan), "元")


@pytest.mark.parametrize("text", ["", " ", "—", "涉密", "80%", "8-9万元", "≤8万元", "9" * 60])
def test_what_is_no_exact_amount_is_none(text: str) -> None:
    assert read_amount(text, "万元") is None


def test_a_literal_is_one_exact_number() -> None:
    quantity = read_quantity("24小时")
    assert quantity is not None
    assert (quantity.value, quantity.unit, quantity.base, quantity.base_unit) == (
        24, "小时", 1, "天",
    )  # fmt: skip
    assert read_quantity("0.01") is not None
    assert [read_quantity(text) for text in ("≥5", "3月", "5-8次", "有效", "")] == [None] * 5
