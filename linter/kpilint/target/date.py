"""Dates as the forms write them (12月底, 第3季度末, 2024.12.31), with first and last day."""

from __future__ import annotations

import re
from calendar import monthrange
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kpilint.target.model import Day
    from kpilint.target.syntax import Node

_YEARS = range(1900, 2101)
_END = {"底", "末", "月底", "月末", "年底", "年末", "年终"}
_DIGITS = re.compile("[0-9]+")
_TENS = {"上旬": (1, 10), "初": (1, 10), "月初": (1, 10), "中旬": (11, 20), "下旬": (21, 31)}
_YEAR_WORD = {
    "年底": "年底",
    "年末": "年底",
    "年终": "年底",
    "年初": "年初",
    "年中": "年中",
    "全": "全年",
}


class DateReading(NamedTuple):
    """A day or a stretch of days. ``grain`` is 年, 月 or 日 where only that is said, else 日期.

    ``text`` is its canonical spelling; ``problem`` says why there is no such day.
    """

    low: Day
    high: Day
    grain: str
    text: str
    problem: str | None = None

    def bound(self, *, upper: bool) -> Decimal:
        """The bound as a plain number, in the sense of ``Target``."""
        year, month, day = self.high if upper else self.low
        match self.grain:
            case "年":
                return Decimal(year or 0)
            case "月":
                return Decimal(month or 0)
            case "日":
                return Decimal(day)
        return Decimal((year or 0) * 10000 + (month or 0) * 100 + day)


def iso(day: Day) -> str:
    """2024-12-31, or --12-31 where the year is not said, or ---25 where the month is not either."""
    year, month, number = day
    if month is None:
        return f"---{number:02}"
    return f"{year:04}-{month:02}-{number:02}" if year else f"--{month:02}-{number:02}"


def day_number(day: Day | None) -> Decimal | None:
    """20241231 for a day whose year is known: what dates are compared by."""
    if day is None or day[0] is None or day[1] is None:
        return None
    return Decimal(day[0] * 10000 + day[1] * 100 + day[2])


def read_date(text: str, node: Node) -> DateReading:
    """The days that a date of the grammar means."""
    words = {part.type: text[part.start : part.end] for part in node.parts}
    iso_words = words.get("ISO_DATE") or words.get("ISO_MONTH")
    if iso_words:
        return calendar_date(*_numbers(iso_words), edge=words.get("EDGE", ""))
    if "DAY_OF_MONTH" in words:
        return day_of_month(_numbers(words["DAY_OF_MONTH"])[0])
    year = next(iter(_numbers(words.get("YEAR") or words.get("OF_YEAR") or "")), None)
    edge = words.get("EDGE") or words.get("YEAR_EDGE") or ""
    if "MONTHS" in words:
        first, last = _numbers(words["MONTHS"])
        months = _months(year, first, last, f"{first}-{last}月", edge)
        return months if year or edge else months._replace(grain="月")
    if "QUARTER" in words:
        return _quarter(year, words["QUARTER"], edge)
    if "HALF_YEAR" in words:
        first = 1 if words["HALF_YEAR"] == "上半年" else 7
        return _months(year, first, first + 5, words["HALF_YEAR"], edge)
    if "MONTH" in words:
        return _month(year, words, edge)
    return _year(year, words.get("THIS_YEAR", ""), edge)


def read_period(text: str, node: Node) -> DateReading:
    """From one date to another; a year that stands but once goes for both."""
    first, last = read_date(text, node.parts[0]), read_date(text, node.parts[2])
    low, high = first.low, last.high
    if high[0] is None and high[1] is not None:
        high = (low[0], *high[1:])
    elif low[0] is None and low[1] is not None:
        low = (high[0], *low[1:])
    grain = first.grain if first.grain == last.grain else "日期"
    problem = first.problem or last.problem
    return DateReading(low, high, grain, f"{first.text}～{last.text}", problem)


def calendar_date(
    year: int | None, month: int | None = None, day: int | None = None, *, edge: str = ""
) -> DateReading:
    """A date given by its numbers: a day, a month of a year, or a year."""
    if month is None:
        return _year(year, "", edge)
    words = {"MONTH": f"{month}月"} | ({"DAY": f"{day}日"} if day is not None else {})
    return _month(year, words, edge)


def other_reading(reading: DateReading, suffix: str) -> str | None:
    """What else a date may mean: 3月 is also 3个月, and 9月前 may end with August."""
    year, month, _ = reading.low
    single = reading.low[:2] == reading.high[:2]
    if suffix == "前" and single and month and reading.text.endswith("月"):
        named = _named(year)
        before = f"{named}{month - 1}月" if month > 1 else f"{year - 1 if year else '上'}年12月"
        return f"{before}底前"
    if reading.grain == "月" and single and not reading.text.endswith("份") and suffix != "后":
        return f"{month}个月{suffix}"
    return None


def day_of_month(number: int) -> DateReading:
    """25号 or 25日 of whichever month."""
    day = (None, None, number)
    problem = None if 1 <= number <= 31 else f"一个月里没有{number}日"
    return DateReading(day, day, "日", f"{number}号", problem)


def is_date(number: str) -> bool:
    """Whether bare digits are a day written without signs, such as 20241231."""
    if len(number) != 8 or not number.isdigit():
        return False
    year, month, day = int(number[:4]), int(number[4:6]), int(number[6:])
    return 1990 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= last_day(year, month)


def last_day(year: int | None, month: int) -> int:
    """The last day of a month; of February without a year, the 29th."""
    return monthrange(year or 2000, month)[1]


def _named(year: int | None) -> str:
    return "" if year is None else f"{year:04}年"


def _numbers(text: str) -> list[int]:
    return [int(digits) for digits in _DIGITS.findall(text)]


def _year(year: int | None, word: str, edge: str) -> DateReading:
    text = _named(year) or _year_word(word)
    first, last = (year, 1, 1), (year, 12, 31)
    end = edge in _END or text == "年底"
    if end:
        return DateReading(last, last, "日期", text if text == "年底" else text + "底")
    if edge in {"初", "年初"} or text == "年初":
        return DateReading(first, (year, 1, 31), "日期", text if text == "年初" else text + "初")
    if edge == "年中" or text == "年中":
        return DateReading(
            (year, 6, 1), (year, 6, 30), "日期", text if text == "年中" else text + "年中"
        )
    if year is not None and year not in _YEARS:
        return DateReading(first, last, "年", text, f"“{text}”不像是一个年份")
    return DateReading(first, last, "日期" if year is None else "年", text)


def _year_word(word: str) -> str:
    for start, plain in _YEAR_WORD.items():
        if word.startswith(start):
            return plain
    return "年内" if word.endswith("内") else "当年"


def _month(year: int | None, words: dict[str, str], edge: str) -> DateReading:
    month = _numbers(words["MONTH"])[0]
    if not 1 <= month <= 12 or (year is not None and year not in _YEARS):
        return _no_such_month(year, month, words)
    if "DAY" in words:
        return _day(year, month, _numbers(words["DAY"])[0])
    named = _named(year)
    reading = _months(year, month, month, f"{month}月", edge)
    if year or edge:
        return reading
    text = f"{named}{month}月" + ("份" if words["MONTH"].endswith("份") else "")
    return reading._replace(grain="月", text=text)


def _no_such_month(year: int | None, month: int, words: dict[str, str]) -> DateReading:
    named = _named(year)
    problem = f"没有{month}月" if not 1 <= month <= 12 else f"“{named}”不像是一个年份"
    day = words.get("DAY", "")
    return DateReading(
        (year, month, 1), (year, month, 1), "日期", f"{named}{month}月{day}", problem
    )


def _day(year: int | None, month: int, number: int) -> DateReading:
    named = _named(year)
    day = (year, month, number)
    last = last_day(year, month)
    problem = None if 1 <= number <= last else f"{named}{month}月没有{number}日"
    return DateReading(day, day, "日期", f"{named}{month}月{number}日", problem)


def _months(year: int | None, first: int, last: int, text: str, edge: str) -> DateReading:
    named = _named(year)
    if not (1 <= first <= 12 and 1 <= last <= 12):
        day = (year, first, 1)
        problem = f"没有{first if not 1 <= first <= 12 else last}月"
        return DateReading(day, day, "日期", named + text, problem)
    end = (year, last, last_day(year, last))
    if edge in _END:
        return DateReading(end, end, "日期", f"{named}{text}底")
    if edge in _TENS:
        low, high = _TENS[edge]
        tens = "初" if edge.endswith("初") else edge
        return DateReading(
            (year, first, low), (year, first, min(high, end[2])), "日期", f"{named}{text}{tens}"
        )
    return DateReading((year, first, 1), end, "日期", named + text)


def _quarter(year: int | None, word: str, edge: str) -> DateReading:
    number = _numbers(word)[0]
    text = f"前{number}季度" if word.startswith("前") else f"第{number}季度"
    named = _named(year)
    if not 1 <= number <= 4:
        day = (year, number, 1)
        return DateReading(day, day, "日期", named + text, f"一年只有四个季度，没有第{number}季度")
    first = 1 if word.startswith("前") else 3 * number - 2
    return _months(year, first, 3 * number, text, edge)
