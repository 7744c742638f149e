"""Units in which numbers are compared, and the readers from the text of a card to such a number.

A unit is named by its base unit: 元, 天, %, 个, or the thing itself that is counted.
"""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from kpilint.resource.regex import regex
from kpilint.rule.condition.operand import Amount
from kpilint.rule.profiles import profile_of

if TYPE_CHECKING:
    from kpilint.card.model import Department, Indicator, Project
    from kpilint.target.unit import WrittenUnit

MONEY, TIME, PERCENT, COUNT, NUMBER = "元", "天", "%", "个", ""
DATE = "日期"
POINTS = "分"
GENERIC = (NUMBER, COUNT)
TEN_THOUSAND = 10_000

_YEAR = regex(r"\s*([12]\d{3})\s*年?度?\s*")
_YEAR_INSIDE = regex(r"(?<!\d)(?:19|20)\d{2}(?=\s*年|[-./]\d|\s*$)")
_DATE = regex(r"\d{4}(?:年|([-./])\d{1,2}\1)")
_LITERAL = regex(r"(\d+(?:\.\d+)?)(.*)")
_PLAIN = regex(r"\s*-?\d+(?:\.\d+)?\s*")


def comparable(one: str, other: str) -> bool:
    """Whether numbers in these units can be compared: things counted go with bare numbers."""
    if one == other:
        return True
    return (one in GENERIC and is_counted(other)) or (other in GENERIC and is_counted(one))


@lru_cache
def is_counted(unit: str) -> bool:
    """Whether a unit counts things (个, 人次, 套), unlike money, time, shares or measures."""
    return unit in GENERIC or dimension_of(unit) == "个数"


# Said of the length of a text, not in the tables that the forms hold.
OTHER_UNITS = {"个字": "字"}


def literal(source: str) -> Amount | None:
    """The amount that a number in a condition means; None for a unit that is not in the table."""
    from kpilint.target.unit import OTHER, read_unit, to_base

    text = unicodedata.normalize("NFKC", source).replace(",", "").replace(" ", "")
    if "分之" in text or text == "一半":
        return Amount(_said_share(text), PERCENT)
    if _YEAR.fullmatch(text) and "年" in text:
        return Amount(Decimal(text[:4]), NUMBER)
    if _DATE.match(text):
        day = day_of(text)
        return None if day is None else Amount(day, DATE)
    found = _LITERAL.fullmatch(text)
    assert found is not None, source
    value = Decimal(found[1])
    if not found[2]:
        return Amount(value, NUMBER)
    written = read_unit(OTHER_UNITS.get(found[2], found[2]))
    if written.unit is not None and written.unit.dimension == OTHER:
        return None
    return Amount(to_base(value, written), base_unit(written))


def _said_share(text: str) -> Decimal:
    """三分之一, 一半 as a percentage."""
    from kpilint.text.numeral import read_numeral

    whole, _, part = text.partition("分之")
    if not part:
        return Decimal(50)
    return Decimal(100) * (read_numeral(part) or 0) / (read_numeral(whole) or 1)


def base_unit(written: WrittenUnit) -> str:
    """The base unit with its denominators: 元/人·天."""
    base = written.unit.base if written.unit else NUMBER
    return with_denominators(base, written.per)


def with_denominators(base: str, per: tuple[str, ...]) -> str:
    """A unit and what it is divided by, as one word; 元/天·人 is 元/人·天."""
    return f"{base}/{'·'.join(sorted(per))}" if per else base


@lru_cache
def dimension_of(unit: str) -> str:
    """What a base unit measures: 钱 时间 比率 个数 … or 其他."""
    from kpilint.target.unit import OTHER, unit_table

    if unit == DATE:
        return DATE
    found = unit_table().units.get(unit)
    return found.dimension if found else OTHER


def unit_phrase(unit: str) -> str:
    """A unit in the words of an error: 钱（元）, 没有单位的数."""
    if unit == NUMBER:
        return "没有单位的数"
    dimension = dimension_of(unit)
    return unit if dimension in (unit, "其他") else f"{dimension}（{unit}）"


def plain(number: Decimal) -> str:
    """A number in plain digits, without an exponent and without zeros that say nothing."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def shown(value: Decimal, unit: str) -> str:
    """A computed number as a message prints it: at most four decimals, large sums in 万元."""
    if unit == DATE:
        return day_text(value)
    if unit == MONEY and abs(value) >= TEN_THOUSAND:
        return f"{plain(round(value / TEN_THOUSAND, 6))}万元"
    return f"{plain(round(value, 4))}{unit}"


@lru_cache(maxsize=4096)
def _percent(text: str) -> Decimal | None:
    from kpilint.target.read import read_value

    if _PLAIN.fullmatch(text):
        return Decimal(text.strip())
    target = read_value(text)
    return target.base_low if target.base_unit == PERCENT and target.low == target.high else None


def percent_of(text: str | None) -> Decimal | None:
    """A share as written in a column for shares: ``25%`` and ``25`` are both 25."""
    return None if text is None else _percent(text)


def year_of(text: str | None) -> Decimal | None:
    """The year in a text such as 2024 or 2024年度."""
    found = _YEAR.fullmatch(text) if text else None
    return Decimal(found[1]) if found else None


def year_in(text: str | None) -> Decimal | None:
    """The first year that stands in a text."""
    found = _YEAR_INSIDE.search(text) if text else None
    return Decimal(found[0]) if found else None


def day_of(text: str | None, *, last: bool = True) -> Decimal | None:
    """The last day (or the first) that a date means, as 20241231; None where it is no date."""
    from kpilint.target.read import read_value

    target = read_value(text) if text else None
    if target is None or target.kind != "date":
        return None
    first_choice, other = target.base_high, target.base_low
    if not last:
        first_choice, other = other, first_choice
    return other if first_choice is None else first_choice


def day_text(day: Decimal) -> str:
    """A day as a person writes it; a day without a year is only a month and a day."""
    year, rest = divmod(int(day), 10_000)
    text = f"{rest // 100}月{rest % 100}日"
    return f"{year}年{text}" if year else text


def money_of(text: str | None, holder: Project | Department) -> Decimal | None:
    """An amount of money in 元, read with the unit that stands at the head of the card."""
    return None if text is None else _money(text, money_unit(holder))


def money_unit(holder: Indicator | Project | Department) -> str:
    """The 金额单位 of a card, or of its agency, or of its profile where neither says one."""
    above: Any = holder
    while above is not None:
        own = getattr(above, "money_unit", None)
        if own and own.strip():
            return str(own).strip()
        above = getattr(above, "project", None) or getattr(above, "department", None)
    return profile_of(holder).facts["金额单位"][0]


@lru_cache(maxsize=4096)
def _money(text: str, unit: str) -> Decimal | None:
    from kpilint.target.read import read_amount

    quantity = read_amount(text, unit)
    return quantity.base if quantity is not None and quantity.base_unit == MONEY else None


class Found(NamedTuple):
    """An amount that stands in a text, as an element of 数字于."""

    amount: Amount
    unit: str
    dimension: str
    text: str


def found_in(text: str) -> list[Found]:
    """The amounts that stand in a running text."""
    from kpilint.target.read import quantities_in

    found = []
    for quantity, span in quantities_in(text):
        base = with_denominators(quantity.base_unit or NUMBER, quantity.per)
        unit = with_denominators(quantity.unit or "", quantity.per)
        written = text[span.start : span.end]
        amount = Amount(quantity.base, base)
        found.append(Found(amount, unit, quantity.dimension or "", written))
    return found
