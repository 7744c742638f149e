"""Check: the one card whose purpose names no amount while those of all others do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.classified import is_withheld
from kpilint.check.money import field_money
from kpilint.check.stated_amount import stated
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Department

LEAST = 3  # other cards that name it


def unstated_budget(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each card without; where more than a fifth are so, it is no custom."""
    cards = [card for card in department.projects or () if card.purpose]
    cards = [card for card in cards if not is_withheld(card.purpose or "")]
    silent = [
        card
        for card in cards
        if stated(card, "预算数") is None and "元" not in (card.purpose or "")
    ]
    if len(cards) - len(silent) < LEAST or len(silent) * 5 > len(cards):
        return
    for card in silent:
        if field_money(card, "预算数"):
            values = {"项目": card.name or "", "张数": str(len(cards) - len(silent))}
            yield Hit((*card.address, "资金用途"), values=values)
