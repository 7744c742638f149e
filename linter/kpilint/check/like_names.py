"""Check: two indicators of one card whose names say the same in other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.classified import is_withheld
from kpilint.check.likeness import plain_name
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit
from kpilint.target.read import indicator_target

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Indicator, Project

# What may be said or left out, and the endings that mean one thing.
_FILLER = regex(r"[的了]|本?年度?内?|全年|情况$|指标$|目标$")
_ENDINGS = (
    (regex(r"(?:满意率|满意程度)$"), "满意度"),
    (regex(r"(?:比率|比例)$"), "率"),
    (regex(r"(?:总数量|总数|数量|个数)$"), "数"),
)


def like_names(project: Project, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each name that is another way to say an earlier one, measured in the same."""
    first: dict[tuple[str, str], Indicator] = {}
    for indicator in project.indicators or ():
        if not indicator.name or is_withheld(indicator.name):
            continue
        earlier = first.setdefault(_key(indicator), indicator)
        if plain_name(earlier.name or "") != plain_name(indicator.name):
            yield Hit(
                (*indicator.address, "三级指标"),
                values={"指标": indicator.name, "前一条": earlier.name or ""},
                related=((*earlier.address, "三级指标"),),
            )


def _key(indicator: Indicator) -> tuple[str, str]:
    name = _FILLER.sub("", plain_name(indicator.name or ""))
    for ending, same in _ENDINGS:
        name = ending.sub(same, name)
    return name, indicator_target(indicator).dimension or ""
