"""Check: the amounts that the purpose gives for its items against the budget."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from kpilint.check.figure import figures_in
from kpilint.check.money import Money, field_money, grain, shown
from kpilint.check.stated_amount import stated
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Project
    from kpilint.card.place import Span
    from kpilint.check.figure import Figure

# money that is not spent by this card in this year, or that is no amount but a limit or a price
_NOT_SPENT = regex(
    r"上年|去年|往年|前年|以前年度|下年|明年|累计|总投资|投资额|结转|结余|收入|产值|税收|贷款|债券|欠款"
    r"|标准|每|单价|人均|限额|以上|以下|以内|不超过|20\d\d年|收益|带动|撬动|合同|中标|概算|估算|工程款总"
)
_ITEM = regex(
    r"(?:[费款金]|经费|支出|补助|补贴|工资|成本|用于[\u4e00-\u9fff]{2,16})(?:约?为|共计?|[:：])?$"
)
_PART = regex(r"其中(?![:：]?财政)")
BEFORE = 16
AFTER = 4


def purpose_amount(project: Project, parameters: Mapping[str, str]) -> Iterator[Hit]:
    """A hit for the first item above the budget (``范围`` 单项), or for items above it together."""
    budget = field_money(project, "预算数")
    items = list(_items(project, project.purpose or ""))
    if budget is None or budget.amount <= 0 or not items:
        return
    above = [item for item in items if _above(item[1], budget)]
    if parameters["范围"] == "单项":
        if above:
            yield _hit(project, above[0][0], above[0][1], budget)
    elif not above and len(items) > 1 and not _PART.search(project.purpose or ""):
        total = Money(
            sum((money.amount for _, money in items), Decimal(0)),
            max(money.grain for _, money in items),
        )
        if _above(total, budget):
            yield _hit(project, items[0][0], total, budget)


def _above(money: Money, budget: Money) -> bool:
    return money.amount > budget.amount and not money.agrees(budget) and not money.slipped(budget)


def _items(project: Project, text: str) -> Iterator[tuple[Span, Money]]:
    """The amounts of the text that are given for something bought with this budget."""
    statement = stated(project, "预算数")
    fiscal = stated(project, "其中财政资金")
    totals = {found.span for found in (statement, fiscal) if found}
    for figure in figures_in(text):
        if figure.span not in totals and _is_item(text, figure):
            target = figure.target
            assert target.base_high is not None
            assert target.high is not None
            yield figure.span, Money(target.base_high, grain(target.high, target.base_high))


def _is_item(text: str, figure: Figure) -> bool:
    target = figure.target
    if target.kind != "money" or target.per or target.base_low is None:
        return False
    if target.base_low != target.base_high:
        return False
    before = re.split(r"[。；;，,]", text[: figure.span.start])[-1]
    around = before[-BEFORE:] + text[figure.span.end : figure.span.end + AFTER]
    return _ITEM.search(before) is not None and _NOT_SPENT.search(around) is None


def _hit(project: Project, span: Span, money: Money, budget: Money) -> Hit:
    return Hit(
        (*project.address, "资金用途"),
        within=span,
        values={"金额": shown(money), "预算": shown(budget)},
        related=((*project.address, "预算数"),),
    )
