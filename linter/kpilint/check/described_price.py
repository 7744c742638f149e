"""Check: a value that is only one of the prices which its own description quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.described import measured_target
from kpilint.check.figure import figures_in
from kpilint.check.likeness import plain
from kpilint.check.money import plain_number
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from kpilint.card.model import Indicator
    from kpilint.check.figure import Figure
    from kpilint.target.model import Target


def one_price_of_many(indicator: Indicator, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """A hit where the value is one of several prices of the description, and not the highest."""
    target, prices = measured_target(indicator), _prices(indicator)
    if target is None or target.base_unit != "元" or len(prices) < 2:
        return
    amount = target.base_high
    highest = max(_top(price) for price in prices)
    if amount is None or amount >= highest:
        return
    for price in prices:
        if amount in {price.target.base_low, price.target.base_high}:
            if not _named_in(indicator, price):
                yield Hit(
                    (*indicator.address, "指标值"),
                    values={"档数": str(len(prices)), "最高": plain_number(highest)},
                    related=((*indicator.address, "绩效指标描述"),),
                )
            return


def _prices(indicator: Indicator) -> list[Figure]:
    figures = figures_in(indicator.description or "")
    return [figure for figure in figures if _is_price(figure.target)]


def _is_price(target: Target) -> bool:
    return target.base_unit == "元" and target.base_high is not None


def _top(price: Figure) -> Decimal:
    assert price.target.base_high is not None
    return price.target.base_high


def _named_in(indicator: Indicator, price: Figure) -> bool:
    """Whether the name says that this price alone is meant: 市区租车费, 市区400元/次."""
    before = (indicator.description or "")[: price.span.start]
    words = plain(before.replace("，", "\n").replace("、", "\n").split("\n")[-1])
    return len(words) > 1 and words in plain(indicator.name or "")
