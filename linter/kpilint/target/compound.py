"""Amounts written in two units, taken as one: 1小时30分, 2年零6个月, 3元5角, 1亿2000万元."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kpilint.target.scalar import read_scalar
from kpilint.target.unit import EXACT, OTHER, read_unit

if TYPE_CHECKING:
    from kpilint.target.measure import Measure
    from kpilint.target.scalar import Scalar
    from kpilint.target.source import Source
    from kpilint.target.unit import WrittenUnit

_SUMMED = frozenset({"时间", "钱", "长度", "重量"})
_AND = frozenset({"", "零", "又"})
_MONTHS = {"年": 12, "季度": 3}  # as they are counted, though a year is more than 360 days


def join_compounds(source: Source, measures: list[Measure]) -> None:
    """Take each amount that goes on with the one before it into that one. Raises NumberError."""
    index = 1
    while index < len(measures):
        first, second = measures[index - 1], measures[index]
        scalar = None
        if _goes_on(source, first, second):
            scalar = _sum(*_timed(_scalar(source, first), _scalar(source, second)))
        if scalar is None:
            index += 1
            continue
        first.scalar = scalar
        first.suffixes, first.end = second.suffixes, second.end
        first.behind = second.behind
        del measures[index]


def _goes_on(source: Source, first: Measure, second: Measure) -> bool:
    numbers = first.amount.type == second.amount.type == "number"
    bare = not first.suffixes and not first.notes and second.op is None
    return numbers and bare and source.text[first.end : second.start] in _AND


def _scalar(source: Source, measure: Measure) -> Scalar:
    return measure.scalar or read_scalar(source.text, measure.amount)


def _timed(first: Scalar, second: Scalar) -> tuple[Scalar, Scalar]:
    """In 1小时30分 and 1分30秒, 分 is no mark but a minute."""
    names = [scalar.unit.word if scalar.unit else None for scalar in (first, second)]
    minute = read_unit("分钟")
    if names[1] == "分" and names[0] in ("小时", "天"):
        return first, second._replace(unit=minute)
    return (first._replace(unit=minute) if names == ["分", "秒"] else first), second


def _sum(first: Scalar, second: Scalar) -> Scalar | None:
    """Both as one number, or None where the second is no part of the first.

    In the larger unit where it holds ten, a hundred … of the smaller one, else in the smaller.
    """
    size = _times(first.unit, second.unit)
    if size is None:
        return None
    number = (first.number[0], second.number[1])
    joined = second._replace(rough=first.rough or second.rough, number=number)
    if str(size).strip("0") == "1":  # 3.5元, 1.2亿元
        value = EXACT.add(first.value, EXACT.divide(second.value, Decimal(size)))
        return joined._replace(value=value, text=f"{value:f}", unit=_larger(first, second))
    value = EXACT.add(EXACT.multiply(first.value, Decimal(size)), second.value)
    return joined._replace(value=value, text=f"{value:f}")


def _times(large: WrittenUnit | None, small: WrittenUnit | None) -> int | None:
    """How many of the second unit make one of the first; None where no whole number does."""
    if large is None or small is None or small.unit is None or large.per:
        return None
    if large.unit is not None and small.unit.name == "个月" and large.unit.name in _MONTHS:
        return _MONTHS[large.unit.name]
    times, into = large.scale, small.scale
    if large.unit is not None:
        if large.unit.base != small.unit.base or small.unit.dimension not in _SUMMED:
            return None
        times *= large.unit.numerator * small.unit.denominator
        into *= small.unit.numerator * large.unit.denominator
    elif small.unit.dimension == OTHER:
        return None
    return times // into if times > into and times % into == 0 else None


def _larger(first: Scalar, second: Scalar) -> WrittenUnit | None:
    large, small = first.unit, second.unit
    if large is None or large.unit is not None or small is None or small.unit is None:
        return large
    return read_unit(f"{large.word}{small.unit.name}")._replace(per=small.per)
