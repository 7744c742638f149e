"""Dates as the forms write them: 12月底, 第3季度末, 2024.12.31, 1-6月, 10月1日至次年4月30日."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kpilint.target.days import (
    DateReading,
    calendar_date,
    day_of_month,
    month_of,
    months_of,
    numbers,
    quarter_of,
    quarters_of,
    year_of,
    year_text,
)
from kpilint.target.scalar import NumberError

if TYPE_CHECKING:
    from kpilint.target.syntax import Node

_FIRST_SHORT_YEAR = 15
_NEXT_YEAR = "[次翌明下]一?年"


def read_date(text: str, node: Node) -> DateReading:
    """The days that a date of the grammar means. Raises NumberError where it may be no date."""
    words = {part.type: text[part.start : part.end] for part in node.parts}
    iso_words = words.get("ISO_DATE") or words.get("ISO_MONTH")
    if iso_words:
        return calendar_date(*numbers(iso_words), edge=words.get("EDGE", ""))
    if "DAY_OF_MONTH" in words:
        return day_of_month(numbers(words["DAY_OF_MONTH"])[0])
    named = words.get("YEAR") or words.get("OF_YEAR") or ""
    year = next(iter(numbers(named)), None)
    if year is not None and year < 100:
        year = _two_digit_year(year, words, text[node.start : node.end])
    edge = words.get("EDGE") or words.get("YEAR_EDGE") or ""
    if "MONTHS" in words:
        first, last = numbers(words["MONTHS"])
        months = months_of(year, first, last, f"{first}-{last}月", edge)
        return months if year or edge else months._replace(grain="月")
    if "QUARTER" in words:
        return quarter_of(year, words["QUARTER"], edge)
    if "QUARTERS" in words:
        return quarters_of(year, *numbers(words["QUARTERS"]), edge=edge)
    if "HALF_YEAR" in words:
        first = 1 if words["HALF_YEAR"] == "上半年" else 7
        return months_of(year, first, first + 5, words["HALF_YEAR"], edge)
    if "MONTH" in words:
        reading = month_of(year, words, edge)
        certain = named and reading.grain == "月"  # 当年12月 is no number of months
        return reading._replace(grain="日期", text=f"当年{reading.text}") if certain else reading
    return year_of(year, words.get("THIS_YEAR", ""), edge)


def read_period(text: str, node: Node) -> DateReading:
    """From one date to another; a year that stands but once goes for both. As ``read_date``."""
    first = read_date(text, node.parts[0])
    end = node.parts[2]
    if end.type == "END_DAY":
        if first.grain != "日期" or node.parts[0].parts[0].type != "ISO_DATE":
            raise NumberError(f"“{text[node.start : node.end]}”的两头不是同样写法的日期")
        last = calendar_date(first.low[0], *numbers(text[end.start : end.end]))
    else:
        last = read_date(text, end)
    low, high = first.low, last.high
    later = re.search(_NEXT_YEAR, text[node.parts[1].start : node.parts[1].end])
    if later:
        last = next_year(last)
        high = (low[0] + 1, *high[1:]) if low[0] and high[0] is None else high
    elif high[0] is None and high[1] is not None:
        high = (low[0], *high[1:])
    elif low[0] is None and low[1] is not None:
        low = (high[0], *low[1:])
    grain = first.grain if first.grain == last.grain else "日期"
    problem = first.problem or last.problem
    return DateReading(low, high, grain, f"{first.text}～{last.text}", problem)


def other_reading(reading: DateReading, suffix: str) -> str | None:
    """What else a date may mean: 3月 is also 3个月, and 9月前 may end with August."""
    year, month, _ = reading.low
    single = reading.low[:2] == reading.high[:2]
    if suffix == "前" and single and month and reading.text.endswith("月"):
        named = year_text(year)
        before = f"{named}{month - 1}月" if month > 1 else f"{year - 1 if year else '上'}年12月"
        return f"{before}底前"
    if reading.grain == "月" and single and not reading.text.endswith("份") and suffix != "后":
        return f"{month}个月{suffix}"
    return None


def _two_digit_year(number: int, words: dict[str, str], written: str) -> int:
    """24年12月底 is of 2024; 10年6月 might be ten years and six months. Raises NumberError."""
    if number < _FIRST_SHORT_YEAR and not words.keys() & {"EDGE", "DAY", "DAYS"}:
        raise NumberError(f"“{written}”看不出是哪年哪月，还是几年零几个月")
    return 2000 + number


def next_year(reading: DateReading) -> DateReading:
    """A date of the year after the one that the card is for; 次年3月 is no number of months."""
    grain = "日期" if reading.grain == "月" else reading.grain
    return reading._replace(grain=grain, text=f"次年{reading.text}")
