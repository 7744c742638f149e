"""A rule's condition as a function from an object to its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.rule.condition.compile import answer, conjuncts
from kpilint.rule.condition.scope import Scope

if TYPE_CHECKING:
    from collections.abc import Callable

    from kpilint.rule.condition.operand import Answer
    from kpilint.rule.condition.tree import Condition
    from kpilint.rule.model import Rule

HOLDERS = {"指标": "指标", "项目": "项目", "部门": "单位", "文件": "文件"}


def compiled(rule: Rule) -> list[Answer]:
    """The parts of a rule's condition that must all hold: each answers True, False, or None where
    it cannot be told, for a record that nothing is around.

    The rule must have a condition, not a check.
    """
    assert rule.condition is not None
    return conjuncts(rule.condition, Scope(HOLDERS[rule.subject]))


def holds(condition: Condition, subject: str) -> Callable[[object], bool | None]:
    """The same for a condition that is not yet a rule. Raises ConditionError if it is wrong."""
    function = answer(condition, Scope(HOLDERS[subject]))
    return lambda record: function(record, None)
