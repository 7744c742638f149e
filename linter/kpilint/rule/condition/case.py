"""The cases of a syntax error, the surest first. Each looks at a situation and may name it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kpilint.card.place import Span
from kpilint.rule.condition import case_collection as collection
from kpilint.rule.condition import case_value as value
from kpilint.rule.condition import word as words
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.hint import hinted

if TYPE_CHECKING:
    from collections.abc import Callable

    from kpilint.rule.condition.situation import Situation

    Case = Callable[[Situation], ConditionError | None]

_IF = re.compile(r"\s*(如果|假如|假设|若|当)")
_THEN = re.compile(r"\s*(那么|则|时(?=\s|$|[，,])|的时候)")
_PUNCTUATION = ",，;；、。"


def _empty(at: Situation) -> ConditionError | None:
    if at.text.strip():
        return None
    return ConditionError("empty_condition", Span(0, len(at.text)))


def _quote(at: Situation) -> ConditionError | None:
    quote = next((piece for piece in at.pieces if piece.kind == "quote"), None)
    return ConditionError("unclosed_quote", quote.span) if quote else None


def _bracket(at: Situation) -> ConditionError | None:
    found = at.unbalanced()
    return ConditionError(found[0], found[1].span) if found else None


def _if_then(at: Situation) -> ConditionError | None:
    found = _IF.match(at.text) or _THEN.match(at.text, at.at)
    return ConditionError("if_then", Span(*found.span(1)), word=found[1]) if found else None


def _punctuation(at: Situation) -> ConditionError | None:
    here = at.here
    if here is None or here.text not in _PUNCTUATION:
        return None
    mistake = "closing_punctuation" if here is at.pieces[-1] else "comma_for_connective"
    return ConditionError(mistake, here.span, word=here.text)


def _unknown(at: Situation) -> ConditionError:
    word = at.here.text if at.here else ""
    hint = hinted(word, (*words.COMPARATORS, *words.TESTS, *value.STATES, "约等于"))
    return ConditionError("unknown_word", at.span, word=word, hint=hint)


CASES: tuple[Case, ...] = (
    _empty,
    _quote,
    _bracket,
    _if_then,
    _punctuation,
    value.after_comparison,
    value.condition_due,
    collection.missing_dot,
    collection.measure_due,
    collection.quantifier,
    collection.particle,
    value.unquoted,
    collection.month,
    value.inside_word,
    value.unfinished,
    value.without_comparison,
    value.value_range,
    collection.lone_measure,
    value.two_values,
    _unknown,
)
