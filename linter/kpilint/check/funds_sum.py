"""Check: the parts of a card's money against the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.money import Money, field_money, shown
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Project


def funds_sum(project: Project, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """A hit where fiscal and other money do not make the budget, or the fiscal part exceeds it.

    The sum may be off by one of the last written figure; a confusion of 元 and 万元 is another
    rule's.
    """
    budget, fiscal = field_money(project, "预算数"), field_money(project, "其中财政资金")
    other = field_money(project, "其他资金")
    if budget is None or fiscal is None or budget.slipped(fiscal):
        return
    parts = fiscal.amount + (other.amount if other else 0)
    slack = max(money.grain for money in (budget, fiscal, other) if money)
    too_much = parts - budget.amount > slack
    if too_much or (other is not None and budget.amount - parts > slack):
        yield Hit(
            (*project.address, "预算数"),
            values={
                "预算": shown(budget),
                "合计": shown(Money(parts, slack)),
                "分项": _parts(fiscal, other),
            },
            related=((*project.address, "其中财政资金"), (*project.address, "其他资金")),
        )


def funds_gap(project: Project, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """A hit where the fiscal part falls short of the budget and the other part is left blank."""
    budget, fiscal = field_money(project, "预算数"), field_money(project, "其中财政资金")
    if budget is None or fiscal is None or project.other_funds is None:
        return
    if project.other_funds.strip() or budget.slipped(fiscal):
        return
    gap = budget.amount - fiscal.amount
    grain = max(budget.grain, fiscal.grain)
    if gap > grain:
        yield Hit(
            (*project.address, "其他资金"),
            values={
                "预算": shown(budget),
                "财政": shown(fiscal),
                "差额": shown(Money(gap, grain)),
            },
            related=((*project.address, "预算数"), (*project.address, "其中财政资金")),
        )


def _parts(fiscal: Money, other: Money | None) -> str:
    return f"财政资金{shown(fiscal)}" + (f"、其他资金{shown(other)}" if other else "")
