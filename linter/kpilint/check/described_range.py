"""Check: a value that cuts into the range which its own description gives."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from kpilint.check.described import described_figures, measured_target
from kpilint.check.money import plain_number
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Indicator
    from kpilint.target.model import Target

_BARE = regex(
    r"(?<![\d.年月第〔\[(（/\-])(\d{1,9}(?:\.\d+)?)\s*[-—–~～至到]\s*(\d{1,9}(?:\.\d+)?)(?![\d.年月日号\-/])"
)
LEAST_YUAN = Decimal(100)  # a bare range above this beside a sum of money is meant in 元


class Range(NamedTuple):
    """Both ends in the base unit of the value, and how the description writes it."""

    low: Decimal
    high: Decimal
    text: str


def described_range(indicator: Indicator, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """A hit where the one range of the description reaches beyond the bound of the value."""
    target = measured_target(indicator)
    if target is None or target.base_unit is None:
        return
    found = _range(indicator, target)
    if found is None:
        return
    capped = target.base_low is None and target.base_high is not None
    floored = target.base_high is None and target.base_low is not None
    if (capped and found.low <= _number(target.base_high) < found.high) or (
        floored and found.low < _number(target.base_low) <= found.high
    ):
        yield Hit(
            (*indicator.address, "指标值"),
            values={
                "范围": found.text,
                "边": "高" if capped else "低",
            },
            related=((*indicator.address, "绩效指标描述"),),
        )


def _number(bound: Decimal | None) -> Decimal:
    assert bound is not None
    return bound


def _range(indicator: Indicator, target: Target) -> Range | None:
    """The range, where the description has one and no other figure of that measure."""
    alike = [
        figure.target
        for figure in described_figures(indicator)
        if figure.target.base_unit == target.base_unit
    ]
    if not alike:
        return _bare_range(indicator.description or "", target)
    only = alike[0]
    if len(alike) > 1 or only.base_low is None or only.base_high is None:
        return None
    if only.base_low == only.base_high or (only.per and target.per and only.per != target.per):
        return None
    return Range(only.base_low, only.base_high, only.raw)


def _bare_range(text: str, target: Target) -> Range | None:
    """A range without a unit, such as 5000-50000 beside 2.5万元, which can only mean 元."""
    found = _BARE.findall(text)
    if len(found) != 1 or target.base_unit != "元":
        return None
    low, high = map(Decimal, found[0])
    if not LEAST_YUAN <= low < high:
        return None
    return Range(low, high, f"{plain_number(low)}-{plain_number(high)}")
