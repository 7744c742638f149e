"""Amounts written in two units, taken as one: 1小时30分钟, 2年6个月, 3元5角, 1亿2000万元."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.target.scalar import read_scalar
from kpilint.target.unit import EXACT

if TYPE_CHECKING:
    from kpilint.target.measure import Measure
    from kpilint.target.scalar import Scalar
    from kpilint.target.source import Source

_SUMMED = frozenset({"时间", "钱", "长度", "重量"})


def join_compounds(source: Source, measures: list[Measure]) -> None:
    """Take each amount that goes on with the one before it into that one. Raises NumberError."""
    index = 1
    while index < len(measures):
        first, second = measures[index - 1], measures[index]
        if not _goes_on(first, second):
            index += 1
            continue
        scalar = _sum(_scalar(source, first), _scalar(source, second))
        if scalar is None:
            index += 1
            continue
        first.scalar = scalar
        first.suffixes, first.end = second.suffixes, second.end
        first.behind = second.behind
        del measures[index]


def _goes_on(first: Measure, second: Measure) -> bool:
    numbers = first.amount.type == second.amount.type == "number"
    bare = not first.suffixes and not first.notes and second.op is None
    return numbers and bare and first.end == second.start


def _scalar(source: Source, measure: Measure) -> Scalar:
    return measure.scalar or read_scalar(source.text, measure.amount)


def _sum(first: Scalar, second: Scalar) -> Scalar | None:
    """Both as a number of the smaller unit, or None where the second is no part of the first."""
    large, small = first.unit, second.unit
    if (
        large is None
        or small is None
        or small.unit is None
        or large.per
        or large.word == small.word
    ):
        return None
    times = large.scale * small.unit.denominator
    into = small.scale * small.unit.numerator
    if large.unit is not None:
        if large.unit.base != small.unit.base or small.unit.dimension not in _SUMMED:
            return None
        times, into = times * large.unit.numerator, into * large.unit.denominator
    else:
        times, into = large.scale, small.scale
    if times <= into or times % into:
        return None
    value = EXACT.add(EXACT.multiply(first.value, times // into), second.value)
    rough = first.rough or second.rough
    number = (first.number[0], second.number[1])
    return second._replace(value=value, text=f"{value:f}", rough=rough, number=number)
