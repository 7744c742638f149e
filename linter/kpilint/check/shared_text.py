"""Check: the purpose or the goals of one card pasted into another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.card_name import card_numbers
from kpilint.check.likeness import groups_alike, plain
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kpilint.card.model import Department, Project


def shared_text(department: Department, parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each group of cards; ``相同处`` names the fields that they share."""
    projects = department.projects or []
    shared: dict[tuple[int, ...], list[str]] = {}
    for field in ("资金用途", "绩效目标"):
        for group in _groups(projects, field, parameters):
            shared.setdefault(tuple(group), []).append(field)
    for numbers, fields in shared.items():
        yield _hit([projects[number] for number in numbers], fields)


def _groups(
    projects: Sequence[Project], field: str, parameters: Mapping[str, str]
) -> Iterator[list[int]]:
    least, likeness = int(parameters["最少字数"]), float(parameters["相似度"])
    texts = [_text(project, field) for project in projects]
    long = [number for number, text in enumerate(texts) if len(text) >= least]
    for group in groups_alike([texts[number] for number in long], likeness):
        yield [long[index] for index in group]


def _text(project: Project, field: str) -> str:
    if field == "绩效目标":
        return "".join(plain(goal) for goal in project.goals or ())
    return plain(project.purpose or "")


def _hit(cards: Sequence[Project], fields: Sequence[str]) -> Hit:
    related = tuple((*card.address, field) for card in cards for field in fields)
    here = (*cards[1].address, fields[0])
    return Hit(
        here,
        values={"卡片": card_numbers(cards), "相同处": "和".join(fields)},
        related=tuple(address for address in related if address != here),
    )
