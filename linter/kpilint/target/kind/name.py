"""What the name of an indicator measures, with its description where the name leaves it open."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kpilint.resource.folders import kept_with_folders
from kpilint.resource.regex import regex
from kpilint.target.direction.phrase import clean
from kpilint.target.kind.ending import by_ending, by_head
from kpilint.target.kind.verdict import KIND_WORD, Kind
from kpilint.target.kind.vocabulary import heads
from kpilint.target.lexicon import lexicon

if TYPE_CHECKING:
    from kpilint.card.model import Indicator
    from kpilint.target.kind.verdict import Measured

_UNIT = regex(r"[（(]\s*([^（）()]{1,6})\s*[）)]\s*$")
_OF_DIMENSION: dict[str, Measured] = {
    "钱": "money",
    "比率": "rate",
    "时间": "time",
    "个数": "count",
}
_CLAUSE = regex(r"[，。；;,！？\n]+")
_SHARE = regex(r"占.{1,30}(?:比例|比率|比重|百分比)")
_LONGEST = 30
_LONGEST_NAME = 80  # characters from the end; wrappers are taken off one by one


def name_kind(name: str, description: str | None = None) -> Kind:
    """What a name measures; by its description where the name does not say it."""
    found = _by_name(name)
    if found.kind == "unknown" and description:
        return _described(description) or found
    return found


def read_kind(indicator: Indicator) -> Kind:
    """What an indicator's name measures, kept with the indicator."""
    kept = indicator.derived.get("kind")
    if isinstance(kept, Kind):
        return kept
    found = name_kind(indicator.name or "", indicator.description)
    indicator.derived["kind"] = found
    return found


@kept_with_folders
@lru_cache(maxsize=1 << 16)
def _by_name(name: str) -> Kind:
    text = clean(name)[-_LONGEST_NAME:]
    found = _asked(text) or by_ending(text)
    if found.kind == "satisfaction" or name[-1:] not in ")）":
        return found
    return _by_unit(name) or found


def _asked(text: str) -> Kind | None:
    """是否通过验收 asks for a quality."""
    question = lexicon().by_stem["yes-no-openers"].beginning(text)
    if question is None:
        return None
    return Kind("quality", f"“{question}”问的是合不合要求，说的是质量", "medium")


def _by_unit(name: str) -> Kind | None:
    """The kind that a unit in brackets behind the name gives: 救助情况（%）."""
    found = _UNIT.search(name)
    if found is None:
        return None
    from kpilint.target.unit import unit_table

    unit = unit_table().units.get(found[1].replace("％", "%"))
    kind = _OF_DIMENSION.get(unit.dimension) if unit else None
    if kind is None:
        return None
    return Kind(kind, f"名称后面注明单位“{found[1]}”，量的是{KIND_WORD[kind]}", "high")


def _described(description: str) -> Kind | None:
    """What the first telling clause of a description measures; never more than a guess."""
    if _SHARE.search(description):
        return Kind("rate", "名称没有说，描述里说的是占多少，量的是比率", "low")
    for clause in _CLAUSE.split(description):
        text = clean(clause) if len(clause) <= _LONGEST else ""
        head = heads().longest(text)
        if head and head.sure == "high":
            found = by_head(text, head)
            return found._replace(reason=f"名称没有说，按描述：{found.reason}", confidence="low")
    return None
