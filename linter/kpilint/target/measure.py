"""One value of the grammar taken apart, and what the words around it do to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.target.deadline import date_target, deadline
from kpilint.target.interval import read_interval
from kpilint.target.number import interval_target, number_target
from kpilint.target.scalar import NumberError, counted_years, read_scalar
from kpilint.target.source import Unread

if TYPE_CHECKING:
    from kpilint.target.model import Target
    from kpilint.target.scalar import Scalar
    from kpilint.target.source import Source
    from kpilint.target.syntax import Node, Piece

_SUFFIXES = frozenset({"BOUND", "INCLUDING", "EXCLUDING"})
_WORDS = frozenset({"TEXT", "CODE"})
_SCALARS = frozenset({"number", "fraction", "ratio", "zero"})


class Measure:
    """A value node taken apart, with the words before it (``label``) and behind (``behind``)."""

    __slots__ = (
        "amount", "behind", "end", "filler", "label", "late", "listed", "notes", "op", "scalar",
        "start", "suffixes",
    )  # fmt: skip

    def __init__(self, node: Node) -> None:
        parts = node.parts
        self.start, self.end = node.start, node.end
        self.op: Node | None = parts[0] if parts[0].type == "op" else None
        at = 0 if self.op is None else 1
        while parts[at].type in _WORDS:
            at += 1
        self.filler: tuple[Piece, ...] = parts[1:at] if self.op else ()
        self.amount: Node = parts[at]
        self.suffixes: tuple[Piece, ...] = ()
        self.notes: tuple[Piece, ...] = ()
        behind = parts[at + 1 :]
        if behind:
            self.suffixes = tuple(piece for piece in behind if piece.type in _SUFFIXES)
            self.notes = tuple(piece for piece in behind if piece.type == "NOTE")
        self.late: str | None = None  # the denominator of 3次以上/年
        self.label = ""
        self.behind = ""
        self.listed: int | None = None  # where the number of a list ends that stands before it
        self.scalar: Scalar | None = None  # set where it goes over two units

    @property
    def compares(self) -> bool:
        """Whether a comparison is written, before the number or behind it."""
        return self.op is not None or bool(self.suffixes)

    @property
    def is_date(self) -> bool:
        """Whether the amount is a date of the grammar."""
        return self.amount.type in ("date", "period")


def read_measure(source: Source, measure: Measure) -> Target:
    """The reading of one value. Raises Unread where it makes no sense."""
    try:
        target = _read(source, measure)
    except NumberError as error:
        raise Unread(error.args[0], measure.amount.start, *error.args[1:]) from error
    target.label = measure.label
    return target


def _read(source: Source, measure: Measure) -> Target:
    scalar = measure.scalar
    if scalar is None and measure.amount.type in _SCALARS:
        scalar = read_scalar(source.text, measure.amount)
    elif scalar is None and measure.amount.type == "date":
        scalar = counted_years(source.text, measure.amount)
    reading = deadline(source, measure, scalar)
    if reading is not None:
        return date_target(source, measure, reading)
    if scalar is not None:
        return number_target(source, measure, scalar)
    return interval_target(source, measure, read_interval(source.text, measure.amount))
