"""Phrases whose last telling word is an act or a state to be reached: 完成, 覆盖, 处理, 满意."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.target.direction.turn import BAD, negator_before, reduction_before
from kpilint.target.direction.verdict import Direction, negative, positive, unknown
from kpilint.target.lexicon import lexicon

if TYPE_CHECKING:
    from kpilint.target.direction.fold import Fold
    from kpilint.target.direction.verdict import Sureness


def good(fold: Fold, at: int) -> Direction:
    """What is achieved, handled or set right, unless it is negated."""
    token, word = fold.tokens[at], fold.tokens[at].word
    negator = negator_before(fold.tokens, at)
    if negator:
        return negative(f"“{word}”前有“{negator}”", "medium" if token.gap else "high")
    if _takes_days(fold, at):
        return negative(f"“{word}”用的天数越少越好", "medium")
    if at and fold.tokens[at - 1].role in BAD and word in _found():
        return unknown(f"“{fold.tokens[at - 1].word}{word}”多是查得严还是坏事多没有说")
    if token.role == "outcome" and at and fold.tokens[at - 1].role in BAD:
        return unknown(f"“{fold.tokens[at - 1].word}”与“{word}”的关系不清")
    if token.role == "prevent" and not fold.head:
        return unknown(f"“{word}”要防的事怎么数没有说")
    if token.gap and token.role != "save":
        return _with_strays(fold, at)
    return positive(_reason(fold, at), "high" if fold.head else "medium")


def _found() -> frozenset[str]:
    """Acts that find a bad thing; 问题发现率 asks for them, 兴奋剂检出率 does not say."""
    return lexicon().by_stem["finding-words"].words - lexicon().by_stem["handling-words"].words


def work(fold: Fold, at: int) -> Direction:
    """Work that is done: trainings held, equipment bought, roads built."""
    token, word = fold.tokens[at], fold.tokens[at].word
    negator = negator_before(fold.tokens, at)
    if negator:
        return negative(f"“{word}”前有“{negator}”")
    reduced = reduction_before(fold.phrase, at)
    if reduced:
        return positive(f"“{reduced}”的是“{word}”", "medium")
    if fold.measures("amount"):
        return unknown(f"“{word}”花多少钱没有好坏")
    if token.gap and not fold.measures_output():
        return unknown(f"“{word}”后面还有不认识的词")
    sure: Sureness = "medium" if fold.head and not token.gap else "low"
    return positive(f"“{word}”是工作量，以多为好", sure)


def _with_strays(fold: Fold, at: int) -> Direction:
    """Words on no list stand between the act and the measuring word: 解决……人数, 使用……率."""
    token = fold.tokens[at]
    leads = not at and not fold.phrase.lead and token.role != "outcome"
    if leads and fold.measures("count"):
        return positive(f"“{token.word}”的越多越好", "medium")
    if fold.measures_output():
        return positive("数的是产出，没有反向的词", "low")
    return unknown(f"“{token.word}”后面还有不认识的词")


def _takes_days(fold: Fold, at: int) -> bool:
    """办理天数 are days that a step takes; 开放天数 are not."""
    steps = lexicon().by_stem["process-steps"].words
    return fold.head is not None and fold.head.word == "天数" and fold.tokens[at].word in steps


def _reason(fold: Fold, at: int) -> str:
    token = fold.tokens[at]
    bad = fold.tokens[at - 1] if at else None
    if bad and bad.role in BAD and token.role in ("handle", "remedy", "prevent"):
        return f"中心词“{token.word}”是对“{bad.word}”的处置，越多越好"
    return f"中心词“{token.word}”越多越好"
