"""Two values compared: as numbers where both are, else as texts."""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Any

from kpilint.rule.condition.bounds import compare_bounds
from kpilint.rule.condition.constant import in_its_spelling
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.operand import Numeric, Operand, as_amount, tested
from kpilint.rule.condition.quantity import (
    DATE,
    MONEY,
    NUMBER,
    PERCENT,
    POINTS,
    comparable,
    is_counted,
    unit_phrase,
)
from kpilint.rule.condition.sameness import plain_text, same_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from kpilint.card.place import Span
    from kpilint.rule.condition.operand import Answer, Around, TextOf
    from kpilint.rule.condition.tree import Comparator

OPERATORS: dict[Comparator, Callable[[Any, Any], bool]] = {
    "=": operator.eq, "≠": operator.ne, "<": operator.lt,
    "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}  # fmt: skip


def compare(comparator: Comparator, left: Operand, right: Operand, span: Span) -> Answer:
    """The answer to a comparison. Raises ConditionError for values that cannot be compared."""
    for one in (left, right):
        if one.constant is not None and not one.constant.strip():
            raise ConditionError("equals_empty", one.span, word='""')
    left, right = in_its_spelling(right, left), in_its_spelling(left, right)
    if left.number and right.number:
        return compare_numbers(comparator, left, right, span)
    if _are_texts(left, right) and (comparator in "=≠"):
        return _compare_texts(comparator, left, right)
    raise _incomparable(comparator, left, right, span)


def _are_texts(left: Operand, right: Operand) -> bool:
    """Whether both are texts. An amount and a text of the card are not, though both are written."""
    if left.text is None or right.text is None:
        return False
    if left.constant is not None or right.constant is not None:
        return True
    if left.target is not None or right.target is not None:
        return True
    return (left.number is None) is (right.number is None)


def _incomparable(
    comparator: Comparator, left: Operand, right: Operand, span: Span
) -> ConditionError:
    for operand, other in ((left, right), (right, left)):
        if operand.kind == "集合" and other.number and is_counted(other.number.unit or ""):
            return ConditionError("collection_counted", operand.span, comparator=comparator)
        if operand.kind == "集合":
            return ConditionError("collection_as_value", operand.span)
        if operand.items is not None or operand.words is not None:
            return ConditionError("list_compared", operand.span, comparator=comparator)
    if left.text and right.text and comparator not in "=≠":
        return ConditionError("text_ordered", span, comparator=comparator)
    text, number = (left, right) if left.number is None else (right, left)
    return ConditionError("text_against_number", span, text=text.kind, number=number.kind)


def _compare_texts(comparator: Comparator, left: Operand, right: Operand) -> Answer:
    one, other = left.text, right.text
    assert one is not None
    assert other is not None
    wanted = comparator == "="
    if right.constant is not None and right.constant in (left.choices or ()):
        return _is_chosen(one, right.constant, wanted)
    if right.constant is not None:
        constant = plain_text(right.constant)
        return tested(left, lambda text: plain_text(text) == constant, not wanted)

    def answer(element: Any, around: Around) -> bool | None:
        first, second = one(element, around), other(element, around)
        if first is None or second is None:
            return None
        return same_text(first, second) is wanted

    return answer


def _is_chosen(choice: TextOf, constant: str, wanted: bool) -> Answer:
    """方向 = 正向: one of a few words of our own, which need no cleaning."""

    def answer(element: Any, around: Around) -> bool | None:
        found = choice(element, around)
        return None if found is None else (found == constant) is wanted

    return answer


def compare_numbers(comparator: Comparator, left: Operand, right: Operand, span: Span) -> Answer:
    """The answer to a comparison of two numbers in units that may be known only later."""
    one, other = aligned(left, right, span)
    decide = OPERATORS[comparator]
    if one.calendar is not other.calendar:
        return _compare_years(decide, one, other)
    if one.bounds or other.bounds:
        return compare_bounds(comparator, one, other)
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


def _compare_years(decide: Callable[[Any, Any], bool], one: Numeric, other: Numeric) -> Answer:
    """A date against a year: 晚于 项目.年度 is after the last day of that year."""
    first, second = _years(one), _years(other)

    def answer(element: Any, around: Around) -> bool | None:
        a, b = first(element, around), second(element, around)
        return None if a is None or b is None else decide(a, b)

    return answer


def _years(number: Numeric) -> Callable[[Any, Around], Decimal | None]:
    """The year of a date, or the number that stands for one."""
    amount = as_amount(number)

    def year(element: Any, around: Around) -> Decimal | None:
        found = amount(element, around)
        if found is None:
            return None
        if found.unit == DATE:
            return found.value // 10_000
        return found.value if found.unit == NUMBER else None

    return year


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


def aligned(left: Operand, right: Operand, span: Span) -> tuple[Numeric, Numeric]:
    """Two numbers in units that go together. Raises ConditionError where they are known not to."""
    one, other = left.number, right.number
    assert one is not None
    assert other is not None
    if one.unit is None or other.unit is None or comparable(one.unit, other.unit):
        return one, other
    if {one.unit, other.unit} == {DATE, NUMBER} and (one.calendar or other.calendar):
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
