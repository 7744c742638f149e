"""Two bounds written as one: 80%～90%, 95%±2%, 80≤得分<90, [80,90)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from kpilint.resource.regex import regex
from kpilint.target.days import is_date
from kpilint.target.scalar import NumberError, Scalar, decimal, read_scalar, written_unit
from kpilint.target.unit import EXACT, WrittenUnit, read_unit

if TYPE_CHECKING:
    from kpilint.target.syntax import Node

_EDGES = regex(r"([\[(])(-?[0-9.]+)(%?),(-?[0-9.]+)(%?)([\])])")
_YEARS = frozenset(map(Decimal, range(1900, 2101)))
_SIGNS = regex("[<≤>≥]=?")


class Interval(NamedTuple):
    """Both bounds in one unit; ``low`` is what was written first, even where it is the larger."""

    low: Decimal
    high: Decimal
    low_inclusive: bool
    high_inclusive: bool
    unit: WrittenUnit | None
    number: tuple[int, int]
    unit_span: tuple[int, int] | None
    signs: bool = False

    def without_high(self) -> Interval:
        """The same up to its high end, which is not in it."""
        if self.low >= self.high:
            return self
        return self._replace(high_inclusive=False, signs=True)


def read_interval(text: str, node: Node) -> Interval:
    """The bounds of a range. Raises NumberError where its ends cannot be brought together."""
    found = _read(text, node)
    years = _YEARS & {found.low, found.high}
    if years and (found.unit.word == "年" if found.unit else node.type != "range"):
        raise NumberError("年份和别的数混在一起了")
    if found.unit is None and (is_date(f"{found.low:f}") or is_date(f"{found.high:f}")):
        raise NumberError("日期和别的数混在一起了")
    return found


def _read(text: str, node: Node) -> Interval:
    match node.type:
        case "spread":
            return _around(None, read_scalar(text, node.parts[1]), node.start)
        case "tolerance":
            middle, width = (read_scalar(text, node.parts[index]) for index in (0, 2))
            return _around(middle, width, middle.number[0])
        case "interval":
            return _bracketed(text, node)
    first, last = (read_scalar(text, node.parts[index]) for index in (0, 2))
    if node.type == "chain":
        return _chained(text, node, first, last)
    found = _between(first, last)
    open_low = "不含" in text[node.parts[1].start : node.parts[1].end] and found.low < found.high
    return found._replace(low_inclusive=False, signs=True) if open_low else found


def _between(first: Scalar, last: Scalar) -> Interval:
    low, high, unit = _in_one_unit(first, last)
    unit_span = last.unit_span or first.unit_span
    number = (first.number[0], last.number[1])
    return Interval(low, high, True, True, unit, number, unit_span)


def _chained(text: str, node: Node, first: Scalar, last: Scalar) -> Interval:
    signs = _SIGNS.findall(text[node.parts[1].start : node.parts[1].end])
    opening, closing = signs[0], signs[-1]
    if (opening[0] in "<≤") != (closing[0] in "<≤"):
        raise NumberError(f"“{opening}”和“{closing}”方向相反，看不出是哪一段")
    if opening[0] in ">≥":
        first, last, opening, closing = last, first, closing, opening
    found = _between(first, last)
    if found.low > found.high:
        raise NumberError("前后两个界限合不成一个区间")
    return found._replace(
        low_inclusive=opening not in "<>",
        high_inclusive=closing not in "<>",
        number=(min(found.number), max(found.number)),
        signs=True,
    )


def _around(middle: Scalar | None, width: Scalar, start: int) -> Interval:
    centre = middle or width._replace(value=Decimal(0))
    value, half, unit = _in_one_unit(centre, width)
    unit_span = width.unit_span or centre.unit_span
    number = (start, width.number[1])
    low, high = EXACT.subtract(value, half), EXACT.add(value, half)
    return Interval(low, high, True, True, unit, number, unit_span)


def _bracketed(text: str, node: Node) -> Interval:
    piece = node.parts[0]
    found = _EDGES.fullmatch(text, piece.start, piece.end)
    if found is None:
        raise NumberError(f"“{text[piece.start : piece.end]}”不成一个区间")
    low, high = decimal(found[2]), decimal(found[4])
    unit, unit_span = None, None
    if len(node.parts) > 1:
        unit_span = (node.parts[1].start, node.parts[1].end)
        unit, _ = written_unit(text, node.parts[1])
        if unit.word is None:
            raise NumberError("区间后面只有分母，没有单位")
    elif found[3] or found[5]:
        unit = read_unit("%")
        unit_span = found.span(5) if found[5] else found.span(3)
    number = (piece.start + 1, piece.end - 1)
    open_low, open_high = found[1] == "(", found[6] == ")"
    signs = (open_low or open_high) and low <= high
    return Interval(
        low, high, not open_low or not signs, not open_high or not signs, unit, number, unit_span,
        signs,
    )  # fmt: skip


def _in_one_unit(first: Scalar, last: Scalar) -> tuple[Decimal, Decimal, WrittenUnit | None]:
    """Both numbers in the unit of the last; a unit that stands but once goes for both."""
    mine, its = first.unit, last.unit
    if mine is None or its is None:
        unit = its or mine
        if mine is None and unit and unit.scale > 1 and first.value > last.value:
            return _scaled(first.value, 1, unit.scale), last.value, unit  # 5000-1万元
        return first.value, last.value, unit
    if mine == its:
        return first.value, last.value, its
    if mine.unit and mine.per == its.per and mine.unit == its.unit:
        return _scaled(first.value, mine.scale, its.scale), last.value, its
    if mine.unit is None and not mine.per and its.unit:  # 3万-5万元
        return _scaled(first.value, mine.scale, its.scale), last.value, its
    return _converted(first, last)


def _converted(first: Scalar, last: Scalar) -> tuple[Decimal, Decimal, WrittenUnit]:
    """30分钟-1小时: both in the smaller unit, of which the larger holds a whole number."""
    mine, its = first.unit, last.unit
    if not (mine and its and mine.unit and its.unit) or mine.per != its.per:
        raise NumberError("区间两头的单位不一样")
    size = mine.scale * mine.unit.numerator * its.unit.denominator
    other = its.scale * its.unit.numerator * mine.unit.denominator
    if mine.unit.base != its.unit.base or max(size, other) % min(size, other):
        raise NumberError("区间两头的单位不一样")
    if size <= other:
        return first.value, EXACT.multiply(last.value, Decimal(other // size)), mine
    return EXACT.multiply(first.value, Decimal(size // other)), last.value, its


def _scaled(value: Decimal, scale: int, into: int) -> Decimal:
    return value if scale == into else EXACT.divide(value * scale, Decimal(into))
