"""Indicators of one name in several cards of a department."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from kpilint.check.classified import is_withheld
from kpilint.check.likeness import part_ratio, plain, plain_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kpilint.card.model import Department, Indicator

SAME_WORDS = 85.0


def namesakes(department: Department) -> list[list[Indicator]]:
    """Groups of two and more indicators with one name, not all in one card; worked out once."""
    if "namesakes" not in department.derived:
        groups: dict[str, list[Indicator]] = {}
        for project in department.projects or ():
            for indicator in project.indicators or ():
                if not is_withheld(indicator.name):
                    groups.setdefault(plain_name(indicator.name or ""), []).append(indicator)
        department.derived["namesakes"] = [group for group in groups.values() if _spread(group)]
    return cast("list[list[Indicator]]", department.derived["namesakes"])


def _spread(group: Iterable[Indicator]) -> bool:
    return len({indicator.project.address for indicator in group}) > 1


def same_matter(first: Indicator, second: Indicator) -> bool:
    """Whether two indicators of one name are about the same thing, by their descriptions."""
    if plain(first.level2 or "") != plain(second.level2 or ""):
        return False
    one, other = plain(first.description or ""), plain(second.description or "")
    return not one or not other or one == other or part_ratio(one, other) >= SAME_WORDS
