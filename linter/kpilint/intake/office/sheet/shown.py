"""What a person sees in a cell of a sheet: its value by its number format."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import NamedTuple

from kpilint.intake.office.sheet.date_format import shown_date
from kpilint.intake.office.sheet.number_format import shown_number, shown_text

Value = str | int | float | bool | datetime.date | datetime.time | datetime.timedelta | None

_EXACT = 15  # digits that Excel keeps of a number
_DIGITS_LOST = f"数字超过{_EXACT}位，Excel 只保留前{_EXACT}位，末尾可能已变成0；编码请存为文本"


class Shown(NamedTuple):
    """The text of a cell, and what has to be said about how it came about."""

    text: str
    note: str | None = None


def shown(value: Value, code: str) -> Shown:
    """A value under a number format (``0%``, ``000000``, ``"≥"0"件"``) as a sheet shows it."""
    if value is None:
        return Shown("")
    if isinstance(value, str):
        return Shown(shown_text(value, code))
    if isinstance(value, bool):
        return Shown("TRUE" if value else "FALSE")
    if isinstance(value, (int, float)):
        number = exact(value)
        note = _DIGITS_LOST if abs(number) >= Decimal(10) ** _EXACT else None
        return Shown(shown_number(number, code) if number.is_finite() else "", note)
    return Shown(*shown_date(value, code))


def exact(value: float) -> Decimal:
    """The number that a sheet means: its binary fractions carry no more than fifteen digits."""
    return Decimal(value) if isinstance(value, int) else Decimal(format(value, f".{_EXACT}g"))
