"""Heads, feet and page numbers that are printed on every page and are no part of the text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpilint.intake.office.pdf.line import Line
    from kpilint.intake.office.pdf.part import Page

_MARGIN = 0.08  # of the height of a page, at its top and at its bottom
_LEAST_PAGES = 3
_STEP = 6.0  # points, within which lines stand at the same height
_NUMBER = regex(r"[-—–·~\s]*第?\s*\d{1,4}\s*页?\s*(?:[/，,]?\s*共?\s*\d{1,4}\s*页?)?[-—–·~\s]*")
_DIGITS = regex(r"\d+")


def drop_margins(pages: Sequence[Page]) -> list[str]:
    """Take page numbers, and all but the first of each running head, off the pages; tells which."""
    seen: Counter[tuple[str, int]] = Counter()
    for page in pages:
        seen.update({_key(line) for line in page.lines if _is_in_margin(line, page)})
    running = {key for key, count in seen.items() if count >= _LEAST_PAGES}
    told: dict[tuple[str, int], str] = {}
    for page in pages:
        kept = []
        for line in page.lines:
            if _is_in_margin(line, page):
                if _NUMBER.fullmatch(line.text) or _key(line) in told:
                    continue
                if _key(line) in running:
                    told[_key(line)] = line.text
            kept.append(line)
        page.lines = kept
    return [f"页眉或页脚“{text}”每页都有，只保留一次" for text in told.values()]


def _is_in_margin(line: Line, page: Page) -> bool:
    return line.bottom < _MARGIN * page.height or line.top > (1 - _MARGIN) * page.height


def _key(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text), round(line.top / _STEP)
