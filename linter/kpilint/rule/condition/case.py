"""The cases of a syntax error, the surest first. Each looks at a situation and may name it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.place import Span
from kpilint.resource.regex import regex
from kpilint.rule.condition import case_collection as collection
from kpilint.rule.condition import case_value as value
from kpilint.rule.condition import case_word as word
from kpilint.rule.condition import word as words
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.name import HOLDER_WORDS
from kpilint.rule.condition.terminal import alternatives
from kpilint.rule.hint import hinted

if TYPE_CHECKING:
    from collections.abc import Callable

    from kpilint.rule.condition.situation import Situation

    Case = Callable[[Situation], ConditionError | None]

_IF = regex(r"\s*(如果|假如|假设|若|当)")
_THEN = regex(r"\s*(那么|则|时(?=\s|$|[，,])|的时候)")
_VERBS = alternatives([*words.COMPARATORS, *words.TESTS])
_MODAL = regex(
    r"\s*(?P<modal>不应该?|不应当|不能够?|不得|不可以?|不许|不允许|不准|禁止"
    r"|应当|应该|应|必须|须|需要|需|要求|要)"
    rf"\s*(?P<verb>{_VERBS}|不?为空|不?[是为](?=\s*[\"“'‘「])|不?是定[性量])"
)
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
    if found is None:
        return None
    closing = "）" if found[1].text in "(（" else "]"
    return ConditionError(found[0], found[1].span, closing=closing)


def _if_then(at: Situation) -> ConditionError | None:
    found = _IF.match(at.text) or _THEN.match(at.text, at.at)
    return ConditionError("if_then", Span(*found.span(1)), word=found[1]) if found else None


def _punctuation(at: Situation) -> ConditionError | None:
    here = at.here
    if here is None or here.text not in _PUNCTUATION:
        return None
    last = at.last
    if last is not None and last.text in (*HOLDER_WORDS, "词表") and here is not at.pieces[-1]:
        rest = at.pieces[at.pieces.index(here) + 1]
        both = Span(last.start, rest.end)
        return ConditionError("missing_dot", both, word=last.text, rest=rest.text)
    mistake = "closing_punctuation" if here is at.pieces[-1] else "comma_for_connective"
    return ConditionError(mistake, here.span, word=here.text)


def _unknown(at: Situation) -> ConditionError:
    found = at.here.text if at.here else ""
    hint = hinted(found, (*words.COMPARATORS, *words.TESTS, *value.STATES, "约等于"))
    return ConditionError("unknown_word", at.span, word=found, hint=hint)


def _requirement(at: Situation) -> ConditionError | None:
    """What must be, or must not be, where the condition is to say what is wrong."""
    found = None if at.value_due else _MODAL.match(at.text, at.at)
    if found is None:
        return None
    modal, verb = found["modal"], found["verb"]
    meant: str = words.COMPARATORS.get(verb) or words.EQUAL_BEFORE_TEXT.get(verb) or verb
    if not modal.startswith(("不", "禁")):
        meant = words.REVERSED.get(meant) or (meant[1:] if meant[0] == "不" else f"不{meant}")
    subject, rest = at.text[: found.start()].rstrip(), at.text[found.end() :].lstrip()
    cure = " ".join((subject, meant, rest)).rstrip()
    return ConditionError("requirement", Span(*found.span("modal")), word=modal, cure=cure)


CASES: tuple[Case, ...] = (
    _empty,
    _quote,
    _bracket,
    _if_then,
    word.in_list,
    word.other_marks,
    word.unquoted_list,
    _punctuation,
    _requirement,
    word.sentence,
    word.quantifier_word,
    word.misplaced_not,
    value.after_comparison,
    value.condition_due,
    collection.missing_dot,
    collection.month,
    collection.measure_due,
    word.class_counted,
    word.function_without_brackets,
    word.text_first,
    collection.quantifier,
    collection.particle,
    value.unquoted,
    word.two_names,
    value.inside_word,
    value.unfinished,
    value.without_comparison,
    value.value_range,
    collection.lone_measure,
    value.share_behind,
    word.other_connective,
    value.two_values,
    _unknown,
)
