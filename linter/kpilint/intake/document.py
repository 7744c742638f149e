"""What reading one file yields: its cards, where everything stood, and what had to be said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kpilint.card.address import Address
    from kpilint.card.model import Department
    from kpilint.card.place import Edit, Place, SourceMap
    from kpilint.intake.import_report import ImportReport

NoticeKind = Literal[
    "unquoted_value", "swallowed_value", "duplicate_key", "misspelt_key", "unknown_key",
    "other_encoding", "mended", "doubtful", "unplaced",
]  # fmt: skip


class Notice(NamedTuple):
    """Something about the writing of a file that was understood all the same, or what was made of
    a file whose forms had to be recognised.

    Rules of family Y turn notices into findings; ``values`` fills the places of their messages.
    """

    kind: NoticeKind
    address: Address
    place: Place
    quote: str
    values: Mapping[str, str] = {}
    related: tuple[Place, ...] = ()
    edit: Edit | None = None


class InputError(NamedTuple):
    """Something in a file that could not be read: never a finding about a card."""

    file: str
    line: int
    column: int
    message: str
    advice: str
    frame: str | None = None


class Document:
    """One file as it was read. ``departments`` holds one entry for each YAML document in it.

    ``foreign`` says that no field of the forms stands in the file, well written or not, so that a
    search through folders and a git hook may pass it over. ``report`` is the account of a file
    whose forms had to be recognised; a YAML file has none.
    """

    __slots__ = ("departments", "errors", "file", "foreign", "notices", "report", "source")

    def __init__(
        self,
        file: str,
        source: SourceMap | None,
        departments: list[Department] | None = None,
        notices: list[Notice] | None = None,
        errors: list[InputError] | None = None,
        *,
        foreign: bool = False,
        report: ImportReport | None = None,
    ) -> None:
        self.file = file
        self.source = source
        self.departments = departments if departments is not None else []
        self.notices = notices if notices is not None else []
        self.errors = errors if errors is not None else []
        self.foreign = foreign
        self.report = report
