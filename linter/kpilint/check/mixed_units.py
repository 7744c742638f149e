"""Check: one indicator counted in different units in different cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.card_name import card_numbers
from kpilint.check.cost import is_priced
from kpilint.check.namesake import namesakes, same_matter
from kpilint.rule.model import Hit
from kpilint.target.read import indicator_target

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kpilint.card.model import Department, Indicator

NUMERIC = {"number", "percent", "money", "range", "ratio"}  # a deadline may be a date or a length


def mixed_units(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each name whose like-described indicators have more than one unit."""
    for group in namesakes(department):
        measured = [indicator for indicator in group if _unit(indicator)]
        if len(measured) < 2:
            continue
        alike = [other for other in measured if same_matter(measured[0], other)]
        by_unit: dict[str, list[Indicator]] = {}
        for indicator in alike:
            by_unit.setdefault(_unit(indicator), []).append(indicator)
        if len(by_unit) > 1:
            yield _hit(by_unit)


def _unit(indicator: Indicator) -> str:
    """The unit that makes values comparable: 万元 and 元 are one, 元 and 元/次 are not.

    None where the description quotes prices by the piece and the value has forgotten to.
    """
    target = indicator_target(indicator)
    if target.kind not in NUMERIC or not target.base_unit:
        return ""
    if target.base_unit == "元" and not target.per and is_priced(indicator.description or ""):
        return ""
    return "/".join((target.base_unit, *target.per))


def _hit(by_unit: Mapping[str, Sequence[Indicator]]) -> Hit:
    everyone = [indicator for indicators in by_unit.values() for indicator in indicators]
    uses = (
        f"{card_numbers(indicator.project for indicator in indicators)}用“{unit}”"
        for unit, indicators in by_unit.items()
    )
    here = everyone[0]
    return Hit(
        (*here.address, "指标值"),
        values={"指标": here.name or "", "用法": "，".join(uses)},
        related=tuple((*indicator.address, "指标值") for indicator in everyone[1:]),
    )
