"""A rule made runnable: its condition or its check, with a count of how it came out."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

from kpilint.check.registry import CHECKS
from kpilint.rule.condition.compile import all_of
from kpilint.rule.evaluate import compiled
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kpilint.rule.model import Rule

    _Answer = Callable[[Any, None], Sequence[Hit] | bool | None]


class Verdict(Enum):
    """How one rule came out on one object; a missing value leaves it undetermined."""

    HIT = "命中"
    PASSED = "通过"
    UNDETERMINED = "无法判断"


class Runner:
    """One rule of a run. ``answer``, asked of an object and what is around it, which is nothing, is
    False where the rule passes, None where it cannot tell, and otherwise true: a hit, or the hits
    of a check.

    ``parts`` are what must all hold for that. The first is the one that said no last, so that
    whoever asks it alone can nearly always spare the rest; where it is the only one, its answer is
    that of the rule. Only what is not a pass is counted, since nearly every answer is one.
    """

    __slots__ = ("answer", "hits", "parts", "rule", "undetermined")

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self.parts: Sequence[_Answer] = (_checked(rule),) if rule.check else compiled(rule)
        self.answer: _Answer
        self.answer = self.parts[0] if len(self.parts) == 1 else all_of(self.parts)
        self.hits = 0
        self.undetermined = 0

    def found(self, answer: Sequence[Hit] | bool, record: Any) -> Sequence[Hit]:
        """The hits that a true answer about a record stands for."""
        if answer is True:
            return (Hit((*record.address, self.rule.field)),)
        assert not isinstance(answer, bool)
        return answer

    def verdict(self, record: Any) -> Verdict:
        """How the rule comes out on one object, uncounted."""
        answer = self.answer(record, None)
        if answer is None:
            return Verdict.UNDETERMINED
        return Verdict.HIT if answer else Verdict.PASSED


def _checked(rule: Rule) -> Callable[[Any, None], Sequence[Hit] | bool]:
    assert rule.check is not None
    check, parameters = CHECKS[rule.check], rule.parameters
    if needs := check.needs:
        return lambda record, _: (
            bool(getattr(record, needs)) and (tuple(check.load()(record, parameters)) or False)
        )
    function = check.load()
    return lambda record, _: tuple(function(record, parameters)) or False
