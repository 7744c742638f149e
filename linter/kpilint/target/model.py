"""What an indicator value says, as a structure that rules can compare."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from kpilint.card.place import Span

TargetKind = Literal[
    "number", "percent", "money", "duration", "date", "ratio", "range", "qualitative", "yesno",
    "bands", "classified", "placeholder", "blank", "unknown",
]  # fmt: skip
Op = Literal["=", ">=", "<=", ">", "<", "~"]
Change = Literal["absolute", "increase", "decrease"]


class ReadingError(NamedTuple):
    """Why a value was not wholly understood: where reading stopped, and the nearest reading."""

    message: str
    at: int
    nearest: str | None


class Spans(NamedTuple):
    """Where the operator, the number and the unit stand in the raw text; None where unwritten."""

    op: Span | None = None
    number: Span | None = None
    unit: Span | None = None


class Target:
    """One parsed value. ``low`` and ``high`` are the bounds in the written unit, None where open.

    ``unit`` is canonical and keeps 万/亿 (``万元``); ``per`` are the denominators (``元/人·天`` has
    ``("人", "天")``); ``base_low`` and ``base_high`` are the bounds in ``base_unit`` (元, 天, % or
    the counted thing itself), with 万/亿 and unit factors applied. ``parts`` holds the readings of
    a cell with several values. ``ambiguous`` names the other reading (3月: 三个月 or 三月份).
    """

    __slots__ = (
        "ambiguous", "base_high", "base_low", "base_unit", "canonical", "change", "dimension",
        "error", "high", "high_inclusive", "kind", "low", "low_inclusive", "op", "op_written",
        "parts", "per", "raw", "spans", "unit",
    )  # fmt: skip
    raw: str
    kind: TargetKind
    op: Op | None
    op_written: bool
    low: Decimal | None
    low_inclusive: bool | None
    high: Decimal | None
    high_inclusive: bool | None
    unit: str | None
    per: tuple[str, ...]
    dimension: str | None
    base_low: Decimal | None
    base_high: Decimal | None
    base_unit: str | None
    change: Change
    canonical: str
    ambiguous: str | None
    error: ReadingError | None
    parts: tuple[Target, ...]
    spans: Spans
