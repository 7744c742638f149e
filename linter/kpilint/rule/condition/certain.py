"""Conditions that are always true, or never, as far as that can be told without a card.

A condition can be true if some choice among its alternatives leaves no contradiction: the method of
tableaux, with intervals for numbers and sets of words for texts. An undetermined answer counts as
neither; what is not understood counts as possible.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.rule.condition.fact import Interval, Words, facts_of
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.scope import Scope
from kpilint.rule.condition.tree import (
    CONDITIONS,
    Aggregate,
    And,
    Compare,
    Not,
    Or,
    Quantified,
    identity,
    parts_of,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.rule.condition.fact import Constraint, Key
    from kpilint.rule.condition.tree import Condition, Tree

    Known = dict[Key, Constraint]

MAX_STEPS = 3000


def check_certainty(tree: Condition, scope: Scope) -> None:
    """Raise ConditionError for a condition, or a part of one, whose answer is always the same."""
    for part, inside in _conditions(tree, scope):
        if isinstance(part, Compare) and identity(part.left) == identity(part.right):
            raise ConditionError("same_sides", part.span, comparator=part.comparator)
        if not _Search(inside).possible([(part, True)], {}):
            raise ConditionError("never_true", part.span)
        if not _Search(inside).possible([(part, False)], {}):
            raise ConditionError("always_true", part.span, holder=inside.holder)


def _conditions(tree: Tree, scope: Scope) -> Iterator[tuple[Condition, Scope]]:
    """Every condition within a tree, the inner ones first, with the scope in which it stands."""
    inner = scope
    if isinstance(tree, Quantified | Aggregate):
        from kpilint.rule.condition.compile import elements

        inner = Scope(elements(tree.collection, scope).holder, scope)
    for part in parts_of(tree):
        yield from _conditions(part, inner)
    if isinstance(tree, CONDITIONS):
        yield tree, scope


class _Search:
    """One search for a way in which conditions can all come out as wished."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.steps = 0

    def possible(self, wishes: list[tuple[Condition, bool]], known: Known) -> bool:
        self.steps += 1
        if not wishes or self.steps > MAX_STEPS:
            return True
        (tree, wish), *rest = wishes
        match tree:
            case Not(condition, _):
                return self.possible([(condition, not wish), *rest], known)
            case And(parts, _) | Or(parts, _):
                together = isinstance(tree, And) is wish
                if together:
                    return self.possible([*((part, wish) for part in parts), *rest], known)
                return any(self.possible([(part, wish), *rest], known) for part in parts)
        met = self._met(tree, wish, known)
        return met is not None and self.possible(rest, met)

    def _met(self, tree: Condition, wish: bool, known: Known) -> Known | None:
        """What is known once a condition comes out as wished; None where that contradicts."""
        met = dict(known)
        for key, constraint in facts_of(tree, wish, self.scope):
            both = _both(constraint, met.get(key))
            if both.is_empty():
                return None
            met[key] = both
        return met


def _both(one: Constraint, other: Constraint | None) -> Constraint:
    if isinstance(one, Interval) and isinstance(other, Interval):
        return one.meet(other)
    if isinstance(one, Words) and isinstance(other, Words):
        return one.meet(other)
    return one
