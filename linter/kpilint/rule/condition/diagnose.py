"""Why a text is no condition: the place where reading stopped, made into a named mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lark.exceptions import UnexpectedCharacters, UnexpectedToken

from kpilint.rule.condition.case import CASES
from kpilint.rule.condition.situation import Situation

if TYPE_CHECKING:
    from lark.exceptions import UnexpectedInput

    from kpilint.rule.condition.mistake import ConditionError


def diagnose(text: str, error: UnexpectedInput) -> ConditionError:
    """The mistake behind a syntax error."""
    situation = _situation(text, error)
    found = (case(situation) for case in CASES)
    return next(mistake for mistake in found if mistake is not None)


def _situation(text: str, error: UnexpectedInput) -> Situation:
    if isinstance(error, UnexpectedCharacters):
        return Situation(text, error.pos_in_stream, frozenset(error.allowed or ()))
    assert isinstance(error, UnexpectedToken)
    at = len(text) if error.token.type == "$END" else int(error.token.start_pos or 0)
    return Situation(text, at, frozenset(error.accepts or error.expected))
