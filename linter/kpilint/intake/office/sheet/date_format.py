"""Dates and times in sheets, which are stored as serial numbers and shown by a format."""

from __future__ import annotations

import datetime
import re

from kpilint.intake.office.sheet.number_format import sections

_WEEKDAYS = "一二三四五六日"
Moment = datetime.date | datetime.time | datetime.timedelta


def is_date_code(code: str) -> bool:
    """Whether a number format shows dates or times: only then a number is read as one."""
    tokens = sections(code)[0].tokens if code else ()
    return any(_is_date_token(kind, text) for kind, text in tokens)


def shown_date(value: Moment, code: str) -> tuple[str, str | None]:
    """The text of a date, and a note that it was one.

    A format with 年, 月 or 日 is followed; for all others, which look different on each machine,
    the date is written as 2024-12-31.
    """
    if isinstance(value, datetime.timedelta):
        minutes, seconds = divmod(int(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}", None
    if isinstance(value, datetime.time):
        return value.isoformat("minutes" if not value.second else "seconds"), None
    written = _by_format(value, code) if re.search("[年月日]", code) else _plain(value, code)
    day = value.strftime("%Y-%m-%d")
    told = "单元格存的是日期" if written == day else f"单元格存的是日期 {day}，显示为“{written}”"
    return written, f"{told}，若本意不是日期请核对"


def _plain(value: datetime.date, code: str) -> str:
    has = {text[0] for kind, text in _date_tokens(code) if kind == "date"}
    if not isinstance(value, datetime.datetime) or not has & {"h", "s"}:
        return value.strftime("%Y-%m" if has == {"y", "m"} else "%Y-%m-%d")
    hour = value.strftime("%H:%M:%S" if "s" in has else "%H:%M")
    return f"{value:%Y-%m-%d} {hour}" if has & {"y", "d"} else hour


def _is_date_token(kind: str, text: str) -> bool:
    return kind == "bare" and text.lower() in "ymdhs"


def _date_tokens(code: str) -> list[tuple[str, str]]:
    """The format's first section, letters of a run put together again (``yyyy``)."""
    merged: list[tuple[str, str]] = []
    for kind, text in sections(code)[0].tokens:
        is_date = _is_date_token(kind, text)
        if is_date and merged and merged[-1][0] == "date" and merged[-1][1][0] == text.lower():
            merged[-1] = ("date", merged[-1][1] + text.lower())
        elif is_date:
            merged.append(("date", text.lower()))
        else:
            merged.append((kind, text))
    return merged


def _by_format(value: datetime.date, code: str) -> str:
    tokens = _date_tokens(code)
    dates = [text for kind, text in tokens if kind == "date"]
    pieces, seen = [], 0
    for kind, text in tokens:
        if kind != "date":
            pieces.append(text if text != "@" else "")
            continue
        near = dates[max(seen - 1, 0) : seen + 2]
        seen += 1
        is_minute = text[0] == "m" and any(other[0] in "hs" for other in near)
        pieces.append(_piece(value, "minute" if is_minute else text))
    return "".join(pieces).strip()


def _piece(value: datetime.date, text: str) -> str:
    moment = datetime.datetime.combine(value, datetime.time())
    if isinstance(value, datetime.datetime):
        moment = value
    numbers = {"m": moment.month, "d": moment.day, "h": moment.hour, "s": moment.second}
    if text == "minute":
        return f"{moment.minute:02}"
    if text[0] == "y":
        return f"{moment.year:04}" if len(text) > 2 else f"{moment.year % 100:02}"
    if text[0] == "d" and len(text) > 2:
        return f"星期{_WEEKDAYS[moment.weekday()]}"
    return f"{numbers[text[0]]:0{min(len(text), 2)}}"
