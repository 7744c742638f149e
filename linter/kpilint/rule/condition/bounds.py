"""How a comparison comes out where only the least and the greatest of a number are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kpilint.rule.condition.operand import Bounds
    from kpilint.rule.condition.tree import Comparator


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
