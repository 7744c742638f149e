"""The account of an import: what was found, what was left over, which cells are doubtful."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kpilint.report.card.comment import remark_line
from kpilint.report.card.count import count_of
from kpilint.report.card.left import remarks
from kpilint.report.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.intake.document import Document
    from kpilint.intake.import_report import ImportReport, Remark, RemarkKind

FEW = 5  # remarks of one kind that are listed; more only when asked for
QUOTED = 40  # characters of a remark's quote
TITLES: tuple[tuple[RemarkKind, str], ...] = (
    ("unplaced", "没有读入"),
    ("doubtful", "存疑，请对照原件"),
    ("mended", "识别有误，已改正"),
)


def account(document: Document, *, whole: bool = False) -> list[str]:
    """The lines on one document; ``whole`` lists every remark. An indent is part of its line."""
    lines = [f"读出 {count_of(document)}"] if document.departments else []
    if document.report:
        lines += _of_report(document.report)
    found = remarks(document)
    for kind, title in TITLES:
        lines += _listed([one for one in found if one.kind == kind], title, whole=whole)
    return lines


def _of_report(report: ImportReport) -> Iterator[str]:
    empty = f"，略去空行 {report.empty_rows} 行" if report.empty_rows else ""
    yield f"原件有 {report.tables} 张表、{report.paragraphs} 段文字{empty}"
    yield from map(one_line, report.notes)


def _listed(found: list[Remark], title: str, *, whole: bool) -> Iterator[str]:
    if not found:
        return
    yield f"{title}：{len(found)} 处"
    listed = found if whole else found[:FEW]
    yield from (f"  {_shortened(remark)}" for remark in listed)
    if len(listed) < len(found):
        yield f"  ……还有 {len(found) - len(listed)} 处，加 --verbose 全部列出"


def _shortened(remark: Remark) -> str:
    quote = one_line(remark.quote)
    if len(quote) > QUOTED:
        quote = quote[: QUOTED - 1] + "…"
    return one_line(remark_line(replace(remark, quote=quote)))
