"""The narrative of a disclosure: its headings, each with the text below it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from kpilint.intake.block import Paragraph

_NUMERAL = "一二三四五六七八九十"
_HEADING = regex(
    rf"第[{_NUMERAL}\d]{{1,3}}(?:部分|章|节)|[{_NUMERAL}]{{1,3}}\s*、|[（(]第?[{_NUMERAL}]{{1,3}}(?:[）)]|部分)"
)
_FIGURE = regex(r"——|\d+\.\d+$")  # a row of a table that lost its cells
_LONGEST = 50  # characters of a heading
_CONTENTS = regex(r"(?:\.{4,}|…{2,}|·{4,})\s*\d{0,4}\s*$")


@dataclass(slots=True)
class SectionDraft:
    """One heading with its paragraphs."""

    heading: Paragraph | None
    paragraphs: list[Paragraph] = field(default_factory=list)


def is_contents(text: str) -> bool:
    """Whether a line belongs to a table of contents."""
    return len(text) < 200 and _CONTENTS.search(text) is not None


def is_heading(paragraph: Paragraph) -> bool:
    """Whether a paragraph is a heading: by the file's own word, or numbered and short."""
    text = paragraph.text.strip()
    if not text or len(text) > _LONGEST or text[-1] in "。；;，," or _FIGURE.search(text):
        return False
    return bool(paragraph.level) or (_HEADING.match(text) is not None and "。" not in text)


def sections_of(paragraphs: list[Paragraph]) -> list[SectionDraft]:
    """The narrative in order; what stands before the first heading has none."""
    sections: list[SectionDraft] = []
    for paragraph in paragraphs:
        if is_heading(paragraph):
            sections.append(SectionDraft(paragraph))
        elif sections:
            sections[-1].paragraphs.append(paragraph)
        else:
            sections.append(SectionDraft(None, [paragraph]))
    return sections
