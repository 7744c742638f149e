"""One object of a file, chosen by its number or by a part of its name: 2/8, 工作中心/接待率."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from kpilint.run.object import Object, objects

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kpilint.card.model import Indicator, Project
    from kpilint.intake.document import Document


class Choice(NamedTuple):
    """An object with the number and the name by which it can be chosen."""

    number: str
    name: str
    object: Object


def choices(document: Document, subject: str) -> list[Choice]:
    """Every object of a kind; cards are counted through the whole file, rows within their card."""
    return list(_numbered(document, subject))


def _numbered(document: Document, subject: str) -> Iterator[Choice]:
    cards: dict[int, int] = {}
    counter = count(1)
    for one in objects(document, subject):
        if subject == "指标":
            card = one.record.project
            number = cards.get(id(card)) or cards.setdefault(id(card), next(counter))
            name = f"{_card(card)}/{_row(one.record)}"
            yield Choice(f"{number}/{one.record.address[-1]}", name, one)
        else:
            name = _card(one.record) if subject == "项目" else one.department.agency or ""
            yield Choice(str(next(counter)), name, one)


def _card(project: Project) -> str:
    return " ".join((project.name or "（没有名称）").split())


def _row(indicator: Indicator) -> str:
    return " ".join((indicator.name or "（没有名称）").split())


def matching(known: Iterable[Choice], selector: str) -> list[Choice]:
    """The choices that a selector may mean: those of just that name, if there are any."""
    wanted = selector.replace("／", "/").strip()
    found = [choice for choice in known if _means(choice, wanted)]
    exact = [choice for choice in found if wanted in _spellings(choice)]
    return exact or found


def _spellings(choice: Choice) -> tuple[str, ...]:
    """The number, the name, and for a row its own name and its number with the card's name."""
    card, _, row = choice.name.partition("/")
    return (choice.number, choice.name, row or card)


def _means(choice: Choice, wanted: str) -> bool:
    if wanted in _spellings(choice) or wanted in choice.name:
        return True
    numbers, names = choice.number.partition("/"), choice.name.partition("/")
    if not numbers[2]:
        return False
    first, slash, second = wanted.partition("/")
    fits = _fits(first.strip(), numbers[0], names[0])
    return fits and (not slash or _fits(second.strip(), numbers[2], names[2]))


def _fits(wanted: str, number: str, name: str) -> bool:
    return wanted == number if wanted.isdecimal() else wanted in name
