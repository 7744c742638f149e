"""Arithmetic with units: 钱 + 钱 and 钱 × 数 are 钱, 钱 ÷ 钱 is a bare number, × 5% a share."""

from __future__ import annotations

import operator
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.operand import Amount, Numeric, Operand, as_amount
from kpilint.rule.condition.quantity import (
    GENERIC,
    NUMBER,
    PERCENT,
    comparable,
    is_counted,
    unit_phrase,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Callable

    from kpilint.card.place import Span
    from kpilint.rule.condition.operand import Around, Bounds
    from kpilint.rule.condition.tree import Operation

HUNDRED = Decimal(100)


class Product(NamedTuple):
    """The unit of a result, and the factor by which it must be multiplied."""

    unit: str
    factor: Decimal = Decimal(1)


def _divided(one: Decimal, other: Decimal) -> Decimal | None:
    return one / other if other else None


OPERATIONS: dict[Operation, Callable[[Decimal, Decimal], Decimal | None]] = {
    "+": operator.add, "-": operator.sub, "×": operator.mul, "÷": _divided,
}  # fmt: skip


def arithmetic(operation: Operation, left: Operand, right: Operand, span: Span) -> Operand:
    """The operand of two numbers combined. Raises ConditionError where that has no meaning."""
    for operand in (left, right):
        if operand.number is None:
            raise ConditionError("not_a_number", operand.span, kind=operand.kind)
    one, other = left.number, right.number
    assert one is not None
    assert other is not None
    if one.unit is None or other.unit is None:
        dynamic = _dynamic(operation, one, other)
        known = one.unit or other.unit
        if operation in "+-" and known and known not in GENERIC:
            dynamic = _in_unit(dynamic, known)
        return Operand("数", span, number=dynamic)
    product = product_of(operation, one.unit, other.unit)
    if product is None:
        raise ConditionError(
            "meaningless_arithmetic", span, operation=operation,
            left=unit_phrase(one.unit), right=unit_phrase(other.unit),
        )  # fmt: skip
    return Operand("数", span, number=_static(operation, one, other, product))


@lru_cache
def product_of(operation: Operation, one: str, other: str) -> Product | None:
    """What two units make together, or None where they make nothing."""
    if operation in "+-":
        return Product(other if one in GENERIC else one) if comparable(one, other) else None
    factor = HUNDRED if operation == "÷" else 1 / HUNDRED
    if operation == "÷" and comparable(one, other):
        return Product(NUMBER)
    if other == PERCENT:
        return Product(one, factor)
    if operation == "×" and one == PERCENT:
        return Product(other, factor)
    if is_counted(other):
        return Product(one)
    return Product(other) if operation == "×" and is_counted(one) else None


def _static(operation: Operation, one: Numeric, other: Numeric, product: Product) -> Numeric:
    combine, first, second = OPERATIONS[operation], one.value, other.value
    factor = product.factor

    def value(element: Any, around: Around) -> Decimal | None:
        a, b = first(element, around), second(element, around)
        if a is None or b is None:
            return None
        result = combine(a, b)
        return None if result is None else result * factor

    constants = one.constant is not None and other.constant is not None
    constant = value(None, None) if constants else None
    return Numeric(
        value, product.unit, bounds=_scaled(operation, one, other, product), constant=constant
    )


def _scaled(
    operation: Operation, one: Numeric, other: Numeric, product: Product
) -> Callable[[Any, Around], tuple[Bounds, str] | None] | None:
    """The bounds of an undetermined number that is multiplied or divided by a positive constant."""
    if other.bounds is not None and operation == "×":
        one, other = other, one
    limits, constant = one.bounds, other.constant
    if limits is None or constant is None or constant <= 0 or operation not in "×÷":
        return None
    factor = (constant if operation == "×" else 1 / constant) * product.factor

    def bounds(element: Any, around: Around) -> tuple[Bounds, str] | None:
        found = limits(element, around)
        if found is None:
            return None
        (low, high), _ = found
        scaled = (None if low is None else low * factor, None if high is None else high * factor)
        return scaled, product.unit

    return bounds


def _dynamic(operation: Operation, one: Numeric, other: Numeric) -> Numeric:
    combine, first, second = OPERATIONS[operation], as_amount(one), as_amount(other)

    def value(element: Any, around: Around) -> Amount | None:
        a, b = first(element, around), second(element, around)
        if a is None or b is None:
            return None
        product = product_of(operation, a.unit, b.unit)
        result = combine(a.value, b.value) if product else None
        if product is None or result is None:
            return None
        return Amount(result * product.factor, product.unit)

    return Numeric(value, None)


def _in_unit(number: Numeric, unit: str) -> Numeric:
    """A sum or difference of which one part has a known unit: it can only be in that unit."""
    amount = number.value

    def value(element: Any, around: Around) -> Decimal | None:
        found: Amount | None = amount(element, around)
        return None if found is None or found.unit != unit else found.value

    return Numeric(value, unit)


def negative(operand: Operand, span: Span) -> Operand:
    """A number with its sign turned."""
    number = operand.number
    if number is None:
        raise ConditionError("not_a_number", operand.span, kind=operand.kind)
    constant = None if number.constant is None else -number.constant
    return Operand("数", span, number=mapped(number, operator.neg, constant))


def mapped(
    number: Numeric, change: Callable[[Decimal], Decimal], constant: Decimal | None = None
) -> Numeric:
    """The number with a function put to its value; the unit stays."""
    value = number.value
    if number.unit is not None:

        def plain(element: Any, around: Around) -> Decimal | None:
            found = value(element, around)
            return None if found is None else change(found)

        return Numeric(plain, number.unit, number.lenient, constant=constant)

    def amount(element: Any, around: Around) -> Amount | None:
        found = value(element, around)
        return None if found is None else Amount(change(found.value), found.unit)

    return Numeric(amount, None)


def allowed(tolerance: Operand, left: Operand, right: Operand) -> Operand:
    """How far two numbers may be apart: 误差 5% of amounts is a share of the second."""
    shares = [operand.number.unit for operand in (left, right) if operand.number]
    if tolerance.number is None or tolerance.number.unit != PERCENT or PERCENT in shares:
        return tolerance
    share = arithmetic("×", right, tolerance, tolerance.span)
    assert share.number is not None
    return Operand("数", tolerance.span, number=mapped(share.number, abs))


def distance(left: Operand, right: Operand, span: Span) -> Operand:
    """How far two numbers are apart, for 约等于 … 误差."""
    difference = arithmetic("-", left, right, span)
    assert difference.number is not None
    return Operand("数", span, number=mapped(difference.number, abs))
