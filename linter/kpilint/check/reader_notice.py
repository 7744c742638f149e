"""Check: what the reader of a file had to mend to understand it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.intake.document import Document, Notice


KEYS = {"unknown_key", "misspelt_key"}  # a form has its columns on every row
WHOLE_FILE = {"mended", "unplaced"}  # told once of a file
MOST_PLACES = 5  # that are named beside the first; the count and the import tell of all


def reader_notice(document: Document, parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each notice of the ``种类``, or for those alike, with the words of the first."""
    kind = parameters["种类"]
    alike: dict[object, list[Notice]] = {}
    for number, notice in enumerate(document.notices):
        if notice.kind == kind:
            alike.setdefault(_likeness(notice, number), []).append(notice)
    for first, *others in alike.values():
        yield Hit(
            first.address,
            quote=first.quote,
            values={"原文": first.quote, "处数": str(len(others) + 1), **first.values},
            place=first.place,
            edit=first.edit,
            related_places=(*first.related, *(other.place for other in _named(kind, others))),
        )


def _named(kind: str, others: list[Notice]) -> list[Notice]:
    """Whatever a person has to mend is named wherever it stands."""
    return others if kind in KEYS else others[:MOST_PLACES]


def _likeness(notice: Notice, number: int) -> object:
    """What notices share that are told as one."""
    if notice.kind in KEYS:
        return notice.quote
    if notice.kind in WHOLE_FILE:
        return notice.kind
    return notice.values["说明"] if notice.kind == "doubtful" else number
