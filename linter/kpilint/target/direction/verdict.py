"""The answer to “is more of it better?”, on its way through the fold and as it is given."""

from __future__ import annotations

from typing import Literal, NamedTuple

Sign = Literal["positive", "negative", "neutral", "unknown"]
Sureness = Literal["high", "medium", "low"]

SIGN_WORD: dict[Sign, str] = {
    "positive": "正向",
    "negative": "反向",
    "neutral": "中性",
    "unknown": "不明",
}


class Direction(NamedTuple):
    """Whether more is better: ``sign``, the ``reason`` in words, and how sure that is."""

    sign: Sign
    reason: str
    confidence: Sureness


def positive(reason: str, confidence: Sureness = "high") -> Direction:
    """More is better."""
    return Direction("positive", f"{reason}，为正向", confidence)


def negative(reason: str, confidence: Sureness = "high") -> Direction:
    """Less is better."""
    return Direction("negative", f"{reason}，为反向", confidence)


def neutral(reason: str) -> Direction:
    """Neither: the size alone says nothing."""
    return Direction("neutral", f"{reason}，不分正反", "medium")


def unknown(reason: str) -> Direction:
    """Not decided; draws no finding."""
    return Direction("unknown", f"{reason}，方向不明", "low")
