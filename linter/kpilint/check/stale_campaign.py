"""Check: a campaign that was over years before the year of the plan that promises to push it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kpilint.check.passage import passage
from kpilint.check.writing import writings
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Department

_YEAR = regex(r"20\d\d")
_DOES = r"(?:开展|推进|参加|实施|组织|落实|抓好|搞好)(?:好|了)?[^，。；\n]{0,6}?"


def stale_campaign(department: Department, parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each campaign of ``活动`` (name=last year) that a later plan sets about."""
    year = _year(department)
    if year is None:
        return
    for name, last in _campaigns(parameters["活动"]):
        if year <= last:
            continue
        for writing in writings(department):
            match = regex(_DOES + name).search(writing.text)
            if match:
                address, span = writing.locate(*match.span())
                around = passage(writing.text, *match.span())
                values = {"前后": around, "结束": str(last), "年度": str(year)}
                yield Hit(address, span, quote=match.group(), values=values)
                break


def _year(department: Department) -> int | None:
    said = [department.year, *(card.year for card in department.projects or ())]
    found = (_YEAR.search(year) for year in said if year)
    return next((int(match[0]) for match in found if match), None)


@lru_cache
def _campaigns(words: str) -> tuple[tuple[str, int], ...]:
    pairs = (pair.split("=") for pair in words.split())
    return tuple((name, int(year)) for name, year in pairs)
