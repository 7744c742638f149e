"""Check: amounts of one card that are ten thousand times each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.cost import costs
from kpilint.check.money import field_money, shown
from kpilint.check.stated_amount import difference, stated
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.address import Address
    from kpilint.card.model import Project
    from kpilint.check.money import Money


def unit_slip(project: Project, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for a card on which another statement of the budget has 元 and 万元 confused."""
    budget = field_money(project, "预算数")
    if budget is None:
        return
    for address, what, money in _statements(project):
        if budget.slipped(money):
            yield Hit(
                (*project.address, "预算数"),
                values={"预算": shown(budget), "别处": what, "金额": shown(money)},
                related=(address,),
            )
            return


def _statements(project: Project) -> Iterator[tuple[Address, str, Money]]:
    """Other places that say what the budget is."""
    fiscal = field_money(project, "其中财政资金")
    if fiscal is not None:
        yield (*project.address, "其中财政资金"), "其中财政资金", fiscal
    statement = stated(project, "预算数")
    if statement is not None and difference(project, "预算数"):
        yield statement.address, "文字里的预算数", statement.money
    for cost in costs(project):
        if cost.share == "total":
            name = cost.indicator.name or ""
            yield (*cost.indicator.address, "指标值"), f"成本指标“{name}”", cost.money
