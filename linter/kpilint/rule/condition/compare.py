"""Two values compared: as numbers where both are, else as texts."""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Any

from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.operand import Amount, Numeric, Operand
from kpilint.rule.condition.quantity import MONEY, NUMBER, PERCENT, POINTS, comparable, unit_phrase
from kpilint.rule.condition.sameness import plain_text, same_text
from kpilint.rule.hint import hinted

if TYPE_CHECKING:
    from collections.abc import Callable

    from kpilint.card.place import Span
    from kpilint.rule.condition.operand import Answer, Around, Bounds
    from kpilint.rule.condition.tree import Comparator

OPERATORS: dict[Comparator, Callable[[Any, Any], bool]] = {
    "=": operator.eq, "≠": operator.ne, "<": operator.lt,
    "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}  # fmt: skip


def compare(comparator: Comparator, left: Operand, right: Operand, span: Span) -> Answer:
    """The answer to a comparison. Raises ConditionError for values that cannot be compared."""
    for one, other in ((left, right), (right, left)):
        if one.constant is not None and not one.constant.strip():
            raise ConditionError("equals_empty", one.span, word='""')
        if one.choices and other.constant is not None:
            _check_choice(one, other)
    if left.number and right.number:
        return compare_numbers(comparator, left, right, span)
    if left.text and right.text and (comparator in "=≠"):
        return _compare_texts(comparator, left, right)
    raise _incomparable(comparator, left, right, span)


def _check_choice(operand: Operand, other: Operand) -> None:
    choices = tuple(operand.choices or ())
    if other.constant not in choices:
        hint = hinted(other.constant or "", choices)
        raise ConditionError(
            "unknown_choice", other.span, word=other.constant or "", kind=operand.kind,
            choices="、".join(choices), hint=hint,
        )  # fmt: skip


def _incomparable(
    comparator: Comparator, left: Operand, right: Operand, span: Span
) -> ConditionError:
    for operand in (left, right):
        if operand.kind == "集合":
            return ConditionError("collection_as_value", operand.span)
        if operand.items is not None or operand.words is not None:
            return ConditionError("list_compared", operand.span, comparator=comparator)
    if left.text and right.text:
        return ConditionError("text_ordered", span, comparator=comparator)
    text, number = (left, right) if left.number is None else (right, left)
    return ConditionError("text_against_number", span, text=text.kind, number=number.kind)


def _compare_texts(comparator: Comparator, left: Operand, right: Operand) -> Answer:
    one, other = left.text, right.text
    assert one is not None
    assert other is not None
    wanted = comparator == "="
    if right.constant is not None:
        constant = plain_text(right.constant)

        def against_constant(element: Any, around: Around) -> bool | None:
            found = one(element, around)
            return None if found is None else (plain_text(found) == constant) is wanted

        return against_constant

    def answer(element: Any, around: Around) -> bool | None:
        first, second = one(element, around), other(element, around)
        if first is None or second is None:
            return None
        return same_text(first, second) is wanted

    return answer


def compare_numbers(comparator: Comparator, left: Operand, right: Operand, span: Span) -> Answer:
    """The answer to a comparison of two numbers in units that may be known only later."""
    one, other = aligned(left, right, span)
    decide = OPERATORS[comparator]
    if one.bounds or other.bounds:
        return _compare_bounds(comparator, one, other)
    if one.unit is not None and other.unit is not None:
        return _compare_plain(decide, one, other)
    if other.constant is not None:
        return _compare_constant(decide, one, other)
    first, second = as_amount(one), as_amount(other)

    def answer(element: Any, around: Around) -> bool | None:
        a, b = first(element, around), second(element, around)
        if a is None or b is None or not comparable(a.unit, b.unit):
            return None
        return decide(a.value, b.value)

    return answer


def _compare_plain(decide: Callable[[Any, Any], bool], one: Numeric, other: Numeric) -> Answer:
    first, second = one.value, other.value

    def answer(element: Any, around: Around) -> bool | None:
        a, b = first(element, around), second(element, around)
        return None if a is None or b is None else decide(a, b)

    return answer


def _compare_constant(decide: Callable[[Any, Any], bool], one: Numeric, other: Numeric) -> Answer:
    """A part of the target against a literal: the commonest comparison, so it has its own way."""
    first, limit, unit = one.value, other.constant, other.unit or NUMBER
    any_unit = limit == 0 and unit == NUMBER

    def answer(element: Any, around: Around) -> bool | None:
        a = first(element, around)
        if a is None or not (any_unit or a[1] == unit or comparable(a[1], unit)):
            return None
        return decide(a[0], limit)

    return answer


def as_amount(number: Numeric) -> Callable[[Any, Around], Amount | None]:
    """The number with its unit, whether that is known beforehand or not."""
    value, unit = number.value, number.unit
    if unit is None:
        return value

    def amount(element: Any, around: Around) -> Amount | None:
        found = value(element, around)
        return None if found is None else Amount(found, unit)

    return amount


def aligned(left: Operand, right: Operand, span: Span) -> tuple[Numeric, Numeric]:
    """Two numbers in units that go together. Raises ConditionError where they are known not to."""
    one, other = left.number, right.number
    assert one is not None
    assert other is not None
    if one.unit is None or other.unit is None or comparable(one.unit, other.unit):
        return one, other
    if _takes(one, other):
        return one, other._replace(unit=one.unit)
    if _takes(other, one):
        return one._replace(unit=other.unit), other
    if _is_fraction(other) and one.unit == PERCENT:
        return one, _percentage(other)
    if _is_fraction(one) and other.unit == PERCENT:
        return _percentage(one), other
    if {one.unit, other.unit} == {MONEY, NUMBER}:
        raise ConditionError("money_against_number", span)
    raise ConditionError(
        "different_dimensions", span, left=unit_phrase(one.unit), right=unit_phrase(other.unit)
    )


def _takes(number: Numeric, bare: Numeric) -> bool:
    """Whether a bare number may stand for one in the unit of another: 权重 = 10, 合计 = 0."""
    if number.lenient and bare.unit in (NUMBER, POINTS):
        return True
    return bare.unit == NUMBER and bare.constant == 0


def _is_fraction(number: Numeric) -> bool:
    """Whether a bare number, such as 0.3 or 1/3, can only mean a share."""
    return number.unit == NUMBER and number.constant is not None and 0 < number.constant < 1


def _percentage(fraction: Numeric) -> Numeric:
    assert fraction.constant is not None
    share = fraction.constant * 100
    return Numeric(lambda _, __: share, PERCENT, constant=share)


def _compare_bounds(comparator: Comparator, one: Numeric, other: Numeric) -> Answer:
    first, second = bounds_of(one), bounds_of(other)

    def answer(element: Any, around: Around) -> bool | None:
        a, b = first(element, around), second(element, around)
        if a is None or b is None or not comparable(a[1], b[1]):
            return None
        return decide_bounds(comparator, a[0], b[0])

    return answer


def bounds_of(number: Numeric) -> Callable[[Any, Around], tuple[Bounds, str] | None]:
    """The least and greatest value of a number, and its unit."""
    if number.bounds is not None:
        return number.bounds
    amount = as_amount(number)

    def exact(element: Any, around: Around) -> tuple[Bounds, str] | None:
        found = amount(element, around)
        return None if found is None else ((found.value, found.value), found.unit)

    return exact


def decide_bounds(comparator: Comparator, one: Bounds, other: Bounds) -> bool | None:
    """How a comparison comes out for every pair of numbers in the bounds, None if that differs."""
    match comparator:
        case "<":
            return _below(one, other)
        case ">":
            return _below(other, one)
        case ">=":
            return _turned(_below(one, other))
        case "<=":
            return _turned(_below(other, one))
        case "=":
            return _same(one, other)
    return _turned(_same(one, other))


def _turned(answer: bool | None) -> bool | None:
    return None if answer is None else not answer


def _below(one: Bounds, other: Bounds) -> bool | None:
    if one[1] is not None and other[0] is not None and one[1] < other[0]:
        return True
    if one[0] is not None and other[1] is not None and one[0] >= other[1]:
        return False
    return None


def _same(one: Bounds, other: Bounds) -> bool | None:
    if _below(one, other) or _below(other, one):
        return False
    exact = one[0] == one[1] and other[0] == other[1] and one[0] is not None
    return True if exact and one[0] == other[0] else None
