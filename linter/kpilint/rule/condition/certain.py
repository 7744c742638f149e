"""Conditions that are always true or never, as far as that can be told without a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kpilint.rule.condition.tree import Condition


def check_certainty(tree: Condition, holder: str) -> None:
    """Raise ConditionError for a condition, or a part of one, whose answer is always the same."""
