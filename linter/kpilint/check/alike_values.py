"""Check: nearly all indicators of a card have one and the same value."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

from kpilint.rule.model import Hit
from kpilint.target.read import indicator_target

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Project

_NUMERIC = {"number", "percent", "money", "duration"}


def alike_values(project: Project, parameters: Mapping[str, str]) -> Iterator[Hit]:
    """A hit where the commonest number stands in at least ``占比`` % of ``最少行数`` rows or more.

    Rows without a number are counted too: they are rows with another value.
    """
    rows = [row for row in project.indicators or () if row.name]
    if len(rows) < int(parameters["最少行数"]):
        return
    targets = [indicator_target(row) for row in rows]
    counts = Counter(target.canonical for target in targets if target.kind in _NUMERIC)
    if not counts:
        return
    value, count = counts.most_common(1)[0]
    if Decimal(count) / len(rows) * 100 >= Decimal(parameters["占比"]):
        values = {"值": value, "行数": str(len(rows)), "相同": str(count)}
        yield Hit((*project.address, "绩效指标"), quote=value, values=values)
