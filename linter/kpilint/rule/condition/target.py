"""指标值 in conditions: its parts after a dot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kpilint.rule.condition.access import object_at
from kpilint.rule.condition.constant import SIGN, UNIT
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.operand import Amount, Numeric, Operand
from kpilint.rule.condition.quantity import DATE, day_text, plain, with_denominators
from kpilint.rule.hint import hinted

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from kpilint.card.model import Indicator
    from kpilint.card.place import Span
    from kpilint.rule.condition.operand import Around
    from kpilint.rule.condition.scope import Here
    from kpilint.target.model import Target

    TargetOf = Callable[[Any, Around], Target | None]

KIND_WORDS = {
    "number": "数", "percent": "百分比", "money": "金额", "duration": "时长", "date": "日期",
    "ratio": "比例", "range": "区间", "qualitative": "定性", "yesno": "是否", "bands": "分档",
    "classified": "涉密", "placeholder": "占位", "blank": "空白", "unknown": "不明",
}  # fmt: skip
OPERATORS = {"=": "=", ">=": "≥", "<=": "≤", ">": ">", "<": "<", "~": "~"}
PARTS = ("数值", "下限", "上限", "单位", "量纲", "符号", "种类", "规范写法", "原文")


def target_operand(here: Here, span: Span) -> Operand:
    """指标值 of an indicator: the target, its text, and its single number when it has one."""
    target = _target_of(here)
    number = Numeric(_bound(target, single), None)
    text, show = _part_text(target, raw), _joined(here, target)
    return Operand("指标值", span, text=text, number=number, target=target, show=show)


def part_of_target(operand: Operand, part: str, span: Span) -> Operand:
    """A part of 指标值. Raises ConditionError for a part that there is none of."""
    target = operand.target
    assert target is not None
    match part:
        case "数值" | "下限" | "上限":
            number = Numeric(_bound(target, BOUNDS[part]), None)
            show = _part_text(target, lambda found: as_written(found, part))
            return Operand("数", operand.span, number=number, show=show)
        case "种类":
            choices = tuple(KIND_WORDS.values())
            text = _part_text(target, lambda t: KIND_WORDS[t.kind])
            return Operand("种类", operand.span, text=text, choices=choices)
        case "量纲":
            return Operand(
                "量纲", operand.span, text=_part_text(target, TEXTS[part]), choices=_dimensions()
            )
        case "符号":
            text = _part_text(target, lambda t: OPERATORS[t.op] if t.op else "")
            return Operand(SIGN, operand.span, text=text)
    if part in TEXTS:
        kind = UNIT if part == UNIT else "文字"
        return Operand(kind, operand.span, text=_part_text(target, TEXTS[part]))
    hint = hinted(part, PARTS)
    raise ConditionError("unknown_part", span, word=part, hint=hint)


def _dimensions() -> tuple[str, ...]:
    from kpilint.target.unit import unit_table

    return unit_table().dimensions


def raw(target: Target) -> str:
    """The value as it was written."""
    return target.raw


def single(target: Target) -> Decimal | None:
    """The one number that a value gives: the bound, or the number itself; None for a range."""
    if target.base_low is None:
        return target.base_high
    if target.base_high is None or target.base_high == target.base_low:
        return target.base_low
    return None


def unit_text(target: Target) -> str:
    """The unit with its denominators, empty where a number has none."""
    return with_denominators(target.unit or "", target.per)


def as_written(target: Target, part: str) -> str:
    """A bound in the unit in which it was written, for a message: 24小时, not 1天."""
    low, high = target.low, target.high
    number = low if part == "下限" or (part == "数值" and low is not None) else high
    if number is None or (part == "数值" and single(target) is None):
        return ""
    if target.unit == DATE:
        return day_text(number)
    return f"{plain(number)}{unit_text(target)}"


BOUNDS: dict[str, Callable[[Target], Decimal | None]] = {
    "数值": single,
    "下限": lambda target: target.base_low,
    "上限": lambda target: target.base_high,
}
TEXTS: dict[str, Callable[[Target], str]] = {
    "单位": unit_text,
    "量纲": lambda target: target.dimension or "",
    "规范写法": lambda target: target.canonical,
    "原文": raw,
}


def _target_of(here: Here) -> TargetOf:
    from kpilint.target.read import indicator_target

    def own_target(indicator: Indicator, _: Around) -> Target | None:
        return None if indicator.value is None else indicator_target(indicator)

    if not here.ups and not here.hops:
        return own_target
    find = object_at(here)
    return lambda element, around: own_target(find(element, around), None)


def _joined(here: Here, target: TargetOf) -> Callable[[Any, Around], str | None]:
    """The value as a message quotes it: with the sign and the unit of the columns beside it."""
    find = object_at(here)

    def text(element: Any, around: Around) -> str | None:
        found = target(element, around)
        return None if found is None else with_columns(find(element, around), found)

    return text


def with_columns(indicator: Indicator, target: Target) -> str:
    """The text of 指标值 with what only 指标性质 and 计量单位 say of it: ≤99%."""
    from kpilint.target.read import read_value

    own = read_value(target.raw)
    if own is target:
        return target.raw
    sign = OPERATORS[target.op] if target.op and target.op_written and not own.op_written else ""
    unit = "" if own.unit == target.unit else (indicator.unit or "").strip()
    return f"{sign}{target.raw.strip()}{unit}"


def _bound(
    target: TargetOf, bound: Callable[[Target], Decimal | None]
) -> Callable[[Any, Around], Amount | None]:
    def amount(element: Any, around: Around) -> Amount | None:
        found = target(element, around)
        value = bound(found) if found is not None else None
        if found is None or value is None:
            return None
        return Amount(value, with_denominators(found.base_unit or "", found.per))

    return amount


def _part_text(
    target: TargetOf, part: Callable[[Target], str]
) -> Callable[[Any, Around], str | None]:
    def text(element: Any, around: Around) -> str | None:
        found = target(element, around)
        return None if found is None else part(found)

    return text
