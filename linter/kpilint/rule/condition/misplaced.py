"""Names that mean nothing where they stand: what was meant, and how it is written from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.place import Span
from kpilint.resource.regex import regex
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.name import (
    ATTRIBUTES,
    COLLECTION_WORDS,
    SELF,
    field_of,
    names_and_synonyms,
    special_words,
)  # fmt: skip
from kpilint.rule.hint import hinted
from kpilint.rule.profile import GENERAL
from kpilint.rule.profiles import profiles

LONGEST_NAME = 10
_MODAL = regex("不得|不能|不应|必须|应当|应该|不可|不允许|不许")

if TYPE_CHECKING:
    from kpilint.rule.condition.scope import Here
    from kpilint.rule.condition.tree import Path


def unknown(path: Path, index: int, here: Here) -> ConditionError:
    """What is wrong with a word of a path that leads to nothing."""
    word, span = path.words[index], path.spans[index]
    if is_sentence(word):
        return ConditionError("whole_sentence", span, word=word)
    inside = _inside(word, span, here) if index == 0 else None
    if inside is not None:
        return inside
    if here.scope.outer is not None and not here.hops and index == 0:
        outer = here.scope.outer
        if field_of(outer.holder, word) or word in special_words(outer.holder):
            return ConditionError(
                "outer_field", span, word=word, holder=here.holder, outer=outer.holder
            )
    for other, prefix in (("项目", "项目."), ("单位", "单位.")):
        if field_of(other, word) and here.upward(other) and here.holder != other:
            return ConditionError(
                "field_of_holder", span, word=word, holder=here.holder, other=other, prefix=prefix
            )
    hint = hinted(word, names_and_synonyms(here.holder)) or _hinted_above(word, here)
    rest = path.words[index + 1 :]
    if here.holder == "指标" and rest and rest[0] in ATTRIBUTES and (not hint or is_class(word)):
        return indicator_as_field(word, Span(span.start, path.span.end), rest)
    return ConditionError("unknown_field", span, word=word, holder=here.holder, hint=hint)


def indicator_as_field(word: str, span: Span, rest: tuple[str, ...] = ()) -> ConditionError:
    """The name of an indicator, or of a class of them, written as if its value were a field."""
    return ConditionError(
        "indicator_as_field", span, word=word, whole=".".join((word, *rest)),
        cure=f"{which_indicators(word)} 且 {'.'.join(('指标值', *rest))}",
    )  # fmt: skip


def class_on_card(word: str, span: Span) -> ConditionError:
    """The same on a card, which has many indicators."""
    return ConditionError("class_on_card", span, word=word, which=which_indicators(word))


def is_sentence(word: str) -> bool:
    """Whether what should be a name is a whole requirement: 培训类项目人均成本不得."""
    return len(word) > LONGEST_NAME or bool(_MODAL.search(word, 1))


def as_indicators(word: str, span: Span, holder: str) -> ConditionError | None:
    """What is wrong with the name of indicators where a field was to stand on some object."""
    if holder == "指标":
        return indicator_as_field(word, span)
    return class_on_card(word, span) if holder == "项目" else None


def outweighs(wrong: ConditionError, unknown: ConditionError) -> bool:
    """Whether that is likelier than the name that was guessed for an unknown field.

    A slip of the keyboard is likelier still; a name that only begins alike is not.
    """
    if unknown.mistake != "unknown_field":
        return unknown.mistake == "whole_sentence" and wrong.mistake == "missing_quotes"
    guess, word = unknown.values["hint"], unknown.values["word"]
    begun = f"“{word}" in guess and wrong.mistake == "missing_quotes"
    return not guess or begun or is_class(word)


def which_indicators(word: str) -> str:
    """The condition that picks out the indicators of a class (质量指标), or of a name (满意度)."""
    top = profiles().by_name[GENERAL].facts["一级指标"]
    level = "一级指标" if word in top else "二级指标"
    return f'{level} = "{word}"' if is_class(word) else f'三级指标 含 "{word}"'


def is_class(word: str) -> bool:
    """Whether a word is what a class of indicators is called."""
    named = field_of("指标", word) or word in COLLECTION_WORDS or word in SELF
    return len(word) > 2 and word.endswith("指标") and not named


# The collection of an object in which another kind of object lies.
_INSIDE = {("项目", "指标"): "绩效指标", ("单位", "项目"): "项目", ("单位", "指标"): "绩效指标"}


def _inside(word: str, span: Span, here: Here) -> ConditionError | None:
    """A field of what lies inside the object: of the indicators of a card."""
    for inner in ("指标", "项目"):
        collection = _INSIDE.get((here.holder, inner))
        if collection and field_of(inner, word):
            return ConditionError(
                "field_of_inside", span, word=word, holder=here.holder, inner=inner,
                collection=collection,
            )  # fmt: skip
    return None


def _hinted_above(word: str, here: Here) -> str:
    """A name of the card or the agency that was meant, written as it must be from here."""
    for holder in ("项目", "单位"):
        if here.upward(holder) is not None and here.holder != holder:
            names = [f"{holder}.{name}" for name in names_and_synonyms(holder)]
            hint = hinted(f"{holder}.{word}", names)
            if hint:
                return hint
    return ""
