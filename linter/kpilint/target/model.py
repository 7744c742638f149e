"""What an indicator value says, as a structure that rules can compare."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from kpilint.card.place import Span

TargetKind = Literal[
    "number", "percent", "money", "duration", "date", "ratio", "range", "qualitative", "yesno",
    "bands", "classified", "placeholder", "blank", "unknown",
]  # fmt: skip
Op = Literal["=", ">=", "<=", ">", "<", "~"]
Change = Literal["absolute", "increase", "decrease"]
Day = tuple[int | None, int | None, int]  # year, month, day; None where the value does not say it


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


NOWHERE = Spans()


class Target:
    """One parsed value. ``low`` and ``high`` are the bounds in the written unit, None where open.

    ``unit`` is canonical and keeps 万/亿 (``万元``); ``per`` are the denominators (``元/人·天`` has
    ``("人", "天")``); ``base_low`` and ``base_high`` are the bounds in ``base_unit`` (元, 天, % or
    the counted thing itself), with 万/亿 and unit factors applied. ``label`` is what stands before
    the value in its cell (优 of 优95%以上). ``parts`` holds the readings of a cell with several
    values, each with the raw text and the spans of the whole cell; the cell itself then has no
    bounds, and the kind of its first value, or ``bands``.
    ``ambiguous`` is the other reading (of 3月: 3个月).

    A ratio of more than two numbers (1:2:3) has no bounds, and neither has a scale that is named
    in words (``bands``: 优、良、中、差).

    A date has ``date_low`` and ``date_high``. Its bounds are plain numbers: the month of 3月 (unit
    月), the year of 2024年 (年), a day of the month (日), else yyyymmdd or mmdd (日期); its base is
    yyyymmdd, and there is none without a year.
    """

    __slots__ = (
        "ambiguous", "base_high", "base_low", "base_unit", "canonical", "change", "date_high",
        "date_low", "dimension", "error", "high", "high_inclusive", "kind", "label", "low",
        "low_inclusive", "op", "op_written", "parts", "per", "raw", "spans", "unit",
    )  # fmt: skip

    def __init__(self, raw: str, kind: TargetKind, canonical: str) -> None:
        self.raw = raw
        self.kind: TargetKind = kind
        self.canonical = canonical
        self.op: Op | None = None
        self.op_written = False
        self.low: Decimal | None = None
        self.low_inclusive: bool | None = None
        self.high: Decimal | None = None
        self.high_inclusive: bool | None = None
        self.unit: str | None = None
        self.per: tuple[str, ...] = ()
        self.dimension: str | None = None
        self.base_low: Decimal | None = None
        self.base_high: Decimal | None = None
        self.base_unit: str | None = None
        self.change: Change = "absolute"
        self.label = ""
        self.date_low: Day | None = None
        self.date_high: Day | None = None
        self.ambiguous: str | None = None
        self.error: ReadingError | None = None
        self.parts: tuple[Target, ...] = ()
        self.spans = NOWHERE

    def same_reading(self, other: Target) -> bool:
        """Whether two values say the same, however and wherever they were written."""
        return self._reading() == other._reading()

    def _reading(self) -> tuple[object, ...]:
        shares = self.kind == "ratio" and self.low is self.high is None and not self.parts
        words = self.canonical if shares or self.kind not in _MEASURED else None
        return (
            self.kind, words, self.op, self.op_written, self.low, self.low_inclusive, self.high,
            self.high_inclusive, self.unit, self.per, self.base_low, self.base_high,
            self.base_unit, self.change, self.date_low, self.date_high, self.ambiguous,
            self.error and self.error.message, tuple(part._reading() for part in self.parts),
        )  # fmt: skip


_MEASURED = frozenset(
    {"number", "percent", "money", "duration", "date", "ratio", "range", "bands"}
)  # fmt: skip
