"""The cases of a syntax error, the surest first. Each looks at a situation and may name it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kpilint.card.field import FIELDS
from kpilint.card.place import Span
from kpilint.rule.condition import word as words
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.name import AMOUNT_FUNCTIONS, FUNCTIONS, KNOWN_NAMES, SELF
from kpilint.rule.condition.scope import names_and_synonyms
from kpilint.rule.condition.state import EMPTY, FILLED, TARGET_STATES
from kpilint.rule.condition.terminal import HAN
from kpilint.rule.hint import hinted

if TYPE_CHECKING:
    from collections.abc import Callable

    from kpilint.rule.condition.situation import Situation

    Case = Callable[[Situation], ConditionError | None]

_IF = re.compile(r"\s*(如果|假如|假设|若|当)")
_THEN = re.compile(r"\s*(那么|则|时(?=\s|$|[，,])|的时候)")
_RANGE = re.compile(r"\s*([~～]|[-—－]+|至|到)\s*[0-9０-９]")
_HOLDER = rf"(?<![{HAN}.．])(项目|单位|部门|上级|{'|'.join(SELF)})"
_HOLDER_OF = re.compile(rf"{_HOLDER}\s*的\s*([{HAN}A-Za-z0-9]+)")
_QUANTIFIER = re.compile(r"\s*(不存在|存在|每一个|每个|没有|所有|任一|都)")
_SHARE = re.compile(
    r"的\s*([0-9.]+\s*[%％]|一半|[一二三四五六七八九十]+分之[一二三四五六七八九十]+)"
)
_MONTH = re.compile(r"[0-9０-９]{1,2}月")
_BETWEEN = re.compile(r"\s*((?:在|介于).*之间)")
_KNOWN = {*KNOWN_NAMES, *(name for holder in FIELDS for name in names_and_synonyms(holder))}
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


def _quantifier(at: Situation) -> ConditionError | None:
    """存在, 每个 or 都 without 中 and a collection before it."""
    found = _QUANTIFIER.match(at.text, at.at)
    if found is None or "QUANTIFIER" in at.allowed:
        return None
    quantifier = words.QUANTIFIERS.get(found[1], "每个")
    return ConditionError(
        "quantifier_without_collection", Span(*found.span(1)), word=found[1], quantifier=quantifier
    )


def _particle(at: Situation) -> ConditionError | None:
    """中 or 的 behind something that is no collection."""
    rest = at.text[at.at :].lstrip()
    last, here = at.last, at.here
    if last is None or here is None or at.value_due or rest[0] not in "中的":
        return None
    if rest[0] == "的" and "COMPARATOR" not in at.allowed:
        share = _SHARE.match(rest)
        if share:
            return _share(at, share[1])
        return ConditionError("condition_counted", Span(here.start, here.start + 1))
    return ConditionError("not_a_collection", last.span, word=last.text, particle=rest[0])


def _share(at: Situation, share: str) -> ConditionError:
    last = at.before[-1]
    end = at.text.index(share, at.at) + len(share)
    span = Span(last.start, end)
    return ConditionError("share_with_particle", span, word=at.text[slice(*span)], share=share)


def _inside_word(at: Situation) -> ConditionError | None:
    """Reading stopped in the middle of a word: its beginning is known, the whole is not."""
    piece = next((piece for piece in at.pieces if piece.start < at.at < piece.end), None)
    if piece is None or piece.kind != "word" or at.value_due:
        return None
    if _MONTH.match(piece.text):
        return ConditionError("month_alone", piece.span, word=piece.text)
    if piece.text[0].isdigit() and not _RANGE.match(at.text, at.at):
        return ConditionError("unknown_unit", piece.span, word=piece.text)
    if piece.text[0].isdigit() or "COMPARATOR" not in at.allowed:
        return None
    if at.text[piece.end :].lstrip()[:1] in ("(", "（"):
        hint = hinted(piece.text, (*FUNCTIONS, *AMOUNT_FUNCTIONS))
        return ConditionError("unknown_function", piece.span, word=piece.text, hint=hint)
    hint = hinted(piece.text, sorted(_KNOWN))
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
    if connective is not None and connective.kind == "connective" and _is_bare(at, last.text):
        return ConditionError("missing_quotes", last.span, word=last.text)
    word = next((p.text for p in reversed(at.before) if p.kind != "close"), "")
    if last.kind == "text" or (last.kind == "word" and not _is_known(word)):
        return ConditionError("missing_subject", last.span, word=word.strip("\"'“”‘’「」"))
    return ConditionError("missing_comparison", last.span, word=word)


def _is_bare(at: Situation, word: str) -> bool:
    """Whether a word is no name, and follows a search for such a word: 含 提高 或 增强."""
    searched = any(piece.text in words.TESTS for piece in at.before)
    return searched and not _is_known(word) and not word.startswith("词表")


def _is_known(word: str) -> bool:
    """Whether a word is a name, or begins or ends with a name and a dot."""
    return bool({word, *re.split("[.．]", word)} & _KNOWN)


def _unquoted(at: Situation) -> ConditionError | None:
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


def _two_values(at: Situation) -> ConditionError | None:
    """Something follows a value, or a whole condition, with nothing in between."""
    here, last = at.here, at.last
    if here is None or last is None or at.value_due:
        return None
    if "COMPARATOR" in at.allowed and here.kind == "comparison":
        return None
    if here.kind == "comparison":
        return ConditionError("chained_comparison", here.span)
    between = _BETWEEN.match(at.text, at.at)
    if between or _RANGE.match(at.text, at.at):
        span = Span(*between.span(1)) if between else at.range_span()
        return ConditionError("range_literal", span, word=at.text[slice(*span)])
    if here.text in (*words.MEASURES, *words.COUNTS):
        return ConditionError("measure_without_collection", here.span, word=here.text)
    if _MONTH.match(here.text) and last.kind == "word":
        both = Span(last.start, here.end)
        return ConditionError("missing_dot", both, word=last.text, rest=here.text)
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
    _quantifier,
    _particle,
    _unquoted,
    _inside_word,
    _without_comparison,
    _two_values,
    _unknown,
)
