"""What the description of an indicator says about its value, in figures."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kpilint.check.figure import figures_in
from kpilint.resource.regex import regex
from kpilint.target.read import indicator_target

if TYPE_CHECKING:
    from kpilint.card.model import Indicator
    from kpilint.check.figure import Figure
    from kpilint.target.model import Target

MEASURED = {"number", "percent", "money", "duration", "range"}
# a description that reckons, grades or compares names figures that are no targets
_RECKONS = regex(
    r"[×÷*]|乘以?|除以|得分|满分|扣分|计分|加权|折算|上年|去年|往年|同期|基期|基数|较|相比|其中|占比?[^总]{0,2}\d"
)


def measured_target(indicator: Indicator) -> Target | None:
    """The target of an indicator that is one amount, bounded or exact; None for all others."""
    target = indicator_target(indicator)
    if target.kind not in MEASURED or target.parts or target.error or target.change != "absolute":
        return None
    return target if target.base_low is not None or target.base_high is not None else None


def described_figures(indicator: Indicator) -> tuple[Figure, ...]:
    """The figures of the description, none where it reckons with them."""
    return _told(indicator.description) if indicator.description else ()


@lru_cache(maxsize=4096)
def _told(text: str) -> tuple[Figure, ...]:
    return () if _RECKONS.search(text) else figures_in(text)


def same_measure(first: Target, second: Target) -> bool:
    """Whether two targets count the same thing, so that their numbers can be compared."""
    return first.base_unit == second.base_unit and first.per == second.per
