"""Check: several cards with one name, or with one code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.card_name import card_numbers
from kpilint.check.classified import is_withheld
from kpilint.check.likeness import grouped, plain
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Department, Project


def shared_field(department: Department, parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each group of cards of the same year whose ``字段`` says the same."""
    field = parameters["字段"]
    cards = [card for card in department.projects or () if _key(card, field)[0]]
    for group in grouped(_key(card, field) for card in cards):
        same = [cards[number] for number in group]
        words = {"卡片": card_numbers(same), "张数": str(len(same))}
        yield Hit(
            (*same[1].address, field),
            values={**words, "内容": _text(same[1], field)},
            related=tuple((*card.address, field) for card in same if card is not same[1]),
        )


def _key(card: Project, field: str) -> tuple[str, str]:
    text = _text(card, field)
    return ("" if is_withheld(text) else plain(text).upper()), card.year or ""


def _text(card: Project, field: str) -> str:
    return (card.code if field == "项目编码" else card.name) or ""
