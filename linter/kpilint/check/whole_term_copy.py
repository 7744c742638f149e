"""Check: the goals of the year are those of the whole term, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.likeness import plain
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Project

_ONE_YEAR = regex(r"^(?:1|１|一)个?年|12个?月|一次性|当年|经常性|年度")
_YEAR = regex(r"20\d\d")
_SEVERAL = regex(r"(?:[2-9２-９]|[二三四五两])\s*年(?!度|级)")


def whole_term_copy(project: Project, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """A hit for a card that says it runs for several years.

    In a term of one year, and in work that comes round each year, the two are rightly the same.
    """
    annual = [plain(goal) for goal in project.goals or () if plain(goal)]
    whole = [plain(goal) for goal in project.whole_term_goals or () if plain(goal)]
    if annual and annual == whole and _several_years(project):
        yield Hit((*project.address, "绩效目标"), related=((*project.address, "实施期目标"),))


def _several_years(project: Project) -> bool:
    terms = [(text or "").strip() for text in (project.period, project.nature)]
    if any(_ONE_YEAR.search(term) for term in terms):
        return False
    years = set(_YEAR.findall(f"{project.period} {project.start} {project.end}"))
    return len(years) > 1 or (not years and _SEVERAL.search(terms[0]) is not None)
