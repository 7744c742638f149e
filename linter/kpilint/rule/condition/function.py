"""The functions of the language: 字数 去空格 绝对值 四舍五入 年份, 数字于 金额于."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any

from kpilint.resource.regex import regex
from kpilint.rule.condition.arithmetic import mapped
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.name import AMOUNT_FUNCTIONS, FUNCTIONS, OTHER_SPELLINGS
from kpilint.rule.condition.operand import Numeric, Operand, Source
from kpilint.rule.condition.quantity import MONEY, NUMBER, Found, found_in, year_in
from kpilint.rule.condition.word import COUNTS, MEASURES
from kpilint.rule.hint import hinted

if TYPE_CHECKING:
    from collections.abc import Callable

    from kpilint.card.place import Span
    from kpilint.rule.condition.operand import Around, TextOf

_BLANKS = regex(r"\s+")
ARGUMENTS = {"四舍五入": 2}


def call(name: str, arguments: tuple[Operand, ...], span: Span) -> Operand:
    """The operand of a function put to its arguments. Raises ConditionError where it cannot be."""
    name = OTHER_SPELLINGS.get(name.lower(), name)
    if name.lower() in (*MEASURES, *COUNTS):
        raise ConditionError("measure_as_function", span, word=name)
    if name not in (*FUNCTIONS, *AMOUNT_FUNCTIONS):
        hint = hinted(name, (*FUNCTIONS, *AMOUNT_FUNCTIONS))
        raise ConditionError("unknown_function", span, word=name, hint=hint)
    wanted = ARGUMENTS.get(name, 1)
    if len(arguments) != wanted:
        raise ConditionError(
            "wrong_arguments", span, word=name, wanted=str(wanted), given=str(len(arguments))
        )
    match name:
        case "绝对值":
            return Operand("数", span, number=mapped(_number(arguments[0]), abs))
        case "四舍五入":
            return _rounded(arguments[0], arguments[1], span)
    return _of_text(name, _text(arguments[0]), span)


def _of_text(name: str, text: TextOf, span: Span) -> Operand:
    match name:
        case "字数":
            return _counted(text, span)
        case "年份":
            number = Numeric(lambda x, up: year_in(text(x, up)), NUMBER, calendar=True)
            return Operand("数", span, number=number)
        case "去空格":
            return Operand("文字", span, text=_mapped_text(text, _without_blanks))
    unit = MONEY if name == "金额于" else None
    return Operand("集合", span, source=Source(lambda x, up: _amounts(text(x, up), unit), "数字"))


def _counted(text: TextOf, span: Span) -> Operand:
    def length(element: Any, around: Around) -> Decimal | None:
        found = text(element, around)
        return None if found is None else Decimal(len(_without_blanks(found)))

    return Operand("数", span, number=Numeric(length, NUMBER))


def _rounded(operand: Operand, places: Operand, span: Span) -> Operand:
    digits = places.number.constant if places.number else None
    if digits is None or digits != int(digits) or not 0 <= digits <= 9:
        raise ConditionError("bad_places", places.span)
    step = Decimal(1).scaleb(-int(digits))
    number = mapped(_number(operand), lambda value: value.quantize(step, ROUND_HALF_UP))
    return Operand("数", span, number=number)


def _number(operand: Operand) -> Numeric:
    if operand.number is None:
        raise ConditionError("not_a_number", operand.span, kind=operand.kind)
    return operand.number


def _text(operand: Operand) -> TextOf:
    if operand.text is None:
        raise ConditionError("not_a_text", operand.span, kind=operand.kind)
    return operand.text


def _mapped_text(text: TextOf, change: Callable[[str], str]) -> TextOf:
    def changed(element: Any, around: Around) -> str | None:
        found = text(element, around)
        return None if found is None else change(found)

    return changed


def _without_blanks(text: str) -> str:
    return _BLANKS.sub("", text)


def _amounts(text: str | None, unit: str | None) -> list[Found] | None:
    if text is None:
        return None
    return [found for found in found_in(text) if unit is None or found.amount.unit == unit]
