"""What an import has found in a file, and what it could not read or place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from kpilint.card.address import Address
    from kpilint.card.place import Place

RemarkKind = Literal["mended", "doubtful", "unplaced"]


@dataclass(frozen=True, slots=True)
class Remark:
    """One cell that was mended, that may have been read wrongly, or that no card has a field for.

    ``quote`` is what was printed; ``address`` is empty for what stands on no card.
    """

    kind: RemarkKind
    address: Address
    place: Place
    quote: str
    message: str


@dataclass(slots=True)
class ImportReport:
    """The account of one file: counts of what was found, and every doubt with its place."""

    cards: int = 0
    indicators: int = 0
    tables: int = 0
    paragraphs: int = 0
    empty_rows: int = 0
    remarks: list[Remark] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def of_kind(self, kind: RemarkKind) -> list[Remark]:
        """The remarks of one kind, in the order of the file."""
        return [remark for remark in self.remarks if remark.kind == kind]
