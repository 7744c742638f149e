"""How messages name cards and lists of cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kpilint.card.model import Project

MOST = 8


def card_number(project: Project) -> str:
    """The place of a card in its file, which tells apart even cards of one name: 项目4."""
    number = project.address[-1] if project.address else 1
    return f"项目{number}"


def card_numbers(projects: Iterable[Project]) -> str:
    """The numbers of several cards, each once: 项目4、项目5."""
    return listed(dict.fromkeys(card_number(project) for project in projects))


def listed(words: Iterable[str]) -> str:
    """Words in a row, cut after a few."""
    row = list(words)
    rest = f"等{len(row)}项" if len(row) > MOST else ""
    return "、".join(row[:MOST]) + rest
