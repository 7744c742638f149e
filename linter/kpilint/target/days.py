"""Days, months, quarters and years, each with its first and last day and its one spelling."""

from __future__ import annotations

from calendar import monthrange
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from kpilint.target.model import Day

_YEARS = range(1900, 2101)
_END = {"底", "末", "月底", "月末", "年底", "年末", "年终"}
_DIGITS = regex("[0-9]+")
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


def calendar_date(
    year: int | None, month: int | None = None, day: int | None = None, *, edge: str = ""
) -> DateReading:
    """A date given by its numbers: a day, a month of a year, or a year."""
    if month is None:
        return year_of(year, "", edge)
    words = {"MONTH": f"{month}月"} | ({"DAY": f"{day}日"} if day is not None else {})
    return month_of(year, words, edge)


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


def year_text(year: int | None) -> str:
    """2024年, and nothing for a year that is not said."""
    return "" if year is None else f"{year:04}年"


def numbers(text: str) -> list[int]:
    """All numbers of a text, in their order."""
    return [int(digits) for digits in _DIGITS.findall(text)]


def year_of(year: int | None, word: str, edge: str) -> DateReading:
    """A year, said by its number or by a word (当年, 年底), or its edge: its end, its beginning."""
    text = year_text(year) or _year_word(word)
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


def month_of(year: int | None, words: dict[str, str], edge: str) -> DateReading:
    """A month, its edge, or a day or some days of it, by the words of the grammar."""
    month = numbers(words["MONTH"])[0]
    if not 1 <= month <= 12 or (year is not None and year not in _YEARS):
        return _no_such_month(year, month, words)
    if "DAY" in words:
        return _day(year, month, numbers(words["DAY"])[0])
    if "DAYS" in words:
        return _days(year, month, *numbers(words["DAYS"]))
    named = year_text(year)
    reading = months_of(year, month, month, f"{month}月", edge)
    if year or edge:
        return reading
    text = f"{named}{month}月" + ("份" if words["MONTH"].endswith("份") else "")
    return reading._replace(grain="月", text=text)


def _no_such_month(year: int | None, month: int, words: dict[str, str]) -> DateReading:
    named = year_text(year)
    problem = f"没有{month}月" if not 1 <= month <= 12 else f"“{named}”不像是一个年份"
    day = words.get("DAY") or words.get("DAYS") or ""
    return DateReading(
        (year, month, 1), (year, month, 1), "日期", f"{named}{month}月{day}", problem
    )


def _day(year: int | None, month: int, number: int) -> DateReading:
    named = year_text(year)
    day = (year, month, number)
    last = last_day(year, month)
    problem = None if 1 <= number <= last else f"{named}{month}月没有{number}日"
    return DateReading(day, day, "日期", f"{named}{month}月{number}日", problem)


def _days(year: int | None, month: int, first: int, last: int) -> DateReading:
    low, high = _day(year, month, first), _day(year, month, last)
    text = f"{year_text(year)}{month}月{first}-{last}日"
    return DateReading(low.low, high.high, "日期", text, low.problem or high.problem)


def months_of(year: int | None, first: int, last: int, text: str, edge: str) -> DateReading:
    """A stretch of months that is called ``text``, or its edge."""
    named = year_text(year)
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


def quarter_of(year: int | None, word: str, edge: str) -> DateReading:
    """第3季度, or 前3季度: all up to it."""
    number = numbers(word)[0]
    text = f"前{number}季度" if word.startswith("前") else f"第{number}季度"
    named = year_text(year)
    if not 1 <= number <= 4:
        day = (year, number, 1)
        return DateReading(day, day, "日期", named + text, f"一年只有四个季度，没有第{number}季度")
    first = 1 if word.startswith("前") else 3 * number - 2
    return months_of(year, first, 3 * number, text, edge)


def quarters_of(year: int | None, first: int, last: int, *, edge: str) -> DateReading:
    """A stretch of quarters: 1-3季度."""
    low, high = quarter_of(year, f"第{first}季度", ""), quarter_of(year, f"第{last}季度", edge)
    text = f"{year_text(year)}第{first}-{last}季度{'底' if edge in _END else edge}"
    return DateReading(low.low, high.high, "日期", text, low.problem or high.problem)
