"""What of a document goes into one file: all of it, one card, or what stands beside the cards."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.card.model import Department, Project
    from kpilint.intake.document import Document

BESIDE = "说明和预算表"


class Part(NamedTuple):
    """A part of a document. ``name`` tells it from the other parts, empty for the whole;
    ``card`` is the only card in it. The last part says what was left over.
    """

    departments: tuple[Department, ...]
    name: str = ""
    card: Project | None = None
    cards: bool = True
    narrative: bool = True
    last: bool = True

    def projects(self, department: Department) -> list[Project] | None:
        """The cards of a department that are in this part, None for no list of them at all."""
        if self.card is not None:
            return [self.card]
        return department.projects if self.cards else None


def whole(document: Document) -> Part:
    """All of a document."""
    return Part(tuple(document.departments))


def split(document: Document) -> list[Part]:
    """One part for each card, named by its number and its name, and one for what stands beside."""
    parts = list(_parts(document))
    return [*parts[:-1], parts[-1]._replace(last=True)] if parts else []


def _parts(document: Document) -> Iterator[Part]:
    number = 0
    for department in document.departments:
        for project in department.projects or ():
            number += 1
            name = f"{number:02}-{project.name or project.code or '没有名称'}"
            yield Part((department,), name, project, narrative=False, last=False)
    beside = tuple(one for one in document.departments if one.sections or one.tables)
    if beside or not number:
        yield Part(beside, BESIDE, cards=False, last=False)
