"""How often, said by a time and a count: 2年1次 is 1次/2年, 半年1次 is 1次/半年."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kpilint.target.scalar import read_scalar

if TYPE_CHECKING:
    from kpilint.target.measure import Measure
    from kpilint.target.scalar import Scalar
    from kpilint.target.source import Source

_TIMES = frozenset({"年", "半年", "季度", "个月", "半月", "周", "天", "学期"})
_EVENTS = frozenset({"次", "轮", "遍"})
_EVENTS_OF_ONE = frozenset({"场", "期", "批"})  # 1年2期, but 2天3场 is a festival
_EVERY = frozenset({"", "每", "每隔", "按"})
_HALF = Decimal("0.5")
_ONE = Decimal(1)


def join_frequencies(source: Source, measures: list[Measure]) -> None:
    """Take each time right before a count as what the count is divided by. Raises NumberError."""
    index = 1
    while index < len(measures):
        time, count = measures[index - 1], measures[index]
        every = _every(source, time, count)
        if every is None:
            index += 1
            continue
        count.late, count.start = every, time.start
        count.label = ""
        del measures[index - 1]


def _every(source: Source, time: Measure, count: Measure) -> str | None:
    """The denominator that a time is for the count behind it, None where it is none."""
    if time.end != count.start or time.compares or time.notes or time.label not in _EVERY:
        return None
    if time.amount.type != "number" or count.amount.type not in ("number", "range"):
        return None
    scalar = time.scalar or read_scalar(source.text, time.amount)
    unit = scalar.unit.word if scalar.unit and not scalar.unit.per else None
    if unit not in _TIMES or scalar.rough:
        return None
    return _denominator(scalar, unit) if _is_counted(source, count, scalar.value, unit) else None


def _is_counted(source: Source, count: Measure, time: Decimal, unit: str) -> bool:
    part = count.amount if count.amount.type == "number" else count.amount.parts[2]
    events: Scalar = read_scalar(source.text, part)
    word = events.unit.word if events.unit and not events.unit.per else None
    if word in _EVENTS_OF_ONE:
        return time == _ONE
    some_days = unit == "天" and time > _ONE and events.value > _ONE  # 3天3次 may last three days
    return word in _EVENTS and not some_days


def _denominator(scalar: Scalar, unit: str) -> str | None:
    """The denominator as it is written behind a unit; 1.5年 cannot stand there."""
    plain = unit.removeprefix("个")
    if scalar.value == _ONE:
        return f"/{plain}"
    if scalar.value == _HALF and plain in ("年", "月", "天"):
        return f"/半{plain}"
    return f"/{scalar.text}{plain}" if scalar.value == scalar.value.to_integral_value() else None
