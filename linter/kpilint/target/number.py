"""A measure whose amount is a number or a range of numbers, as a Target."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kpilint.resource.regex import regex
from kpilint.target.bound import read_prefix, read_suffix, settle
from kpilint.target.canonical import range_text, sign_text, unit_text, with_label
from kpilint.target.label import (
    GRADES,
    is_verb_of_change,
    read_average,
    read_change,
    read_denominators,
)
from kpilint.target.model import ReadingError, Spans, Target
from kpilint.target.source import Unread
from kpilint.target.unit import EXACT, OTHER, read_unit, to_base, unit_table, with_alternative

if TYPE_CHECKING:
    from kpilint.target.interval import Interval
    from kpilint.target.measure import Measure
    from kpilint.target.model import Change, Op, TargetKind
    from kpilint.target.scalar import Scalar
    from kpilint.target.source import Source
    from kpilint.target.unit import WrittenUnit

_KINDS: dict[str, TargetKind] = {"钱": "money", "时间": "duration", "比率": "percent"}
_NEVER_DIVIDED = frozenset({"比率", "温度", "声音", "分数", "功率"})
_UNDIVIDED_UNITS = frozenset({"年", "岁"})  # 人均预期寿命78岁
_OFTEN = {"年": "年", "季度": "季度", "季": "季度", "月": "月", "周": "周", "日": "天"}  # 月1次
_SINCE = ("后", "起", "前")  # 每季度结束后10日内 is a time limit
_HUNDRED = Decimal(100)
_IN_BRACKETS = regex(r"\(([^()]{1,8})\)?$")


def number_target(source: Source, measure: Measure, scalar: Scalar) -> Target:
    """A number with its comparison. Raises Unread where two comparisons contradict each other."""
    counts = scalar.form == "number"
    unit = scalar.unit or (_unit_in_brackets(source, measure) if counts else None)
    unit_span = scalar.unit_span
    if measure.notes:
        unit, unit_span = _with_alternative(source, measure, unit, unit_span)
    op, written = _comparison(source, measure, scalar, unit)
    target = Target(source.raw, _kind(scalar, unit), "")
    target.op, target.op_written = op, written
    target.change = _change(source, measure, zero=scalar.form == "zero")
    _set_unit(target, measure, unit, counts=counts)
    base = _base(scalar, unit)
    if scalar.form == "shares":
        _check_shares(source, measure, op)
    elif op not in ("<=", "<"):
        target.low, target.low_inclusive, target.base_low = scalar.value, op != ">", base
    if op not in (">=", ">") and scalar.form != "shares":
        target.high, target.high_inclusive, target.base_high = scalar.value, op != "<", base
    if _is_share(scalar):
        target.dimension, target.base_unit = "比率", "%"
    sign = sign_text(op, written=written)
    label = measure.label if scalar.form != "zero" or measure.label in GRADES else ""
    printed = f"{sign}{scalar.text}{unit_text(target.unit, target.per)}"
    target.canonical = with_label(label, target.change, printed)
    if target.unit == "万" and not target.per:
        target.ambiguous = f"{scalar.text}万元"
    target.spans = _spans(source, measure, scalar.number, unit_span)
    return target


def _check_shares(source: Source, measure: Measure, op: Op) -> None:
    """1:2:3 has no size. Raises Unread where it is to be more or less than that."""
    if op != "=":
        words = source.words(measure.amount)
        raise Unread(f"“{words}”是几个数的比例，不能说大于或小于", measure.amount.start, "")


def interval_target(source: Source, measure: Measure, interval: Interval) -> Target:
    """A range. Raises Unread where a comparison stands before it that a range cannot have."""
    prefix = read_prefix(source.text, measure.op.parts) if measure.op else None
    around = measure.amount.type == "spread" and prefix and prefix.op == "<="  # ≤±3%
    if measure.op is not None and prefix and not (prefix.yielding or around):
        words = source.words(measure.op)
        raise Unread(f"“{words}”后面是一个区间，看不出界限是哪一个数", measure.op.start)
    target = Target(source.raw, "range", "")
    if any(piece.type == "EXCLUDING" for piece in measure.suffixes):
        interval = interval.without_high()
    target.op, target.op_written = "=", interval.signs
    unit, unit_span = _with_alternative(source, measure, interval.unit, interval.unit_span)
    target.change = _change(source, measure)
    _set_unit(target, measure, unit, counts=True)
    target.low, target.low_inclusive = interval.low, interval.low_inclusive
    target.high, target.high_inclusive = interval.high, interval.high_inclusive
    target.base_low = to_base(interval.low, unit) if unit else interval.low
    target.base_high = to_base(interval.high, unit) if unit else interval.high
    target.spans = _spans(source, measure, interval.number, unit_span)
    target.canonical = with_label(measure.label, target.change, range_text(target))
    if interval.low > interval.high:
        at = source.folded.start(interval.number[0])
        target.error = ReadingError("区间的前一个数比后一个大，写反了", at, _turned(target))
    return target


def _turned(target: Target) -> str:
    """A range with its ends in the usual order."""
    turned = Target(target.raw, "range", "")
    turned.unit, turned.per = target.unit, target.per
    turned.low, turned.high = target.high, target.low
    return range_text(turned)


def _comparison(
    source: Source, measure: Measure, scalar: Scalar, unit: WrittenUnit | None
) -> tuple[Op, bool]:
    prefix = read_prefix(source.text, measure.op.parts) if measure.op else None
    if measure.op and prefix and prefix.op[0] == ">" and _ranks(source, measure):
        raise Unread("“前”几名和大于方向相反，看不出界限在哪一边", measure.op.start)
    timed = unit is not None and unit.unit is not None and unit.unit.dimension == "时间"
    suffix = read_suffix(source.text, measure.suffixes, timed=timed) if measure.suffixes else None
    op = settle(prefix, suffix, rough=scalar.rough)
    if op is None:
        conflict = measure.suffixes[0] if suffix and not (prefix and prefix.opposed) else measure.op
        assert conflict is not None
        words = source.words(conflict)
        raise Unread(f"“{words}”和另一个比较方向相反，看不出界限在哪一边", conflict.start)
    return op, prefix is not None or suffix is not None or scalar.rough


def _ranks(source: Source, measure: Measure) -> bool:
    """Whether a number is a place in an order: ≥前5."""
    return source.text[: measure.amount.start].endswith("前")


def _is_share(scalar: Scalar) -> bool:
    """Whether a number says how much of a whole: 2/3 and 1:20, but not 1/2个月."""
    return scalar.unit is None and scalar.form in ("fraction", "ratio", "shares")


def _kind(scalar: Scalar, unit: WrittenUnit | None) -> TargetKind:
    if _is_share(scalar):
        return "ratio"
    if unit is None or unit.unit is None:
        return "number"
    return "ratio" if unit.unit.name == "倍" else _KINDS.get(unit.unit.dimension, "number")


def _base(scalar: Scalar, unit: WrittenUnit | None) -> Decimal:
    if _is_share(scalar):
        return EXACT.multiply(scalar.value, _HUNDRED)
    return to_base(scalar.value, unit) if unit else scalar.value


def _change(source: Source, measure: Measure, *, zero: bool = False) -> Change:
    """How a value changes what was: 提高5%, but 提高为85% says where it ends."""
    ends = measure.op is not None and source.words(measure.op).startswith("为")
    if zero:
        return read_change(measure.behind)  # 零增长
    return "absolute" if ends and is_verb_of_change(measure.label) else read_change(measure.label)


def _set_unit(target: Target, measure: Measure, unit: WrittenUnit | None, *, counts: bool) -> None:
    label = measure.label
    per: tuple[str, ...] = ()
    if unit is not None:
        target.unit, per = unit.word, unit.per
        if unit.unit is not None:
            target.dimension, target.base_unit = unit.unit.dimension, unit.unit.base
    if unit is not None and counts and measure.late is not None:
        per = (*per, *read_unit(measure.late).per)
    if counts and target.dimension not in _NEVER_DIVIDED and target.unit not in _UNDIVIDED_UNITS:
        per = _divided(label, per, target.unit)
    target.per = per


def _divided(label: str, per: tuple[str, ...], unit: str | None) -> tuple[str, ...]:
    """The denominators of a unit with those that the label adds."""
    if label.endswith(_SINCE):
        return per
    named = read_denominators(label) if "每" in label else [_OFTEN.get(label, "")]
    if "均" in label:
        named.append(read_average(label, divided=bool(per)) or "")
    return (*per, *dict.fromkeys(name for name in named if name and name not in (*per, unit)))


def _unit_in_brackets(source: Source, measure: Measure) -> WrittenUnit | None:
    """The unit of 95（%）, of 满意率（%）95 and of 百分比95."""
    if not measure.notes and not measure.label:
        return None
    words = [source.words(note).strip("()") for note in measure.notes]
    found = _IN_BRACKETS.search(measure.label)
    words += [found[1]] if found else []
    words += ["%"] if measure.label.endswith(("百分比", "百分率")) else []
    for word in words:
        written = read_unit(word)
        known = written.unit is not None and written.unit.dimension != OTHER
        if known and all(name in unit_table().units for name in written.per):
            return written
    return None


def _with_alternative(
    source: Source, measure: Measure, unit: WrittenUnit | None, span: tuple[int, int] | None
) -> tuple[WrittenUnit | None, tuple[int, int] | None]:
    """The unit with the other one that stands in brackets right behind it, and its place."""
    note = measure.notes[0] if measure.notes else None
    if unit is None or span is None or note is None or note.start != span[1]:
        return unit, span
    both = with_alternative(unit, source.words(note).strip("()"))
    return (both, (span[0], note.end)) if both else (unit, span)


def _spans(
    source: Source, measure: Measure, number: tuple[int, int], unit: tuple[int, int] | None
) -> Spans:
    op = None
    if measure.op is not None:
        op = source.span(measure.op.start, measure.op.end)
    elif measure.suffixes:
        op = source.span(measure.suffixes[0].start, measure.suffixes[-1].end)
    return Spans(op, source.span(*number), source.span(*unit) if unit else None)
