"""Check: one indicator bounded from above in one card and from below in another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.card_name import card_numbers
from kpilint.check.namesake import namesakes, same_matter
from kpilint.rule.model import Hit
from kpilint.target.read import indicator_target

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kpilint.card.model import Department, Indicator


def opposed_bounds(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each name; rates are taken as one matter, all else by its description."""
    for group in namesakes(department):
        capped = [indicator for indicator in group if _capped(indicator)]
        floored = [indicator for indicator in group if _floored(indicator)]
        if capped and floored and _comparable(capped[0], floored[0]):
            yield _hit(capped, floored)


def _capped(indicator: Indicator) -> bool:
    target = indicator_target(indicator)
    return target.op in {"<=", "<"} and target.low is None and target.change == "absolute"


def _floored(indicator: Indicator) -> bool:
    target = indicator_target(indicator)
    return target.op in {">=", ">"} and target.high is None and target.change == "absolute"


def _comparable(first: Indicator, second: Indicator) -> bool:
    one, other = indicator_target(first), indicator_target(second)
    if one.base_unit != other.base_unit or one.per != other.per:
        return False
    return one.base_unit == "%" or same_matter(first, second)


def _hit(capped: Sequence[Indicator], floored: Sequence[Indicator]) -> Hit:
    here = capped[0]
    others = (*capped[1:], *floored)
    return Hit(
        (*here.address, "指标值"),
        values={
            "指标": here.name or "",
            "上限卡片": card_numbers(indicator.project for indicator in capped),
            "上限": indicator_target(here).canonical,
            "下限卡片": card_numbers(indicator.project for indicator in floored),
            "下限": indicator_target(floored[0]).canonical,
        },
        related=tuple((*indicator.address, "指标值") for indicator in others),
    )
