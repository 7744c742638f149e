"""Check: single cost indicators against the budget of their card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.cost import costs
from kpilint.check.money import field_money, shown
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Project
    from kpilint.check.cost import Cost
    from kpilint.check.money import Money


def cost_bound(project: Project, parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each cost of the ``范围`` (总额, 分项, 单价) on that side (``关系``).

    A cost that equals the money of the whole term, or shows 元 and 万元 confused, draws none.
    """
    budget = field_money(project, "预算数")
    if budget is None or budget.amount <= 0:
        return
    whole_term = field_money(project, "实施期资金总额")
    wanted = {"总额": "total", "分项": "part", "单价": "price"}[parameters["范围"]]
    for cost in costs(project):
        if cost.share != wanted or cost.money.agrees(budget) or cost.money.slipped(budget):
            continue
        if whole_term is not None and cost.money.agrees(whole_term):
            continue
        relation = "高于" if cost.money.amount > budget.amount else "低于"
        if relation == parameters["关系"]:
            yield _hit(project, cost, budget)


def _hit(project: Project, cost: Cost, budget: Money) -> Hit:
    return Hit(
        (*cost.indicator.address, "指标值"),
        values={
            "指标": cost.indicator.name or "",
            "成本": shown(cost.money),
            "预算": shown(budget),
        },
        related=((*project.address, "预算数"),),
    )
