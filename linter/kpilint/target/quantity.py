"""Amounts on their own: money fields, literals of conditions, figures in running text."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from kpilint.card.place import Span
from kpilint.resource.regex import regex
from kpilint.target.fold import Folded
from kpilint.target.scalar import NumberError, decimal
from kpilint.target.unit import read_unit, to_base, unit_ends
from kpilint.target.value import read_value

if TYPE_CHECKING:
    from kpilint.target.unit import WrittenUnit

_NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_PLAIN = regex(f"[-+]?{_NUMBER}")
_FIGURES = regex(rf"(?<![0-9A-Za-z.第])({_NUMBER})[余多]?")
_BEFORE_UNIT = regex("(?:[百千]?[万亿]|[百千](?![分米克瓦伏]))?[余多]?")
_NO_UNIT = ("面", "式", "案", "针", "法")  # 3个方面 is one, 2次方案 is not
_PER = regex("[/·*×]每?|每")
_RANGE = regex("[-~至到]{1,2}")
_CODED = frozenset("GTMK")  # 5G is no amount of data in a sentence
_YEARS = range(1900, 2101)


class Quantity(NamedTuple):
    """A number with its unit; ``base`` is the same amount in ``base_unit`` (元, 天, % …)."""

    value: Decimal
    unit: str | None
    dimension: str | None
    base: Decimal
    base_unit: str | None
    per: tuple[str, ...] = ()


def read_quantity(text: str) -> Quantity | None:
    """The one exact number that a text states, such as 24小时; None for anything else."""
    target = read_value(text)
    exact = target.op == "=" and target.low is not None and target.low == target.high
    if not exact or target.error or target.kind == "date" or target.label:
        return None
    assert target.low is not None
    base = target.low if target.base_low is None else target.base_low
    return Quantity(target.low, target.unit, target.dimension, base, target.base_unit, target.per)


def read_amount(text: str, default_unit: str) -> Quantity | None:
    """What a money field says, in its own unit or else in that of the card; None for no number."""
    folded = Folded(text).text
    unit = default_unit.strip().strip("()（）")
    if _PLAIN.fullmatch(folded):
        try:
            return _quantity(decimal(folded), read_unit(unit))
        except NumberError:
            return None
    target = read_value(text)
    if target.kind == "number" and target.dimension is None and target.low is not None:
        rest = (
            unit.lstrip("百千万亿") if target.unit else unit
        )  # 250万, and the card counts in 万元
        target = read_value(f"{target.low:f}{target.unit or ''}{rest}")
    if target.kind != "money" or target.low is None or target.low != target.high or target.per:
        return None
    assert target.base_low is not None
    return Quantity(target.low, target.unit, target.dimension, target.base_low, target.base_unit)


def quantities_in(text: str) -> list[tuple[Quantity, Span]]:
    """The amounts of a running text with their places; both ends of a range have the one unit.

    Dates, years, numbers of documents and lists, and numbers without a unit are no amounts.
    """
    folded = Folded(text)
    found = [_figure(folded.text, match) for match in _FIGURES.finditer(folded.text)]
    quantities: list[tuple[Quantity, Span]] = []
    for figure, following in zip(found, [*found[1:], None], strict=False):
        unit = figure.unit
        if following and not unit and _RANGE.fullmatch(folded.text, figure.end, following.start):
            unit = following.unit
        if not unit or unit in _CODED or _is_date(folded.text, figure, unit):
            continue
        try:
            quantity = _quantity(decimal(figure.number), read_unit(unit))
        except NumberError:
            continue
        quantities.append((quantity, Span(folded.start(figure.start), folded.end(figure.end))))
    return quantities


class _Figure(NamedTuple):
    """A number of a running text with the unit behind it, empty where there is none."""

    number: str
    unit: str
    start: int
    end: int


def _figure(text: str, match: re.Match[str]) -> _Figure:
    unit = _unit_at(text, match.end())
    return _Figure(match[1], unit, match.start(), match.end() + len(unit))


def _is_date(text: str, figure: _Figure, unit: str) -> bool:
    """Whether a number with 年, 月 or 日 is a date; 15日内 is not."""
    word = unit.split("/")[0]
    if word in ("年", "年度"):
        return figure.number.isdigit() and int(figure.number) in _YEARS
    if word == "日":
        return not text.startswith(("内", "之内", "以内"), figure.end)
    return word in ("月", "月份")


def _quantity(value: Decimal, written: WrittenUnit) -> Quantity:
    unit = written.unit
    return Quantity(
        value,
        written.word,
        unit.dimension if unit else None,
        to_base(value, written),
        unit.base if unit else None,
        written.per,
    )


def _unit_at(text: str, start: int) -> str:
    """The unit at a place, with its scale and denominators; empty where there is none."""
    found = _BEFORE_UNIT.match(text, start)
    for begin in dict.fromkeys((found.end() if found else start, start)):
        for end in unit_ends(text, begin):
            if not text.startswith(_NO_UNIT, end):
                return text[start : _denominators_end(text, end)]
    return ""


def _denominators_end(text: str, end: int) -> int:
    """Where the denominators end that follow a unit."""
    sign = _PER.match(text, end)
    if sign is None:
        return end
    for last in unit_ends(text, sign.end()):
        if sign.group() != "每" or not text[last : last + 1].isdecimal():
            return _denominators_end(text, last)
    return end
