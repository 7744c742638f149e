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
        values = {"原文": first.quote, "处数": str(len(others) + 1), **first.values}
        yield Hit(
            first.address,
            quote=first.quote,
            values=values | _in_words(values),
            place=first.place,
            edit=first.edit,
            related_places=(*first.related, *(other.place for other in _named(kind, others))),
        )


def _in_words(values: Mapping[str, str]) -> dict[str, str]:
    """What a message says with more than the bare words of the notice."""
    words = {}
    if "字段" in values:
        others = int(values.get("另有", 0))
        many = f"等{others + 1}个字段" if others else f"（共{values['处数']}处）"
        words["哪些"] = f"“{values['字段']}”{many}"
    if "记号" in values:
        mark = values["记号"]
        opens = values["值"].startswith(mark)
        words["带记号"] = f"以“{mark}”开头" if opens else f"里有“{mark}{' ' * (mark == ':')}”"
    return words


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
