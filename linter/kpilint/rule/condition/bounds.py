"""How a comparison comes out where only the least and the greatest of a number are known."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from kpilint.rule.condition.operand import as_amount
from kpilint.rule.condition.quantity import NUMBER, comparable

if TYPE_CHECKING:
    from collections.abc import Callable

    from kpilint.rule.condition.operand import Answer, Around, Bounds, Numeric
    from kpilint.rule.condition.tree import Comparator


NOTHING: Bounds = (Decimal(0), Decimal(0))


def compare_bounds(comparator: Comparator, one: Numeric, other: Numeric) -> Answer:
    """The answer to a comparison of numbers of which not everything may be known."""
    first, second = bounds_of(one), bounds_of(other)

    def answer(element: Any, around: Around) -> bool | None:
        a, b = first(element, around), second(element, around)
        if a is None or b is None or not _alike(a, b):
            return None
        return decide_bounds(comparator, a[0], b[0])

    return answer


def _alike(one: tuple[Bounds, str], other: tuple[Bounds, str]) -> bool:
    """Whether two units go together; the sum of nothing is 0 of whatever the other side has."""
    if comparable(one[1], other[1]):
        return True
    return any(bounds == NOTHING and unit == NUMBER for bounds, unit in (one, other))


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
