"""What reading one file yields: its cards, where everything stood, and what had to be said."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kpilint.card.address import Address
    from kpilint.card.model import Department
    from kpilint.card.place import Edit, Place, SourceMap
    from kpilint.intake.import_report import ImportReport

NoticeKind = Literal[
    "unquoted_value", "swallowed_value", "duplicate_key", "misspelt_key", "unknown_key",
    "other_encoding",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about the writing of a file that was understood all the same.

    Rules of family Y turn notices into findings; ``values`` fills the places of their messages.
    """

    kind: NoticeKind
    address: Address
    place: Place
    quote: str
    values: Mapping[str, str] = field(default_factory=dict)
    related: tuple[Place, ...] = ()
    edit: Edit | None = None


@dataclass(frozen=True, slots=True)
class InputError:
    """Something in a file that could not be read: never a finding about a card."""

    file: str
    line: int
    column: int
    message: str
    advice: str
    frame: str | None = None


@dataclass(slots=True)
class Document:
    """One file as it was read. ``departments`` holds one entry for each YAML document in it.

    ``foreign`` says that no field of the forms stands in the file, well written or not, so that a
    search through folders and a git hook may pass it over. ``report`` is the account of a file
    whose forms had to be recognised; a YAML file has none.
    """

    file: str
    source: SourceMap | None
    departments: list[Department] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    errors: list[InputError] = field(default_factory=list)
    foreign: bool = False
    report: ImportReport | None = None
