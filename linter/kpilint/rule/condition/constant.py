"""A text written out beside a field that knows what may stand in it: a unit, a sign, a choice.

Such a text is brought to the spelling of the field, or refused: it would never be found there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.quantity import with_denominators
from kpilint.rule.condition.word import COMPARATORS
from kpilint.rule.hint import hinted

if TYPE_CHECKING:
    from kpilint.rule.condition.operand import Operand
    from kpilint.rule.condition.tree import Comparator

UNIT, SIGN = "单位", "符号"
SIGNS: dict[Comparator | str, str] = {"=": "=", ">=": "≥", "<=": "≤", ">": ">", "<": "<"}
ABOUT = ("~", "～", "≈", "约", "左右", "约等于")
MEASURED = ("指标值", "金额", "比率")  # kinds that are compared as numbers, not as written
QUANTITIES = ("number", "percent", "money", "duration", "date")


def in_its_spelling(field: Operand, other: Operand) -> Operand:
    """The other side of a field, each text that is written out as the field would have it.

    Raises ConditionError for a text that can never stand in the field.
    """
    if other.items is not None:
        return other._replace(items=tuple(in_its_spelling(field, part) for part in other.items))
    if other.constant is None or not other.constant.strip():
        return other
    if field.kind == UNIT:
        return _written(other, _unit(other.constant))
    if field.kind == SIGN:
        return _written(other, _sign(other))
    if field.choices:
        _check_choice(field, other)
    elif field.kind in MEASURED and _is_quantity(other.constant):
        raise ConditionError("quoted_number", other.span, word=other.constant.strip())
    return other


def _written(operand: Operand, text: str) -> Operand:
    if text == operand.constant:
        return operand
    return operand._replace(constant=text, text=lambda _, __: text)


def _unit(text: str) -> str:
    """元/人天 as 元/人·天, as the values of indicators have it; an unknown unit as it is."""
    from kpilint.target.unit import OTHER, read_unit

    read = read_unit(text.strip())
    if read.unit is None or read.unit.dimension == OTHER:
        return text
    return with_denominators(read.word or "", read.per)


def _sign(operand: Operand) -> str:
    word = (operand.constant or "").strip()
    found = SIGNS.get(COMPARATORS.get(word, "")) or ("~" if word in ABOUT else None)
    if found is None:
        choices = (*SIGNS.values(), "~")
        raise ConditionError(
            "unknown_choice", operand.span, word=word, kind=SIGN, hint=hinted(word, choices),
            choices="、".join(choices),
        )  # fmt: skip
    return found


def _check_choice(field: Operand, other: Operand) -> None:
    choices = tuple(field.choices or ())
    word = other.constant or ""
    if word not in choices:
        raise ConditionError(
            "unknown_choice", other.span, word=word, kind=field.kind, hint=hinted(word, choices),
            choices="、".join(choices),
        )  # fmt: skip


def _is_quantity(text: str) -> bool:
    """Whether a text in quotes is a number with its unit, or a date, with no sign before it."""
    from kpilint.target.read import read_value

    if not text.strip()[0].isdigit():
        return False
    target = read_value(text)
    return target.kind in QUANTITIES and not target.parts
