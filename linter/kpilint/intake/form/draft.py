"""A card while it is being read: every text with the block that it stands in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from kpilint.intake.block import Cell, Paragraph

DoubtKind = Literal["mended", "doubtful", "unplaced"]
MOST_DOUBTS = 2000  # told of one file; of more only their number


class Entry(NamedTuple):
    """One text and where it stands."""

    text: str
    at: Cell | Paragraph


RowDraft = dict[str, Entry]  # a field's word of the form to what stands there


@dataclass(slots=True)
class CardDraft:
    """One card: its fields by word, its goals, its plan by month, its indicators in order."""

    at: Cell | Paragraph
    fields: dict[str, Entry] = field(default_factory=dict)
    goals: list[Entry] = field(default_factory=list)
    whole_goals: list[Entry] = field(default_factory=list)
    plan: dict[str, Entry] = field(default_factory=dict)
    rows: list[RowDraft] = field(default_factory=list)
    whole_department: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing was read of the card."""
        return not (self.rows or self.goals or self.whole_goals or len(self.fields) > 1)


class Doubt(NamedTuple):
    """A cell that was mended, that may have been read wrongly, or that has no place on a card."""

    kind: DoubtKind
    at: Cell | Paragraph
    text: str
    message: str


class Doubts:
    """All doubts about one file."""

    def __init__(self) -> None:
        self.all: list[Doubt] = []
        self.untold = 0

    def mended(self, at: Cell | Paragraph, text: str, message: str) -> None:
        """Note a recognition error that was certain; ``text`` is what was printed."""
        self._add(Doubt("mended", at, text, message))

    def doubtful(self, at: Cell | Paragraph, text: str, message: str) -> None:
        """Note what was kept as printed although it is probably not right."""
        self._add(Doubt("doubtful", at, text, message))

    def unplaced(self, at: Cell | Paragraph, text: str, message: str) -> None:
        """Note what no field of a card could take."""
        self._add(Doubt("unplaced", at, text, message))

    def _add(self, doubt: Doubt) -> None:
        if len(self.all) < MOST_DOUBTS:
            self.all.append(doubt)
        else:
            self.untold += 1
