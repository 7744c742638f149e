"""A measure whose amount is a date, as a Target: 12月底前 is an upper bound, 上半年 a stretch."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kpilint.resource.regex import regex
from kpilint.target.bound import AFTER, BEFORE, WITHIN, read_prefix
from kpilint.target.canonical import sign_text, with_label
from kpilint.target.date import next_year, other_reading, read_date, read_period
from kpilint.target.days import DateReading, calendar_date, day_number, day_of_month, is_date
from kpilint.target.label import read_denominators
from kpilint.target.model import ReadingError, Spans, Target
from kpilint.target.scalar import NumberError
from kpilint.target.source import Unread

if TYPE_CHECKING:
    from kpilint.card.place import Span
    from kpilint.target.measure import Measure
    from kpilint.target.model import Op
    from kpilint.target.scalar import Scalar
    from kpilint.target.source import Source

_MONTH_NUMBER = regex(r"((?:19|20)[0-9]{2})[./-](0?[1-9]|1[0-2])")
# Patterns that few values need: re compiles them when the first of those comes.
_YEARS = "((?:19|20)[0-9]{2})年?[-~至到]{1,2}((?:19|20)[0-9]{2})(学年|年度?|)"
_MONTHS = "((?:19|20)[0-9]{2})[./](0?[1-9]|1[0-2])[-~至到]{1,2}(0?[1-9]|1[0-2])月?"
_SOME_YEARS = range(1, 11)
_DAYS_OF_A_MONTH = "([0-9]{1,2})[日号]?[-~至到]{1,2}([0-9]{1,2})[日号]"
_YEAR = "(?:19|20)[0-9]{2}"
_DAYS = "([0-9]{8})[-~至到]{1,2}([0-9]{8})"
_OF_A_MONTH = "[每当次本上下首末]个?月$"
_NEXT_YEAR = "(?:[次翌明来]年|下一?年)度?(?:的|初)?$"
_PER = frozenset({"年", "季度", "月", "半年"})


def deadline(source: Source, measure: Measure, scalar: Scalar | None) -> DateReading | None:
    """The date of a measure, also where it is written as a number: 20241231, 每月25日前."""
    amount = measure.amount
    if scalar is not None:
        return _date_in_number(scalar, source, measure)
    if amount.type == "date":
        reading = read_date(source.text, amount)
        later = reading.low[0] is None and re.search(_NEXT_YEAR, measure.label)
        return next_year(reading) if later else reading
    if amount.type == "period":
        return read_period(source.text, amount)
    words = source.words(amount)
    if words.endswith("学年") and "学期" in measure.behind:
        raise NumberError("没有写明这个学期是哪几个月")
    return _days_of_a_month(words, measure) or _period_in_digits(words)


def date_target(source: Source, measure: Measure, reading: DateReading) -> Target:
    """A date with its bound. Raises Unread where two bounds contradict each other."""
    op, suffix = _bound(source, measure)
    if reading.text == "年内" and op == "=" and measure.op is None:
        op, suffix, reading = "<=", "内", reading._replace(text="年")
    target = Target(source.raw, "date", "")
    target.op, target.op_written = op, op != "=" or measure.op is not None
    target.unit, target.dimension = reading.grain, "日期"
    _set_bounds(target, reading, op)
    if reading.grain in ("日", "月") and "每" in measure.label:
        target.per = tuple(name for name in read_denominators(measure.label) if name in _PER)
    target.ambiguous = other_reading(reading, suffix)
    _print(target, measure, reading, suffix)
    start, end = measure.amount.start, measure.amount.end
    if reading.problem:
        at = source.folded.start(start)
        target.error = ReadingError(reading.problem, at, _nearest(reading))
    target.spans = Spans(_op_span(source, measure), source.span(start, end))
    return target


def _set_bounds(target: Target, reading: DateReading, op: Op) -> None:
    if op not in ("<=", "<"):
        _set_low(target, reading, strict=op == ">")
    if op not in (">=", ">"):
        _set_high(target, reading, strict=op == "<")
    if target.base_low is not None or target.base_high is not None:
        target.base_unit = "日期"


def _set_low(target: Target, reading: DateReading, *, strict: bool) -> None:
    day = reading.high if strict else reading.low
    target.low, target.low_inclusive = reading.bound(upper=strict), not strict
    target.date_low, target.base_low = day, day_number(day)


def _set_high(target: Target, reading: DateReading, *, strict: bool) -> None:
    day = reading.low if strict else reading.high
    target.high, target.high_inclusive = reading.bound(upper=not strict), not strict
    target.date_high, target.base_high = day, day_number(day)


def _bound(source: Source, measure: Measure) -> tuple[Op, str]:
    """The comparison, and the suffix that is printed for it (none beside a sign)."""
    suffix = next((source.words(p) for p in measure.suffixes if p.type == "BOUND"), "")
    if measure.amount.type == "period":
        suffix = ""  # both ends are said: 2024年1月起至2025年6月止
    behind: tuple[Op, str] = ("=", "")
    if suffix in BEFORE:
        behind = ("<=", "前")
    elif suffix in WITHIN:
        behind = ("<=", "内")
    elif suffix in AFTER:
        behind = (">=", "后")
    elif suffix in {"左右", "上下", "附近"}:
        behind = ("~", "左右")
    if measure.op is None:
        return behind
    prefix = read_prefix(source.text, measure.op.parts)
    if prefix.opposed or (behind[0][0] not in (prefix.op[0], "=", "~") and not prefix.yielding):
        words = source.words(measure.op)
        raise Unread(f"“{words}”和“{suffix}”方向相反，看不出界限在哪一边", measure.op.start)
    if prefix.op == "~" or (prefix.yielding and behind[1]):
        return behind if behind[1] else ("~", "左右")
    return prefix.op, ""


def _print(target: Target, measure: Measure, reading: DateReading, suffix: str) -> None:
    sign = "" if suffix or target.op is None else sign_text(target.op, written=target.op_written)
    every = "".join(f"每{name}" for name in target.per)
    printed = f"{sign}{reading.text}{suffix}"
    target.canonical = every + printed if every else with_label(measure.label, "absolute", printed)


def _nearest(reading: DateReading) -> str | None:
    """A date that there is, near one that there is not: 2月30日 is 2月底, 13月 is 13个月."""
    year, month, day = reading.low
    named = f"{year}年" if year else ""
    if month and not 1 <= month <= 12:
        return f"{month}个月" if not year and reading.text == f"{month}月" else None
    return f"{named}{month}月底" if month and day > 28 else None


def _op_span(source: Source, measure: Measure) -> Span | None:
    if measure.op is not None:
        return source.span(measure.op.start, measure.op.end)
    if measure.suffixes:
        return source.span(measure.suffixes[0].start, measure.suffixes[-1].end)
    return None


def _date_in_number(scalar: Scalar, source: Source, measure: Measure) -> DateReading | None:
    word = scalar.text
    if scalar.unit is None:
        if is_date(word):
            return _day_in_digits(word)
        found = _MONTH_NUMBER.fullmatch(word)
        return calendar_date(int(found[1]), int(found[2])) if found else None
    if scalar.unit.word == "年" and len(word) == 4 and word.isdigit():
        if scalar.unit.per:
            raise NumberError("年份后面不应当再有单位")
        return calendar_date(int(word)) if re.fullmatch(_YEAR, word) else None
    if scalar.unit_span is None or scalar.unit.per:
        return None
    of_month = source.text[slice(*scalar.unit_span)] == "日" and word.isdigit() and int(word) < 100
    if of_month and (_ends_before(source, measure) or re.search(_OF_A_MONTH, measure.label)):
        return day_of_month(int(word))
    return None


def _day_in_digits(digits: str) -> DateReading:
    return calendar_date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))


def _period_in_digits(word: str) -> DateReading | None:
    """2024-12, a month, and 2023-2025年, some years: both look like a range of numbers."""
    found = _MONTH_NUMBER.fullmatch(word)
    if found:
        return calendar_date(int(found[1]), int(found[2]))
    found = re.fullmatch(_DAYS, word)
    if found and is_date(found[1]) and is_date(found[2]):
        first, last = (_day_in_digits(digits) for digits in found.groups())
        return DateReading(first.low, last.high, "日期", f"{first.text}～{last.text}")
    found = re.fullmatch(_MONTHS, word)
    if found:
        low, high = (calendar_date(int(found[1]), int(found[part])) for part in (2, 3))
        text = f"{found[1]}年{int(found[2])}-{int(found[3])}月"
        return DateReading(low.low, high.high, "日期", text)
    found = re.fullmatch(_YEARS, word)
    if found and found[3] == "学年" and int(found[2]) - int(found[1]) in _SOME_YEARS:
        begin, end = int(found[1]), int(found[2])
        return DateReading((begin, 9, 1), (end, 8, 31), "日期", f"{begin}-{end}学年")
    if found and (found[3] or int(found[2]) - int(found[1]) in _SOME_YEARS):
        first, last = calendar_date(int(found[1])), calendar_date(int(found[2]))
        return DateReading(first.low, last.high, "年", f"{first.text}～{last.text}")
    return None


def _days_of_a_month(word: str, measure: Measure) -> DateReading | None:
    """每月5-10日: some days of a month, and no number of days."""
    found = re.fullmatch(_DAYS_OF_A_MONTH, word)
    if found is None or not re.search(_OF_A_MONTH, measure.label):
        return None
    low, high = day_of_month(int(found[1])), day_of_month(int(found[2]))
    text = f"{int(found[1])}-{int(found[2])}日"
    return DateReading(low.low, high.high, "日", text, low.problem or high.problem)


def _ends_before(source: Source, measure: Measure) -> bool:
    return any(source.words(piece) in BEFORE for piece in measure.suffixes)
