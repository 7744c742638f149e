"""Cases of a syntax error where a value or a comparison is missing, or one too many."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from kpilint.card.field import FIELDS
from kpilint.card.place import Span
from kpilint.resource.regex import regex
from kpilint.rule.condition import word as words
from kpilint.rule.condition.misplaced import which_indicators
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.name import (
    AMOUNT_FUNCTIONS,
    FUNCTIONS,
    HOLDER_WORDS,
    KNOWN_NAMES,
    names_and_synonyms,
)  # fmt: skip
from kpilint.rule.condition.state import EMPTY, FILLED, TARGET_STATES
from kpilint.rule.hint import hinted

if TYPE_CHECKING:
    from kpilint.rule.condition.situation import Piece, Situation

_PART = regex("[^.．]+")
_RANGE = regex(r"\s*([~～]|[-—－]+|至|到)\s*[0-9０-９]")
_BETWEEN = regex(r"\s*((?:在|介于).*之间)")
_SHARE = regex(r"([0-9]+(?:\.[0-9]+)?)[%％]")
_QUOTES = "\"'“”‘’「」"
_KNOWN = {*KNOWN_NAMES, *(name for holder in FIELDS for name in names_and_synonyms(holder))}
STATES = (*EMPTY, *FILLED, *TARGET_STATES)


def after_comparison(at: Situation) -> ConditionError | None:
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


def condition_due(at: Situation) -> ConditionError | None:
    """A condition was due behind 且, 中 or at the start."""
    here, last = at.here, at.last
    if not at.value_due:
        return None
    if at.ends and last is not None:
        return _broken_off(at)
    if here is not None and here.kind == "connective":
        return ConditionError("leading_connective", here.span, word=here.text)
    if here is not None and (here.kind == "comparison" or here.text in STATES):
        subject = next((p.text for p in reversed(at.before) if is_known(p.text)), "指标值")
        return ConditionError("missing_left_side", here.span, word=here.text, subject=subject)
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


def unfinished(at: Situation) -> ConditionError | None:
    """The condition ends, or goes on with 且, where 误差 or the end of a collection was due."""
    if at.value_due or not at.stops:
        return None
    if "_TOLERANCE" in at.allowed:
        return ConditionError("missing_tolerance", at.span)
    if "COMPARATOR" in at.allowed or "_OF" not in at.allowed or not at.ends:
        return None
    return ConditionError("unfinished_collection", at.span)


def without_comparison(at: Situation) -> ConditionError | None:
    """A value stands alone where a condition was due."""
    last = at.last
    if last is None or at.value_due or not at.stops or "COMPARATOR" not in at.allowed:
        return None
    if last.text in (*words.COUNTS, *words.MEASURES):
        return ConditionError("measure_without_comparison", last.span)
    return _after_connective(at) or _alone(at)


def _after_connective(at: Situation) -> ConditionError | None:
    """含 "甲" 且 "乙", 含 甲 或 乙."""
    *_, connective, last = (None, *at.before)
    if connective is None or connective.kind != "connective":
        return None
    if last.kind == "text":
        return ConditionError(
            "text_without_field", last.span, word=last.text, connective=connective.text
        )
    searched = any(piece.text in words.TESTS for piece in at.before)
    if searched and not is_known(last.text) and not last.text.startswith("词表"):
        return ConditionError("missing_quotes", last.span, word=last.text)
    return None


def _alone(at: Situation) -> ConditionError:
    last = at.before[-1]
    word = next((piece.text for piece in reversed(at.before) if piece.kind != "close"), "")
    if last.kind == "text" or (last.kind == "word" and not is_known(word)):
        word = word.strip(_QUOTES)
        return ConditionError("missing_subject", last.span, word=word, which=which_indicators(word))
    return ConditionError("missing_comparison", last.span, word=word)


def is_known(word: str) -> bool:
    """Whether a word is a name, or begins or ends with a name and a dot."""
    return bool({word, *re.split("[.．]", word)} & _KNOWN)


def unquoted(at: Situation) -> ConditionError | None:
    """A text without quotes that holds a sign (率$), or stands behind 是 (单位 是 %)."""
    here, last = at.here, at.last
    if here is None or last is None:
        return None
    if here.text in ("是", "为") and here is not at.pieces[-1]:
        following = at.pieces[at.pieces.index(here) + 1]
        return ConditionError("missing_quotes", following.span, word=following.text)
    tested = len(at.before) > 1 and at.before[-2].text in words.TESTS
    if tested and last.kind == "word" and here.start == last.end:
        both = Span(last.start, here.end)
        return ConditionError("missing_quotes", both, word=at.text[slice(*both)])
    return None


def inside_word(at: Situation) -> ConditionError | None:
    """Reading stopped in the middle of a word: its beginning is known, the whole is not."""
    piece = at.around
    if piece is None or at.value_due or _RANGE.match(at.text, at.at):
        return None
    behind = piece.text[at.at - piece.start :]
    if behind in (*words.MEASURES, *words.COUNTS) and is_known(piece.text.removesuffix(behind)):
        where = Span(at.at, piece.end)
        return ConditionError("measure_without_collection", where, word=behind)
    if piece.text[0].isdigit():
        return ConditionError("unknown_unit", piece.span, word=piece.text)
    if "COMPARATOR" not in at.allowed:
        return None
    if at.text[piece.end :].lstrip()[:1] in ("(", "（"):
        hint = hinted(piece.text, (*FUNCTIONS, *AMOUNT_FUNCTIONS))
        return ConditionError("unknown_function", piece.span, word=piece.text, hint=hint)
    return _unknown_name(piece, at.at)


def _unknown_name(piece: Piece, at: int) -> ConditionError:
    """The part of a name, between its dots, in which reading stopped."""
    parts = [
        Span(piece.start + m.start(), piece.start + m.end()) for m in _PART.finditer(piece.text)
    ]
    index = next((i for i, part in enumerate(parts) if at <= part.end), 0)
    span = parts[index]
    word = piece.text[span.start - piece.start : span.end - piece.start]
    before = piece.text[: span.start - piece.start].rstrip(".．")
    holder = HOLDER_WORDS.get(before, "")
    hint = hinted(word, names_and_synonyms(holder) if holder else sorted(_KNOWN))
    return ConditionError("unknown_field", span, holder=holder, word=word, hint=hint)


def value_range(at: Situation) -> ConditionError | None:
    """80%~90%, 在 60% 到 100% 之间."""
    between = _BETWEEN.match(at.text, at.at)
    if at.value_due or not (between or _RANGE.match(at.text, at.at)):
        return None
    span = Span(*between.span(1)) if between else at.range_span()
    return ConditionError("range_literal", span, word=at.text[slice(*span)])


def share_behind(at: Situation) -> ConditionError | None:
    """超过 预算数 5%: by how much, not more than what."""
    here = at.here
    share = _SHARE.fullmatch(here.text) if here is not None else None
    if here is None or share is None or at.value_due or len(at.before) < 2:
        return None
    comparison, last = at.before[-2:]
    sign = words.COMPARATORS.get(comparison.text)
    if sign is None or last.kind != "word" or not is_known(last.text):
        return None
    part = Decimal(share[1])
    less = sign in ("<", "<=")
    return ConditionError(
        "share_behind_value", Span(last.start, here.end), word=last.text, share=here.text,
        whole=f"{100 - part if less else 100 + part}%", by="少" if less else "多出",
    )  # fmt: skip


def two_values(at: Situation) -> ConditionError | None:
    """Something follows a value, or a whole condition, with nothing in between."""
    here, last = at.here, at.last
    if here is None or last is None or at.value_due:
        return None
    if here.kind == "comparison":
        if "TEST" in at.allowed:
            return ConditionError(
                "amounts_compared", here.span, word="金额于(……)", comparator=here.text
            )
        chained = "COMPARATOR" not in at.allowed
        return ConditionError("chained_comparison", here.span) if chained else None
    if "COMPARATOR" not in at.allowed:
        return ConditionError("missing_connective", here.span, word=here.text)
    if here.kind == "text" or here.text[0].isdigit() or here.text.startswith("词表"):
        return ConditionError("missing_operator", here.span, before=last.text, word=here.text)
    return None
