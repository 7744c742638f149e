"""Why a text is no condition: the place where reading stopped, made into a named mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lark.exceptions import UnexpectedToken

from kpilint.rule.condition.case import CASES
from kpilint.rule.condition.situation import Situation

if TYPE_CHECKING:
    from lark.exceptions import UnexpectedInput

    from kpilint.rule.condition.mistake import ConditionError


def diagnose(text: str, error: UnexpectedInput, allowed: frozenset[str]) -> ConditionError:
    """The mistake behind a syntax error at a place where certain terminals were due."""
    situation = Situation(text, _offset(text, error), allowed)
    found = (case(situation) for case in CASES)
    return next(mistake for mistake in found if mistake is not None)


def _offset(text: str, error: Any) -> int:
    if isinstance(error, UnexpectedToken) and error.token.type == "$END":
        return len(text)
    offset: int = error.pos_in_stream
    return offset
