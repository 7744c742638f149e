"""The Chinese words that all reports for people share."""

from __future__ import annotations

from typing import TYPE_CHECKING

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


def project_number(finding: Finding) -> int | None:
    """Which card of its file a finding is on, counted from 1; None for the file as a whole."""
    for word, count in zip(finding.address, finding.address[1:], strict=False):
        if word == "项目" and isinstance(count, int):
            return count
    return None


def where(finding: Finding) -> str:
    """The indicator and the field: 接待率 › 指标值."""
    return " › ".join(word for word in (finding.indicator, finding.field) if word)
