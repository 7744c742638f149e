"""The cases of a syntax error, the surest first. Each looks at a situation and may name it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kpilint.card.field import FIELDS
from kpilint.card.place import Span
from kpilint.rule.condition import word as words
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.name import AMOUNT_FUNCTIONS, FUNCTIONS, SELF
from kpilint.rule.condition.scope import names_and_synonyms
from kpilint.rule.condition.state import EMPTY, FILLED, TARGET_STATES
from kpilint.rule.condition.terminal import HAN
from kpilint.rule.hint import hinted

if TYPE_CHECKING:
    from collections.abc import Callable

    from kpilint.rule.condition.situation import Situation

    Case = Callable[[Situation], ConditionError | None]

_IF = re.compile(r"\s*(如果|假如|假设|若|当)")
_THEN = re.compile(r"\s*(那么|则|时(?=\s*$|\s*[，,])|的时候)")
_RANGE = re.compile(r"\s*([~～]|[-—－]+|至|到)\s*[0-9０-９]")
_HOLDER = rf"(?<![{HAN}.．])(项目|单位|部门|上级|{'|'.join(SELF)})"
_HOLDER_OF = re.compile(rf"{_HOLDER}\s*的\s*([{HAN}A-Za-z0-9]+)")
_PUNCTUATION = ",，;；、。"
_STATES = (*EMPTY, *FILLED, *TARGET_STATES)


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


def _after_comparison(at: Situation) -> ConditionError | None:
    """A value was due behind > or 含."""
    here, last = at.here, at.last
    if not at.value_due or last is None or last.kind != "comparison":
        return None
    if here is not None and here.kind == "comparison":
        both = Span(last.start, here.end)
        return ConditionError("doubled_operator", both, word=at.text[slice(*both)])
    if at.ends or (here is not None and here.kind == "connective"):
        return ConditionError("missing_right_side", last.span, word=last.text)
    return None


def _condition_due(at: Situation) -> ConditionError | None:
    """A condition was due behind 且, 中 or at the start."""
    here, last = at.here, at.last
    if not at.value_due:
        return None
    if at.ends and last is not None:
        return _broken_off(at)
    if here is not None and here.kind == "connective":
        return ConditionError("leading_connective", here.span, word=here.text)
    if here is not None and (here.kind == "comparison" or here.text in _STATES):
        return ConditionError("missing_left_side", here.span, word=here.text)
    return None


def _broken_off(at: Situation) -> ConditionError | None:
    """The condition ends behind 且, 中 or 的."""
    last = at.last
    assert last is not None
    if last.kind == "connective":
        return ConditionError("dangling_connective", last.span, word=last.text)
    if last.text.endswith("的"):
        return ConditionError("unfinished_measure", last.span)
    if last.text.endswith(("中", *words.QUANTIFIERS)):
        return ConditionError("unfinished_collection", last.span)
    return None


def _measure_due(at: Situation) -> ConditionError | None:
    """Behind 的 a measure was due."""
    if "MEASURE" not in at.allowed:
        return None
    return ConditionError("unfinished_measure", at.span)


def _missing_dot(at: Situation) -> ConditionError | None:
    """的 between an object and its field, where a dot was due."""
    if at.value_due or not {"MEASURE", "COMPARATOR"} & at.allowed:
        return None
    near = (m for m in _HOLDER_OF.finditer(at.text) if m.start() < at.at <= m.end() + 1)
    found = next(near, None)
    if found is None:
        return None
    return ConditionError("missing_dot", Span(*found.span()), word=found[1], rest=found[2])


def _particle(at: Situation) -> ConditionError | None:
    """中 or 的 behind something that is no collection; 存在 without a collection."""
    rest = at.text[at.at :].lstrip()
    here, last = at.here, at.last
    if last is None or here is None or at.value_due:
        return None
    if last.text in words.QUANTIFIERS:
        return ConditionError("quantifier_without_collection", last.span, word=last.text)
    quantifier = next((word for word in ("存在", "每个", "没有") if rest.startswith(word)), None)
    if quantifier is not None:
        span = Span(here.start, here.start + len(quantifier))
        return ConditionError("quantifier_without_collection", span, word=quantifier)
    if rest[0] in "中的":
        return ConditionError("not_a_collection", last.span, word=last.text, particle=rest[0])
    return None


def _inside_word(at: Situation) -> ConditionError | None:
    """Reading stopped in the middle of a word: its beginning is known, the whole is not."""
    piece = next((piece for piece in at.pieces if piece.start < at.at < piece.end), None)
    if piece is None or piece.kind != "word" or at.value_due:
        return None
    if piece.text[0].isdigit() and not _RANGE.match(at.text, at.at):
        return ConditionError("unknown_unit", piece.span, word=piece.text)
    if piece.text[0].isdigit() or "COMPARATOR" not in at.allowed:
        return None
    if at.text[piece.end :].lstrip()[:1] in ("(", "（"):
        hint = hinted(piece.text, (*FUNCTIONS, *AMOUNT_FUNCTIONS))
        return ConditionError("unknown_function", piece.span, word=piece.text, hint=hint)
    known = [name for holder in FIELDS for name in names_and_synonyms(holder)]
    hint = hinted(piece.text, known)
    return ConditionError("unknown_field", piece.span, holder="", word=piece.text, hint=hint)


def _without_comparison(at: Situation) -> ConditionError | None:
    """A value stands alone where a condition was due."""
    here, last = at.here, at.last
    joins = here is not None and here.kind == "connective"
    if last is None or at.value_due or not (at.ends or joins):
        return None
    if "_TOLERANCE" in at.allowed:
        return ConditionError("missing_tolerance", at.span)
    if "COMPARATOR" not in at.allowed:
        inside = "_OF" in at.allowed and not joins
        return ConditionError("unfinished_collection", last.span) if inside else None
    if last.text in (*words.COUNTS, *words.MEASURES):
        return ConditionError("measure_without_comparison", last.span)
    connective = at.before[-2] if len(at.before) > 1 else None
    if last.kind == "text" and connective is not None and connective.kind == "connective":
        return ConditionError(
            "text_without_field", last.span, word=last.text, connective=connective.text
        )
    word = next((p.text for p in reversed(at.before) if p.kind != "close"), "")
    return ConditionError("missing_comparison", last.span, word=word)


def _two_values(at: Situation) -> ConditionError | None:
    """Something follows a value, or a whole condition, with nothing in between."""
    here, last = at.here, at.last
    if here is None or last is None or at.value_due:
        return None
    if "COMPARATOR" in at.allowed and here.kind == "comparison":
        return None
    if here.kind == "comparison":
        return ConditionError("chained_comparison", here.span)
    found = _RANGE.match(at.text, at.at)
    if found:
        return ConditionError(
            "range_literal", at.range_span(), word=at.text[slice(*at.range_span())]
        )
    if "COMPARATOR" not in at.allowed:
        return ConditionError("missing_connective", here.span, word=here.text)
    if here.kind == "text" or here.text[0].isdigit() or here.text.startswith("词表"):
        return ConditionError("missing_operator", here.span, before=last.text, word=here.text)
    return None


def _unknown(at: Situation) -> ConditionError:
    word = at.here.text if at.here else ""
    hint = hinted(word, (*words.COMPARATORS, *words.TESTS, *_STATES, "约等于"))
    return ConditionError("unknown_word", at.span, word=word, hint=hint)


CASES: tuple[Case, ...] = (
    _empty,
    _quote,
    _bracket,
    _if_then,
    _punctuation,
    _after_comparison,
    _condition_due,
    _missing_dot,
    _measure_due,
    _particle,
    _inside_word,
    _without_comparison,
    _two_values,
    _unknown,
)
