"""The answer to “what does it measure?”, as it is given."""

from __future__ import annotations

from typing import Literal, NamedTuple

from kpilint.target.direction.verdict import Sureness

Measured = Literal[
    "count", "rate", "time", "money", "satisfaction", "quality", "effect", "unknown"
]  # fmt: skip
Price = Literal["price", "standard", "total", "amount"]

KIND_WORD: dict[Measured, str] = {
    "count": "数量",
    "rate": "比率",
    "time": "时间",
    "money": "金额",
    "satisfaction": "满意度",
    "quality": "质量",
    "effect": "效果",
    "unknown": "不明",
}


class Kind(NamedTuple):
    """What a name measures, the ``reason`` in words, and how sure that is.

    ``price`` tells money that is a unit price, a standard for each head, or a total; it is None
    for all other kinds.
    """

    kind: Measured
    reason: str
    confidence: Sureness
    price: Price | None = None


def unknown(reason: str) -> Kind:
    """Not decided; draws no finding."""
    return Kind("unknown", reason, "low")
