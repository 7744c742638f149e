"""The cost indicators of a card that are amounts of money: a total, a part, or a price."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from kpilint.check.figure import figures_in
from kpilint.check.likeness import plain
from kpilint.check.money import Money, grain
from kpilint.target.lexicon import word_list
from kpilint.target.read import indicator_target

if TYPE_CHECKING:
    from kpilint.card.model import Indicator, Project
    from kpilint.target.model import Target

Share = Literal["total", "part", "price"]


class Cost(NamedTuple):
    """What a cost indicator allows at most, and what of: the whole project, a part, one piece."""

    indicator: Indicator
    money: Money
    share: Share


def costs(project: Project) -> list[Cost]:
    """The cost indicators with an upper bound or an exact amount, in order; worked out once."""
    if "costs" not in project.derived:
        read = (_cost(indicator) for indicator in project.indicators or ())
        project.derived["costs"] = [cost for cost in read if cost]
    return cast("list[Cost]", project.derived["costs"])


def is_cost_indicator(indicator: Indicator) -> bool:
    """Whether a row stands under 成本; social and ecological cost are no money of the card."""
    levels = f"{indicator.level1}{indicator.level2}"
    return "成本" in levels and "社会成本" not in levels and "生态" not in levels


def _cost(indicator: Indicator) -> Cost | None:
    if not is_cost_indicator(indicator):
        return None
    target = indicator_target(indicator)
    if target.dimension != "钱" or target.base_unit != "元" or target.parts:
        return None
    if target.high is None or target.base_high is None or target.change != "absolute":
        return None
    money = Money(target.base_high, grain(target.high, target.base_high))
    return Cost(indicator, money, _share(indicator, target))


def _share(indicator: Indicator, target: Target) -> Share:
    name, description = indicator.name or "", indicator.description or ""
    priced = target.per or is_priced(description)
    if priced or _has("单价用语", name) or _has("单价用语", description):
        return "price"
    own_name = plain(indicator.project.name or "")
    if _has("总成本用语", name) or (own_name and own_name in plain(name)):
        return "total"
    return "part"


def is_priced(description: str) -> bool:
    """Whether a description quotes prices by the piece: 市区400元/次."""
    return any(figure.target.per for figure in figures_in(description))


def _has(words: str, text: str) -> bool:
    found = word_list(words)
    return found is not None and found.contained_in(text) is not None


def total_of(costs_: list[Cost]) -> Money:
    """The sum of some costs, as exact as the least exact of them."""
    amount = sum((cost.money.amount for cost in costs_), Decimal(0))
    return Money(amount, max(cost.money.grain for cost in costs_))
