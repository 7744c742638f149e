"""Check: the cost indicators of a card together against its budget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.cost import costs, total_of
from kpilint.check.money import field_money, shown
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Project
    from kpilint.check.cost import Cost
    from kpilint.check.money import Money

_WHOLE = ("经费", "资金", "项目", "预算")  # a row that equals the budget and is called so is it


def cost_sum(project: Project, parameters: Mapping[str, str]) -> Iterator[Hit]:
    """A hit where the parts sum up to more (``关系`` 高于) or less (低于) than the budget.

    Prices and totals are no parts. Less is only said where every cost row is a part.
    """
    budget = field_money(project, "预算数")
    if budget is None or budget.amount <= 0:
        return
    rows = costs(project)
    parts = [cost for cost in rows if cost.share == "part" and not _is_whole(cost, budget)]
    if len(parts) < 2 or any(cost.money.slipped(budget) for cost in parts):
        return
    total = total_of(parts)
    if total.agrees(budget):
        return
    relation = "高于" if total.amount > budget.amount else "低于"
    if relation != parameters["关系"] or (relation == "低于" and len(parts) < len(rows)):
        return
    yield Hit(
        (*parts[0].indicator.address, "指标值"),
        quote="、".join(f"{cost.indicator.name}{shown(cost.money)}" for cost in parts),
        values={"项数": str(len(parts)), "合计": shown(total), "预算": shown(budget)},
        related=(
            (*project.address, "预算数"),
            *((*cost.indicator.address, "指标值") for cost in parts[1:]),
        ),
    )


def _is_whole(cost: Cost, budget: Money) -> bool:
    name = cost.indicator.name or ""
    return cost.money.agrees(budget) and any(word in name for word in _WHOLE)
