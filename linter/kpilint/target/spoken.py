"""Numbers said in Chinese words, put in digits: 三个月 3个月, 百分之九十五 95%, 三分之二 2/3.

A numeral counts only where a unit, a 分之 or a 成 follows and the phrase ends there, so that
一次性, 一定程度, 统一, 三农, 两会 and 一户一档 stay words.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kpilint.resource.regex import regex
from kpilint.target.unit import unit_ends, unit_table
from kpilint.text.numeral import read_numeral

if TYPE_CHECKING:
    from collections.abc import Callable

SPOKEN = regex("[一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾零半成]|百分之?百|1[村户人校乡镇县]1")

_LISTED = regex("[0-9][.]")
_DIGITS = frozenset("0123456789")
_FIRST = "〇零一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾"
_RUN = f"[{_FIRST}][{_FIRST}百千万亿佰仟]{{0,24}}(?:点[〇零一二三四五六七八九]{1, 12})?"
_SAID = (
    "(?:[0-9]{1,15}(?:[.][0-9]{1,12})?"
    "|[零一二两三四五六七八九十百]{1,12}(?:点[零一二三四五六七八九]{1,12})?)"
)
_RUN_TO_UNIT = f"[{_FIRST}]{{1,3}}"
_TIME = "(?:年|个?月|周|个?星期|天|日|个?小时|个?学期|个?季度?)"
_END = (
    "(?=$|[;,。、()~/·*每-]|(?:及|或)?以[上下内后前]|之[内前后]|[内前起]|左右|上下"
    "|至[0-9一二三四五六])"
)
_PER = {"百": "%", "千": "‰", "万": "‱", "十万": "/10万", "百万": "/100万"}


_BEFORE_UNIT = "[余多来]?个?[百千万亿]?"


class _Phrase(NamedTuple):
    """One way to say a number: how it looks, and the digits for it (None: it says none)."""

    name: str
    pattern: str
    digits: Callable[[re.Match[str]], str | None]


def _plain(number: Decimal) -> str:
    return f"{number:f}"


def _said(match: re.Match[str], group: str) -> Decimal | None:
    return read_numeral(match[group])


def _share(match: re.Match[str]) -> str | None:
    part = _said(match, "share_part")
    return None if part is None else _plain(part) + _PER[match["share_whole"]]


def _fraction(match: re.Match[str]) -> str | None:
    whole, part = _said(match, "fraction_whole"), _said(match, "fraction_part")
    return None if not whole or part is None else f"{part:f}/{whole:f}"


def _tenths(match: re.Match[str]) -> str | None:
    number = _said(match, "tenths_ten")
    more = match["tenths_more"]
    if number is None:
        return None
    rest = Decimal(5) if more == "半" else read_numeral(more) or Decimal(0)
    return _plain(number * 10 + rest) + "%"


def _compact(numeral: str) -> str | None:
    """The digits of a numeral; 二十万 keeps its 万, as in 20万元."""
    number = read_numeral(numeral)
    if number is None:
        return None
    for word, scale in (("亿", 10**8), ("万", 10**4)):
        if numeral.endswith(word):
            return _plain(number / scale) + word
    return _plain(number)


def _numeral(name: str) -> Callable[[re.Match[str]], str | None]:
    def digits(match: re.Match[str]) -> str | None:
        number = read_numeral(match[name])
        return None if number is None else _plain(number)

    return digits


def _often(match: re.Match[str]) -> str:
    """一年两次 is 每年2次, 两年一次 is 每2年1次."""
    number = _said(match, "often")
    return "每" if number == 1 else f"每{number}"


def _and_half(match: re.Match[str]) -> str | None:
    number = _said(match, "and_half_number")
    of = match["and_half_of"] or "个"
    return None if number is None else _plain(number + Decimal("0.5")) + of


@cache
def _phrases() -> tuple[_Phrase, ...]:
    return (
        _Phrase("all", "百分之?百", lambda _: "100%"),
        _Phrase("share", f"(?P<share_whole>[十百]万|[百千万])分之(?P<share_part>{_SAID})", _share),
        _Phrase(
            "fraction", f"(?P<fraction_whole>{_SAID})分之(?P<fraction_part>{_SAID})", _fraction
        ),
        _Phrase("even", f"(?:一半|半数){_END}", lambda _: "50%"),
        _Phrase(
            "tenths",
            r"(?P<tenths_ten>[0-9]{1,2}(?:\.[0-9])?|(?:(?<!\w)|(?<=[到过于约近足在达]))[一二两三四五六七八九])"
            f"成(?P<tenths_more>[一二三四五六七八九半]?){_END}",
            _tenths,
        ),
        _Phrase("below", "零下(?=[0-9])", lambda _: "-"),
        _Phrase(
            "often", f"(?<![每第])[一两二三四五六](?={_TIME}[0-9一二两三四五六七八九]+次)", _often
        ),
        _Phrase(
            "each",
            "(?<![每第0-9])[一1](?P<each_of>[村户人校乡镇县])[一1](?=[年季月周日天][0-9一二两三四五六]+[场次期])",
            lambda match: f"每{match['each_of']}每",
        ),
        _Phrase(
            "and_more",
            f"(?P<and_more_number>(?<![每第{_FIRST}]){_RUN_TO_UNIT})"
            f"(?=(?:年|个?月|周|天|个?小时)[零又]?[0-9{_FIRST}]{{1,3}}(?:个?月|周|天|日|个?小时|分))",
            _numeral("and_more_number"),
        ),
        _Phrase("year", "[一二][〇零○一二三四五六七八九]{3}(?=年)", _numeral("year")),
        _Phrase(
            "month",
            r"(?:(?<!\w)|(?<=[年至到于在]))(?:十[一二]?|[一二三四五六七八九])"
            r"(?=月份?(?:[底末初前中上下内以之0-9一二三十]|$|[;,。、\n~至-]))",
            _numeral("month"),
        ),
        _Phrase("day", "(?<=月)[一二三]?十?[一二三四五六七八九十](?=[日号])", _numeral("day")),
        _Phrase("quarter", "[一二三四](?=季度|[至到]第?[一二三四]季度)", _numeral("quarter")),
        _Phrase(
            "half", rf"(?:(?<![\w/·])|(?<=[过在少于约满为足近]))半(?={_TIME})", lambda _: "0.5"
        ),
        _Phrase(
            "and_half",
            f"(?P<and_half_number>[0-9]+|{_RUN})"
            rf"(?:(?P<and_half_of>{_TIME})半(?=$|[;,。、\n以之内前左])|个半(?=月|小时|钟头))",
            _and_half,
        ),
        _Phrase("every", f"(?<=每)[两二三四五六](?={_TIME})", _numeral("every")),
        _Phrase(
            "count",
            f"(?<![第每统同另某逐唯再进之初单这几数上百千万亿{_FIRST}])"
            f"(?:(?P<count_from>{_RUN})(?P<count_dash>[至到~-]))?(?P<count_to>{_RUN})",
            lambda _: None,
        ),
    )


@cache
def _finder() -> re.Pattern[str]:
    return regex("|".join(f"(?P<{phrase.name}>{phrase.pattern})" for phrase in _phrases()))


@cache
def _readers() -> dict[str, Callable[[re.Match[str]], str | None]]:
    return {phrase.name: phrase.digits for phrase in _phrases()}


def spoken_numbers(text: str) -> list[tuple[int, int, str]]:
    """The places of a text where a number is said in words, with the digits for each."""
    edits: list[tuple[int, int, str]] = []
    match = _finder().search(text)
    while match:
        start, end = match.span()
        if match.lastgroup == "count":
            end = _count_end(text, match)
            digits = _counted(match, end) if end else None
        else:
            digits = _readers()[match.lastgroup or ""](match)
        before = text[:start][-2:]
        if digits is not None and before[-1:] not in _DIGITS:
            if _LISTED.fullmatch(before):
                edits.append((start - 1, start, "、"))  # 2.三次: a list, and not 2.3
            edits.append((start, end, digits))
        match = _finder().search(text, end or start + 1)
    return edits


def _count_end(text: str, match: re.Match[str]) -> int:
    """Where the numeral ends that a unit follows; 0 where none does."""
    first, last = match.span("count_to")
    return next((end for end in range(last, first, -1) if _is_counted(text, end)), 0)


def _is_counted(text: str, at: int) -> bool:
    """Whether a unit stands at a place, perhaps behind 余, 个 or 万, and ends the phrase."""
    never = unit_table().never_counted
    found = re.match(_BEFORE_UNIT, text[at : at + 3])
    last = at + (found.end() if found else 0)
    return any(
        re.match(_END, text[end:])
        for begin in range(at, last + 1)
        for end in unit_ends(text, begin)
        if text[begin:end] not in never
    )


def _counted(match: re.Match[str], end: int) -> str | None:
    first, last = match["count_from"], match.string[match.start("count_to") : end]
    high = _compact(last)
    if not first or high is None:
        return high
    low = _compact(first)
    return None if low is None else f"{low}{match['count_dash']}{high}"
