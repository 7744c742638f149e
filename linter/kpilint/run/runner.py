"""A rule made runnable: its condition or its check behind one signature."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from kpilint.check.registry import CHECKS
from kpilint.intake.document import Document
from kpilint.rule.evaluate import compiled
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kpilint.card.model import Record
    from kpilint.rule.model import Rule

    Runner = Callable[[Record | Document], tuple["Verdict", Sequence[Hit]]]


class Verdict(Enum):
    """How one rule came out on one object; a missing value leaves it undetermined."""

    HIT = "命中"
    PASSED = "通过"
    UNDETERMINED = "无法判断"


NOTHING: tuple[Hit, ...] = ()


def runner(rule: Rule) -> Runner:
    """The rule as a function from one object to its verdict and hits."""
    return _of_check(rule) if rule.check else _of_condition(rule)


def _of_condition(rule: Rule) -> Runner:
    holds, field = compiled(rule), rule.field

    def run(record: Record | Document) -> tuple[Verdict, Sequence[Hit]]:
        verdict = holds(record)
        if verdict:
            assert not isinstance(record, Document)  # a rule on files has a check, no condition
            return Verdict.HIT, (Hit((*record.address, field)),)
        return (Verdict.UNDETERMINED if verdict is None else Verdict.PASSED), NOTHING

    return run


def _of_check(rule: Rule) -> Runner:
    assert rule.check is not None
    function, parameters = CHECKS[rule.check].load(), rule.parameters

    def run(record: Record | Document) -> tuple[Verdict, Sequence[Hit]]:
        hits = tuple(function(record, parameters))
        return (Verdict.HIT if hits else Verdict.PASSED), hits

    return run
