"""Phrases that end in things, people or matters: how many there are says little by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.target.direction.turn import BAD, reduction_before, turned
from kpilint.target.direction.verdict import Direction, negative, neutral, positive, unknown

if TYPE_CHECKING:
    from kpilint.target.direction.fold import Fold

_NEGATED_ACTS = ("achieve", "handle", "remedy")
_DONE_FOR = ("handle", "remedy", "benefit")
_NO_ACT = ("people", "item", "grow", "occur")


def output(fold: Fold, at: int) -> Direction:
    """What the money has built or bought."""
    token, word = fold.tokens[at], fold.tokens[at].word
    if fold.measures("rate") or fold.measures("amount") or token.gap:
        return unknown(f"“{word}”的多少说明什么没有说")
    if at and fold.tokens[at - 1].role in BAD and not fold.tokens[at - 1].gap:
        return unknown(f"“{fold.tokens[at - 1].word}”与“{word}”的关系不清")
    reduced = reduction_before(fold.phrase, at)
    if reduced:
        return positive(f"“{reduced}”的是“{word}”", "medium")
    if at and fold.tokens[at - 1].role in _NEGATED_ACTS and fold.before(at).sign == "negative":
        return negative(f"“{word}”前面的话是反向的", "medium")
    if not fold.head:
        return unknown(f"“{word}”的多少、好坏没有说")
    return positive(f"“{word}”是产出，以多为好", "medium")


def people(fold: Fold, at: int) -> Direction:
    """People to be helped and matters to be dealt with: what is done about them decides."""
    token = fold.tokens[at]
    before = fold.tokens[at - 1] if at else None
    reduced = reduction_before(fold.phrase, at)
    if reduced:
        return positive(f"“{reduced}”的是“{token.word}”", "medium")
    if before and at == 1 and not fold.phrase.lead and before.role in _DONE_FOR:
        return positive(f"“{before.word}”的是“{token.word}”", "medium")
    if before and not token.gap:
        bad = _bad_matter(fold, at)
        if bad is not None:
            return turned(fold.phrase, bad, fold.head)
        if before.gap <= 2 and before.role not in _NO_ACT:
            found = fold.before(at)
            if found.sign in ("positive", "negative"):
                return Direction(found.sign, found.reason, "medium")
    if token.role == "item" and not at and not fold.phrase.lead and fold.measures("count"):
        return neutral(f"“{token.word}”有多少由来件决定")
    return unknown(f"“{token.word}”有多少由实际情况决定")


def _bad_matter(fold: Fold, at: int) -> int | None:
    """Where the bad thing stands that a matter is about: 欠薪案件, 拖欠农民工工资案件."""
    if fold.tokens[at].role != "item":
        return None
    for place in range(at - 1, -1, -1):
        token = fold.tokens[place]
        if token.role in BAD or token.role != "people":
            return place if token.role in BAD else None
    return None


def silent(fold: Fold, at: int) -> Direction:
    """A negator after which nothing is said."""
    return unknown(f"“{fold.tokens[at].word}”后面没有要判断的事")
