"""Check: what the reader of a file had to mend to understand it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.intake.document import Document, Notice


KEYS = {"unknown_key", "misspelt_key"}  # a form has its columns on every row


def reader_notice(document: Document, parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each notice of the ``种类``, or for each key that it names, with its words."""
    kind = parameters["种类"]
    alike: dict[object, list[Notice]] = {}
    for number, notice in enumerate(document.notices):
        if notice.kind == kind:
            alike.setdefault(notice.quote if kind in KEYS else number, []).append(notice)
    for first, *others in alike.values():
        yield Hit(
            first.address,
            quote=first.quote,
            values={"原文": first.quote, "处数": str(len(others) + 1), **first.values},
            place=first.place,
            edit=first.edit,
            related_places=(*first.related, *(other.place for other in others)),
        )
