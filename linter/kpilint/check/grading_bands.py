"""Check: grading bands of one value that overlap or leave a gap between them."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from kpilint.rule.model import Hit
from kpilint.target.read import indicator_target, read_value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Indicator
    from kpilint.target.model import Target

_STEP = Decimal(1)  # 80-89分 and 90分以上 meet: whole points lie between them nowhere


class Band(NamedTuple):
    """One grade: from ``low`` to ``high``, each with whether it belongs; None where open."""

    target: Target
    low: Decimal | None
    low_in: bool
    high: Decimal | None
    high_in: bool


def grading_bands(indicator: Indicator, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """A hit for the first two neighbouring grades that do not meet, in the value or its scoring."""
    for field, target in _graded(indicator):
        for upper, lower in pairwise(_bands(target.parts)):
            fault = _fault(upper, lower)
            if fault:
                grades = {"上档": upper.target.canonical, "下档": lower.target.canonical}
                yield Hit((*indicator.address, field), values={**grades, "毛病": fault})
                return


def _graded(indicator: Indicator) -> Iterator[tuple[str, Target]]:
    yield "指标值", indicator_target(indicator)
    if indicator.scoring:
        yield "评分标准", read_value(indicator.scoring)


def _bands(parts: tuple[Target, ...]) -> list[Band]:
    """The grades from the best down, those of one unit only; none where one is not a range.

    一级90元，二级80元 are the rates of two classes and no grades.
    """
    if any(part.low is not None and part.low == part.high for part in parts):
        return []
    if len(parts) < 2 or len({part.unit for part in parts}) > 1:
        return []
    bands = [_band(part) for part in parts if part.label]
    if len(bands) < len(parts):
        return []
    return sorted(bands, key=_top, reverse=True)


def _band(part: Target) -> Band:
    return Band(part, part.low, bool(part.low_inclusive), part.high, bool(part.high_inclusive))


def _top(band: Band) -> tuple[Decimal, Decimal]:
    """Bands are ordered by where they begin; one without a beginning is the lowest."""
    lowest = Decimal("-Infinity")
    return (lowest if band.low is None else band.low, band.high or lowest)


def _fault(upper: Band, lower: Band) -> str | None:
    """What is wrong where two grades meet. A lower grade without an upper end has none said: it
    goes up to the one above.
    """
    if upper.low is None or lower.high is None:
        return None
    begins, ends = _shown(upper.low, upper), _shown(lower.high, lower)
    if lower.high > upper.low:
        return f"{begins}到{ends}两档都算"
    if lower.high < upper.low:
        return None if _touching(upper, lower) else f"{ends}到{begins}之间哪一档都不算"
    if upper.low_in and lower.high_in:
        return f"正好{begins}时两档都算"
    if not upper.low_in and not lower.high_in:
        return f"正好{begins}时哪一档都不算"
    return None


def _touching(upper: Band, lower: Band) -> bool:
    """Whether only whole steps are meant, and none lies between the two grades."""
    assert upper.low is not None
    assert lower.high is not None
    whole = lower.high == int(lower.high) and upper.low == int(upper.low)
    return whole and lower.high_in and upper.low_in and upper.low - lower.high <= _STEP


def _shown(number: Decimal, band: Band) -> str:
    return f"{number.normalize():f}{band.target.unit or ''}"
