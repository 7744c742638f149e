"""Phrases that end in a change: what falls or grows decides whether that is good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.target.direction.verdict import Direction, negative, positive, unknown
from kpilint.target.direction.vocabulary import HEADS
from kpilint.target.lexicon import lexicon

if TYPE_CHECKING:
    from kpilint.target.direction.fold import Fold
    from kpilint.target.direction.verdict import Sureness


_WANTED = frozenset({"outcome", "benefit", "achieve"})


def reduction(fold: Fold, at: int) -> Direction:
    """集体访下降率 is good, 就业率下降 is not."""
    word, inner = fold.tokens[at].word, fold.before(at)
    if inner.sign == "negative":
        return positive(f"“{word}”的是反向的“{_changed(fold, at)}”", _firm(inner))
    cut = word in lexicon().by_stem["deliberate-cuts"].words
    if cut and not (inner.sign == "positive" and fold.tokens[at - 1].role in _WANTED):
        return positive(f"“{word}”是主动压减", "medium")
    if inner.sign == "positive":
        # fewer inspections may be what is wanted; fewer of the satisfied never is
        if inner.confidence == "high" and fold.tokens[at - 1].role not in ("work", "count"):
            return negative(f"“{word}”的是正向的“{_changed(fold, at)}”", "medium")
        return unknown(f"“{word}”的是好事还是坏事没有说")
    if at or fold.phrase.lead or fold.phrase.carried:
        return positive(f"“{word}”的多是不好的事", "medium")
    return unknown(f"“{word}”的是什么没有说")


def growth(fold: Fold, at: int) -> Direction:
    """收入增长率 is good, 次均费用增幅 is not."""
    word, inner = fold.tokens[at].word, fold.before(at)
    if inner.sign == "negative":
        return negative(f"“{word}”的是反向的“{_changed(fold, at)}”", _firm(inner))
    if inner.sign == "positive":
        return positive(f"“{word}”的是正向的“{_changed(fold, at)}”", _firm(inner))
    if inner.sign == "unknown" and word in lexicon().by_stem["improvement-words"].words:
        return positive(f"“{word}”的多是好事", "medium")
    return unknown(f"“{word}”的是好事还是坏事没有说")


def _firm(inner: Direction) -> Sureness:
    return "high" if inner.confidence == "high" else "medium"


def _changed(fold: Fold, at: int) -> str:
    told = (token.word for token in reversed(fold.tokens[:at]) if token.role not in HEADS)
    return next(told, fold.tokens[at].word)
