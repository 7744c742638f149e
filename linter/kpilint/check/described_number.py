"""Check: a value that allows more, or asks for less, than its own description or name."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kpilint.check.described import described_figures, measured_target, same_measure
from kpilint.check.figure import figures_in
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Indicator
    from kpilint.check.figure import Figure
    from kpilint.target.model import Target

FULL = Decimal(100)
_COMPARES = regex(  # a cheap look before the reading of figures
    r"[≥≤≧≦⩾⩽<>=＜＞＝]|[低高少多大小短早晚]于|超|突破|[至最][少多高低]|不[足满]|以[上下内]"
    r"|[之\d%％天日时月年]内|达"
)
# a figure that is a guess, or that counts for one piece where the value may be for all of them
_LOOSE = regex(r"预计|大约|估计|左右|暂定|设计|每|[人户亩件次]均|单[价个次人]")

# the measure that a figure is said of, right before it: 投诉率低于1%
_MEASURE = regex(
    r"([不未非]?)([\u4e00-\u9fff]{2})(?:率|度|性|比例|占比)"
    r"(?:保持|维持|控制|达到|应|须|要|在|为|是|均|达|到|至|[:：\s])*$"
)
_SOME = regex(r"(?:[类级型档]|紧急|加急|特急|高峰|疑难)[^，,；;。]{0,2}$")  # not of all


def described_number(indicator: Indicator, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """A hit where the only figure of the description is stricter than the value."""
    said = _only_figure(indicator)
    if said is not None and not _is_full(said.target):
        yield from _compared(indicator, said, "绩效指标描述")


def described_full(indicator: Indicator, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """The same for a description that asks for 100%."""
    said = _only_figure(indicator)
    if said is not None and _is_full(said.target):
        yield from _compared(indicator, said, "绩效指标描述")


def named_number(indicator: Indicator, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """A hit where the name holds a bound with an operator, and the value is laxer."""
    name = indicator.name or ""
    if not _COMPARES.search(name):
        return
    bounds = [figure for figure in figures_in(name) if figure.target.op_written]
    if len(bounds) == 1:
        yield from _compared(indicator, bounds[0], "三级指标")


def _only_figure(indicator: Indicator) -> Figure | None:
    """The figure of a description that has just one; a range is another rule's matter."""
    figures = described_figures(indicator)
    if len(figures) != 1 or _LOOSE.search(indicator.description or ""):
        return None
    if _is_of_something_else(indicator, figures[0]):
        return None
    target = figures[0].target
    return None if target.base_low != target.base_high and _has_both_ends(target) else figures[0]


def _is_of_something_else(indicator: Indicator, figure: Figure) -> bool:
    """Whether a figure is said of another measure than the name's, or of some cases only."""
    before = (indicator.description or "")[: figure.span.start]
    measure, name = _MEASURE.search(before), indicator.name or ""
    if measure is None:
        return _SOME.search(before) is not None
    if not _MEASURE.search(name):  # 系统运行 says nothing of its own measure
        return False
    said = measure[1] + measure[2]
    return said not in name or (not measure[1] and f"不{said}" in name)


def _has_both_ends(target: Target) -> bool:
    return target.base_low is not None and target.base_high is not None


def _is_full(said: Target) -> bool:
    return said.base_unit == "%" and said.base_low == FULL


def _compared(indicator: Indicator, said: Figure, field: str) -> Iterator[Hit]:
    target = measured_target(indicator)
    if (
        target is None
        or not same_measure(target, said.target)
        or not _is_laxer(target, said.target)
    ):
        return
    yield Hit(
        (*indicator.address, "指标值"),
        values={"说": said.target.raw, "值": target.canonical},
        related=((*indicator.address, field),),
    )


def _is_laxer(target: Target, said: Target) -> bool:
    """Whether the value admits what the words rule out.

    Only the numbers of bounds count, not whether they are included: 24小时内 and <24小时 are one.
    """
    low, high = said.base_low, said.base_high
    if not said.op_written and low == high:  # a bare figure is a floor under ≥, a cap under ≤
        low = low if target.base_low is not None else None
        high = high if target.base_high is not None else None
    too_low = low is not None and (target.base_low is None or target.base_low < low)
    too_high = high is not None and (target.base_high is None or target.base_high > high)
    return too_low or too_high
