"""The second sheet of a review: what there was to say about the reading of each file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.report.card.account import TITLES
from kpilint.report.card.comment import standing
from kpilint.report.card.count import count_of
from kpilint.report.card.left import remarks
from kpilint.report.card.row import Column

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.intake.document import Document
    from kpilint.report.card.row import Row

NOTE_COLUMNS = (
    Column("来源文件", 28),
    Column("种类", 18),
    Column("位置", 24),
    Column("原文", 40),
    Column("说明", 60),
)


def notes(document: Document) -> Iterator[Row]:
    """What was read of a document, then every remark on it, by kind."""
    yield [document.file, "读出", None, None, str(count_of(document))]
    for error in document.errors:
        at = f"第{error.line}行" if error.line else None
        yield [document.file, "读不了", at, None, f"{error.message}。{error.advice}"]
    report = document.report
    for note in report.notes if report else ():
        yield [document.file, "说明", None, None, note]
    for kind, title in TITLES:
        for remark in (one for one in remarks(document) if one.kind == kind):
            yield [document.file, title, standing(remark.place), remark.quote, remark.message]
