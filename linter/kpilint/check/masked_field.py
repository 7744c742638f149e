"""Check: fields masked with asterisks or blocks, without a word on why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.address import Address
    from kpilint.card.model import Project

_MASKED = regex(r"^\s*[*＊×✕█■●]{2,}\s*$")


def masked_field(project: Project, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for a card with text fields that hold nothing but a mask."""
    masked = [address for address, text in _fields(project) if text and _MASKED.match(text)]
    if masked:
        yield Hit(masked[0], values={"处数": str(len(masked))}, related=tuple(masked[1:]))


def _fields(project: Project) -> Iterator[tuple[Address, str | None]]:
    yield (*project.address, "项目名称"), project.name
    yield (*project.address, "资金用途"), project.purpose
    for number, goal in enumerate(project.goals or (), start=1):
        yield (*project.address, "绩效目标", number), goal
    for indicator in project.indicators or ():
        yield (*indicator.address, "三级指标"), indicator.name
        yield (*indicator.address, "绩效指标描述"), indicator.description
