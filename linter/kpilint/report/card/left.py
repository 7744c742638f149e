"""What there is to say about single places of a document, whichever kind of file it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.intake.import_report import Remark

if TYPE_CHECKING:
    from kpilint.intake.document import Document, Notice

_DROPPED = {
    "unknown_key": "不认识的字段，没有读入",
    "misspelt_key": "不认识的字段，像是写错了，没有读入",
    "duplicate_key": "同一个字段写了两次，只读了先写的",
}


def remarks(document: Document) -> list[Remark]:
    """The remarks of its report; of a YAML file, which has none, the fields that were not read."""
    if document.report:
        return document.report.remarks
    return [_remark(notice) for notice in document.notices if notice.kind in _DROPPED]


def _remark(notice: Notice) -> Remark:
    return Remark("unplaced", (), notice.place, notice.quote, _DROPPED[notice.kind])
