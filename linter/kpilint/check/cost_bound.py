"""Check: single cost indicators against the budget of their card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.cost import costs
from kpilint.check.figure import figures_in
from kpilint.check.money import field_money, shown
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Project
    from kpilint.check.cost import Cost
    from kpilint.check.money import Money

_OVER_YEARS = regex(r"尾款|余款|分期|分年|跨年|续建|质保金|总投资|已支付|自筹")


def cost_bound(project: Project, parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each cost of the ``范围`` (总额, 分项, 单价) on that side (``关系``).

    A cost that the card's words explain, such as a contract paid over years, draws none; neither
    does one that shows 元 and 万元 confused.
    """
    budget = field_money(project, "预算数")
    if budget is None or budget.amount <= 0:
        return
    whole_term = field_money(project, "实施期资金总额")
    wanted = {"总额": "total", "分项": "part", "单价": "price"}[parameters["范围"]]
    for cost in costs(project):
        if cost.share != wanted or cost.money.agrees(budget) or cost.money.slipped(budget):
            continue
        if (whole_term is not None and cost.money.agrees(whole_term)) or _explained(project, cost):
            continue
        relation = "高于" if cost.money.amount > budget.amount else "低于"
        if relation == parameters["关系"]:
            yield _hit(project, cost, budget)


def _explained(project: Project, cost: Cost) -> bool:
    """Whether purpose or overview name the same amount, or speak of payment over years."""
    text = f"{project.purpose or ''}\n{project.overview or ''}"
    amounts = {figure.target.base_high for figure in figures_in(text)}
    return cost.money.amount in amounts or _OVER_YEARS.search(text) is not None


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
