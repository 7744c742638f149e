"""The Chinese words that all reports for people share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.report.plain import name
from kpilint.rule.model import CONFIDENCE_WORD, SEVERITY_WORD

if TYPE_CHECKING:
    from kpilint.card.place import Place
    from kpilint.report.look import Colour
    from kpilint.rule.model import Confidence, Severity
    from kpilint.run.outcome import Finding

LEVEL: dict[Severity, str] = {level: word for word, level in SEVERITY_WORD.items()}
CONFIDENCE: dict[Confidence, str] = {level: word for word, level in CONFIDENCE_WORD.items()}
LEVEL_COLOUR: dict[Severity, Colour] = {"error": "red", "warning": "yellow", "info": "blue"}


def position(place: Place) -> str:
    """``131:20`` as editors understand it, or the phrase of a place that has no line."""
    return f"{place.line}:{place.column}" if place.line else place.phrase


def place_phrase(place: Place) -> str:
    """The place in words: 第131行第20列, or 第3张表第7行第5列 where there are no lines."""
    if place.phrase or not place.line:
        return place.phrase
    return f"第{place.line}行第{place.column}列"


def card(finding: Finding) -> tuple[str | int, ...]:
    """The part of the address that leads to the card: 项目 2, or 文档 2 项目 1 in a file of several
    documents. Empty for a finding on the file as a whole.
    """
    address = finding.address
    for length, word in enumerate(address, 1):
        if word == "项目" and length < len(address):
            return address[: length + 1]
    return address[:2] if address[:1] == ("文档",) else ()


def where(finding: Finding) -> str:
    """The indicator and the field: 接待率 › 指标值."""
    return " › ".join(name(word) for word in (finding.indicator, finding.field) if word)
