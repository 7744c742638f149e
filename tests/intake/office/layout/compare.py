"""The cells of cards as they were read, held against those that were printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.field import FIELDS

if TYPE_CHECKING:
    from intake.office.layout.provinces import Card
    from kpilint.card.model import Project
    from kpilint.intake.document import Document

_ROW = {field.word: field.attribute for field in FIELDS["指标"]}
_HEAD = {field.word: field.attribute for field in FIELDS["项目"]}
Cells = dict[tuple[object, ...], str]


def printed(cards: list[Card]) -> Cells:
    """Every cell that must be read, by where it belongs."""
    cells: Cells = {}
    for number, card in enumerate(cards):
        cells |= {(number, word): plain(text) for word, text in card.head.items()}
        cells[number, "绩效目标"] = plain("".join(card.goals))
        cells[number, "实施期目标"] = plain("".join(card.whole_goals))
        for at, row in enumerate(card.rows):
            cells |= {(number, at, word): plain(text) for word, text in row.items()}
    return {where: text for where, text in cells.items() if text}


def read(document: Document, cards: list[Card]) -> Cells:
    """Every cell that was read: all of the indicators, of the heads what is asked for."""
    cells: Cells = {}
    projects = [p for d in document.departments for p in d.projects or []]
    for number, project in enumerate(projects):
        asked = cards[number].head if number < len(cards) else {"项目名称": ""}
        cells |= {(number, word): _of_head(project, word) for word in asked}
        cells[number, "绩效目标"] = plain("".join(project.goals or []))
        cells[number, "实施期目标"] = plain("".join(project.whole_term_goals or []))
        for at, row in enumerate(project.indicators or []):
            for word, attribute in _ROW.items():
                cells[number, at, word] = plain(getattr(row, attribute))
    return {where: text for where, text in cells.items() if text}


def _of_head(project: Project, word: str) -> str:
    if word.endswith("月底"):
        return plain((project.payment_plan or {}).get(word))
    return plain(getattr(project, _HEAD[word]))


def plain(text: str | None) -> str:
    return "".join((text or "").split())
