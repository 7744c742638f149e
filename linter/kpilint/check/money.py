"""The amounts of a card in 元, and how exactly each was written."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, cast

from kpilint.rule.profiles import profile_of
from kpilint.target.read import read_amount

if TYPE_CHECKING:
    from kpilint.card.model import Project
    from kpilint.target.read import Quantity

SLIP = Decimal(10_000)  # 元 taken for 万元
FIELDS = {
    "预算数": "budget",
    "其中财政资金": "fiscal",
    "其他资金": "other_funds",
    "实施期资金总额": "whole_term_budget",
}


class Money(NamedTuple):
    """An amount in 元; ``grain`` is one unit of the last figure that was written."""

    amount: Decimal
    grain: Decimal

    def agrees(self, other: Money) -> bool:
        """Whether two amounts are one, up to the rounding of the more coarsely written one."""
        return abs(self.amount - other.amount) <= max(self.grain, other.grain) / 2

    def slipped(self, other: Money) -> bool:
        """Whether one amount is the other with 元 and 万元 confused."""
        larger, smaller = sorted((self, other), reverse=True)
        if smaller.amount <= 0:
            return False
        return larger.agrees(Money(smaller.amount * SLIP, smaller.grain * SLIP))


def field_money(project: Project, field: str) -> Money | None:
    """What a money field says, in the card's own unit; None where it says no amount."""
    key = f"money:{field}"
    if key not in project.derived:
        text = getattr(project, FIELDS[field])
        amount = read_amount(text, money_unit(project)) if text else None
        project.derived[key] = _field_money(amount) if amount else None
    return cast("Money | None", project.derived[key])


def money_unit(project: Project) -> str:
    """The unit in which the card counts money where it writes none."""
    said = project.money_unit or project.department.money_unit
    return said or profile_of(project).facts["金额单位"][0]


def _field_money(quantity: Quantity) -> Money:
    """A form counts to two decimals, whether or not they are written: 120 is 120.00."""
    written = grain(quantity.value, quantity.base)
    cent = quantity.base / quantity.value / 100 if quantity.value else written
    return Money(quantity.base, min(written, cent))


def grain(written: Decimal, base: Decimal) -> Decimal:
    """One unit of the last written figure, in 元: 8万元 has 10000, 8.76万元 has 100."""
    exponent = written.as_tuple().exponent
    scale = base / written if written else Decimal(1)
    return abs(Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0) * scale)


def shown(money: Money) -> str:
    """An amount as messages print it: 万元 where it is that large, else 元."""
    if abs(money.amount) >= SLIP:
        return f"{plain_number(money.amount / SLIP)}万元"
    return f"{plain_number(money.amount)}元"


def plain_number(number: Decimal) -> str:
    """A number without an exponent or idle zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
