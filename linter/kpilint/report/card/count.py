"""How much was read of a document, in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kpilint.intake.document import Document


class Count(NamedTuple):
    """What was read of one document, or of several together."""

    cards: int = 0
    indicators: int = 0
    sections: int = 0
    tables: int = 0

    def __str__(self) -> str:
        said = [f"{self.cards} 张目标表、{self.indicators} 条指标"]
        said += [f"{self.sections} 段说明"] if self.sections else []
        said += [f"{self.tables} 张预算表"] if self.tables else []
        return "、".join(said)

    def plus(self, other: Count) -> Count:
        """Both together."""
        return Count(*map(sum, zip(self, other, strict=True)))


def count_of(document: Document) -> Count:
    """What was read of a document."""
    projects = [p for one in document.departments for p in one.projects or ()]
    return Count(
        len(projects),
        sum(len(project.indicators or ()) for project in projects),
        sum(len(one.sections or ()) for one in document.departments),
        sum(len(one.tables or ()) for one in document.departments),
    )
