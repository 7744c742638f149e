"""Sign, value and unit are one value, in one column or in three."""

import pytest

from kpilint.card.model import Department, Indicator, Project
from kpilint.card.place import Span
from kpilint.target.indicator import indicator_target, join_columns


@pytest.mark.parametrize(
    ("operator", "value", "unit", "canonical"),
    [
        ("≥", "95", "%", "≥95%"),
        (">=", "95.00", "%", "≥95.00%"),
        ("≧", "735", "人次", "≥735人次"),
        ("═", "100", "%", "=100%"),
        ("大于等于", " 40 ", "件", "≥40件"),
        ("≥", "≥95%", "%", "≥95%"),
        ("≥", "95%以上", "%", "≥95%"),
        ("≤", "250万", "元", "≤250万元"),
        ("≤", "5000", "元/台（套）", "≤5000元/台套"),
        ("≥", "3", "（个）", "≥3个"),
        ("≥", "3", "个（项）", "≥3个(项)"),
        ("≤", "28.8万元", "%", "≤28.8万元"),
        ("≤", "5", "元/人·天", "≤5元/人·天"),
        ("≥", "90-95", "%", "90%～95%"),
        ("=", "12", "月", "=12月"),
        ("", "8", "个", "8个"),
        (None, "100", None, "100"),
        ("定性", "有效提高", "无", "有效提高"),
        ("=", "2024年12月", "年月日", "=2024年12月"),
        ("≥", "", "%", ""),
        (None, None, None, ""),
        ("≥", "涉密", "%", "涉密"),
    ],
)
def test_the_columns_are_joined_and_nothing_is_doubled(
    operator: str | None, value: str | None, unit: str | None, canonical: str
) -> None:
    assert join_columns(operator, value, unit).canonical == canonical


def test_spans_count_in_the_column_of_the_value() -> None:
    target = join_columns("≥", " 95", "%")
    assert target.raw == " 95"
    assert target.spans.op is None
    assert target.spans.number == Span(1, 3)
    assert target.spans.unit is None


def test_the_target_of_an_indicator_is_read_once() -> None:
    indicator = Indicator(Project(Department(), ()), ())
    indicator.operator, indicator.value, indicator.unit = "≤", "24", "小时"
    target = indicator_target(indicator)
    assert (target.op, target.base_high, target.base_unit) == ("<=", 1, "天")
    assert indicator_target(indicator) is target
