"""The cases of a syntax error, the surest first. Each looks at a situation and may name it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.rule.condition.mistake import ConditionError

if TYPE_CHECKING:
    from collections.abc import Callable

    from kpilint.rule.condition.situation import Situation

    Case = Callable[[Situation], ConditionError | None]


def _unknown(at: Situation) -> ConditionError:
    word = at.here.text if at.here else ""
    return ConditionError("unknown_word", at.span, word=word, hint="")


CASES: tuple[Case, ...] = (_unknown,)
