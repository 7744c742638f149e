"""Phrases whose last telling word is something unwanted: harm, its occurrence, cost, time taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.target.direction.turn import (
    BAD,
    absent_before,
    negator_before,
    reduction_before,
    turned,
)
from kpilint.target.direction.verdict import Direction, negative, positive, unknown

if TYPE_CHECKING:
    from kpilint.target.direction.fold import Fold

_SHARES = frozenset({"占比", "比例", "比率", "比重", "份额"})
_OPEN_ENDED = frozenset({"时间", "时长", "期限"})


def adverse(fold: Fold, at: int) -> Direction:
    """A bad thing: the less the better, unless what stands before deals with it."""
    token = fold.tokens[at]
    if token.gap > 1:
        return unknown(f"“{token.word}”后面还有不认识的词")
    reduced = reduction_before(fold.phrase, at)
    if reduced:
        return positive(f"“{reduced}”的是反向的“{token.word}”")
    return turned(fold.phrase, at, fold.head)


def occurring(fold: Fold, at: int) -> Direction:
    """发生率 and 发生数 take the sign of what occurs, which mostly is nothing good."""
    word = fold.tokens[at].word
    negator = negator_before(fold.tokens, at)
    if negator and (negator != "零" or fold.measures("rate")):
        return unknown(f"“{negator}{word}”怎么数没有说")
    reduced = reduction_before(fold.phrase, at)
    if reduced:
        return positive(f"“{reduced}”的是“{word}”")
    for token in reversed(fold.tokens[:at]):
        if token.role in BAD:
            head = f"{word}{fold.head.word}" if fold.head else word
            return negative(f"“{head}”随前面的“{token.word}”取向")
        if token.role in ("prevent", "remedy", "handle"):
            return unknown(f"“{token.word}”与“{word}”相抵触")
    return negative(f"“{word}”说的多是不好的事", "medium")


def cost(fold: Fold, at: int) -> Direction:
    """What is spent."""
    token = fold.tokens[at]
    if token.gap > 1:
        return unknown(f"“{token.word}”后面还有不认识的词")
    reduced = reduction_before(fold.phrase, at)
    if reduced:
        return positive(f"“{reduced}”的是花费“{token.word}”")
    if fold.head and fold.head.word in _SHARES:
        return unknown(f"“{token.word}”占多少没有好坏")
    return negative(f"“{token.word}”是花费，越少越好")


def time(fold: Fold, at: int) -> Direction:
    """How long something takes or by when it is done; 开放时间 and the like are no such time."""
    token, before = fold.tokens[at], fold.tokens[at - 1] if at else None
    reduced = reduction_before(fold.phrase, at)
    if reduced:
        return positive(f"“{reduced}”的是用时“{token.word}”")
    absent = absent_before(fold.tokens, at)
    if absent:
        return positive(f"“{absent}”的时间越长越好")
    if before and not before.gap and before.role == "running":
        return positive(f"“{before.word}”的时间越长越好")
    undirected = before and not before.gap and before.role in ("work", "benefit")
    if before and undirected and token.word in _OPEN_ENDED:
        return unknown(f"“{before.word}”的时间长短没有好坏")
    return negative(f"“{token.word}”越短越好")
