"""Check: one row of the indicator table entered twice on a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.classified import is_withheld
from kpilint.check.likeness import plain
from kpilint.rule.model import Hit
from kpilint.target.read import indicator_target

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Indicator, Project


def repeated_row(project: Project, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each row that agrees with an earlier one in level, name, meaning and value."""
    first: dict[tuple[str, ...], Indicator] = {}
    for indicator in project.indicators or ():
        if is_withheld(indicator.name):
            continue
        earlier = first.setdefault(_key(indicator), indicator)
        if earlier is not indicator:
            yield Hit(
                (*indicator.address, "三级指标"),
                values={
                    "指标": indicator.name or "",
                    "前行": str(earlier.address[-1]),
                    "本行": str(indicator.address[-1]),
                },
                related=((*earlier.address, "三级指标"),),
            )


def _key(indicator: Indicator) -> tuple[str, ...]:
    words = (indicator.level2, indicator.name, indicator.description, indicator.whole_term_value)
    return (*(plain(word or "") for word in words), indicator_target(indicator).canonical)
