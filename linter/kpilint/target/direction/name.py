"""The direction of an indicator's name, with its description where the name leaves it open."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kpilint.resource.folders import kept_with_folders
from kpilint.target.direction.description import described_direction
from kpilint.target.direction.fold import Fold
from kpilint.target.direction.phrase import Phrase, clean, cut, part_of_share
from kpilint.target.direction.turn import BAD
from kpilint.target.direction.verdict import Direction, neutral, positive, unknown
from kpilint.target.direction.vocabulary import HEADS, vocabulary
from kpilint.target.lexicon import lexicon

if TYPE_CHECKING:
    from kpilint.card.model import Indicator


def name_direction(name: str, description: str | None = None) -> Direction:
    """Whether more is better, by the name; by its description where the name leaves it open."""
    found = _by_name(name)
    if found.confidence == "low" and description:
        return described_direction(description) or found
    return found


def read_direction(indicator: Indicator) -> Direction:
    """The direction of an indicator's name, kept with the indicator."""
    kept = indicator.derived.get("direction")
    if isinstance(kept, Direction):
        return kept
    found = name_direction(indicator.name or "", indicator.description)
    indicator.derived["direction"] = found
    return found


@kept_with_folders
@lru_cache(maxsize=1 << 16)
def _by_name(name: str) -> Direction:
    text = part_of_share(clean(name))
    lists = lexicon().by_stem
    question = lists["yes-no-openers"].beginning(text)
    if question:
        return _asked(text[len(question) :], question)
    phrase = cut(text)
    for head in lists["neutral-heads"].endings(text):
        if not _is_part_of(head, phrase):
            return _without_sides(head, text)
    found = Fold(phrase).direction()
    slogan = lists["slogan-verbs"].beginning(text)
    return _as_slogan(found, slogan, phrase) if slogan else found


def _is_part_of(head: str, phrase: Phrase) -> bool:
    """Whether the head begins within a longer word: 农药使用量 is no 使用量, 浪费率 no 费率;
    but 建设成本控制 is 成本控制, for 成本 is what 建设成本 is.
    """
    start, parts = len(phrase.text) - len(head), vocabulary().parts
    return any(
        token.end - len(token.word) < start < token.end
        and parts.get(phrase.text[start : token.end]) != token.role
        for token in phrase.tokens
    )


def _without_sides(head: str, text: str) -> Direction:
    """A head that is neither good nor bad; joined to another by 及 it says nothing of that one."""
    if text.removesuffix(head).endswith(("及", "和", "与", "、")):
        return unknown(f"“{head}”前面并列着别的事")
    return neutral(f"“{head}”的高低本身说明不了好坏")


def _asked(rest: str, question: str) -> Direction:
    """是否存在质量问题: what is asked for decides."""
    found = Fold(cut(rest)).direction()
    if found.sign == "unknown":
        return unknown(f"“{question}”问的事好不好没有说")
    return found._replace(reason=f"“{question}”问的事：{found.reason}", confidence="medium")


def _as_slogan(found: Direction, slogan: str, phrase: Phrase) -> Direction:
    """维护社会稳定 has nothing that is counted, so its sign is a guess; 提高办结率 has."""
    if phrase.tokens and phrase.tokens[-1].role in HEADS:
        return found
    if found.sign == "unknown" and not any(t.role in (*BAD, "not") for t in phrase.tokens):
        return positive(f"“{slogan}”后面是要达成的状态", "low")
    return found._replace(confidence="low") if found.sign == "positive" else found
