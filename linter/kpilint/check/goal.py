"""The goals of a card one by one, however they were entered."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kpilint.card.place import Span
from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.card.address import Address
    from kpilint.card.model import Project

_LINE = regex(r"[^\s][^\r\n]*")


class Goal(NamedTuple):
    """One goal, and where it stands: an item of the list, or a line of the only one."""

    address: Address
    span: Span
    text: str


def annual_goals(project: Project) -> Iterator[Goal]:
    """The goals of the year; several lines of one item are goals of their own."""
    for number, item in enumerate(project.goals or (), start=1):
        address = (*project.address, "绩效目标", number)
        for match in _LINE.finditer(item):
            line = match.group().rstrip()
            yield Goal(address, Span(match.start(), match.start() + len(line)), line)
