"""Check: the budget of a card divided by its people is more than the standard allows."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from kpilint.card.model import Project
from kpilint.check.money import field_money
from kpilint.rule.model import Hit
from kpilint.target.indicator import indicator_target

PEOPLE = ("人", "人次")


def cost_per_head(project: Project, parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit at the number of people, on cards whose name holds ``名称含``; ``上限`` is in 元."""
    budget = field_money(project, "预算数")
    if budget is None or parameters["名称含"] not in (project.name or ""):
        return
    for indicator in project.indicators or ():
        target = indicator_target(indicator)
        people = target.low or target.high
        if (
            target.unit in PEOPLE
            and people
            and budget.amount / people > Decimal(parameters["上限"])
        ):
            each = f"{budget.amount / people:.0f}元"
            yield Hit((*indicator.address, "指标值"), values={"人数": target.raw, "人均": each})
            return
