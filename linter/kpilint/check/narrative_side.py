"""Check: indicators that the narrative lists, bounded from the wrong side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.place import Span
from kpilint.check.narrative_target import listed_lines
from kpilint.rule.model import Hit
from kpilint.target.direction import name_direction
from kpilint.target.lexicon import word_list
from kpilint.target.read import read_value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Department
    from kpilint.target.model import Target

_LEAVE = ("下降用语", "节约用语", "增长用语", "支出进度用语", "成本用语", "时间用语")


def narrative_side(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each listed rate that is capped though more is better, or the reverse."""
    for part, match in listed_lines(department):
        name, target = match.group(1), read_value(match.group(2))
        if target.base_unit != "%" or target.parts or target.change != "absolute":
            continue
        wanted = _wanted(name, target)
        if wanted:
            start = part.span.start
            yield Hit(
                part.address,
                within=Span(start + match.start(2), start + match.end(2)),
                quote=match.group(2),
                values={"原句": part.text, "名称": name, "应有": wanted},
            )


def _wanted(name: str, target: Target) -> str | None:
    """The bound that the name asks for, where it is not the one that was written."""
    if any(words.contained_in(name) for each in _LEAVE if (words := word_list(each))):
        return None
    direction = name_direction(name)
    if direction.confidence != "high":
        return None
    if direction.sign == "positive" and target.base_low is None and name.endswith(("率", "度")):
        return "下限"
    return "上限" if direction.sign == "negative" and target.base_high is None else None
