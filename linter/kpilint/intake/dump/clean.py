"""What the way to a dump has added between its lines or taken from them, undone."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from kpilint.intake.form.label import column_role, head_label
from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpilint.intake.dump.line import Line

_PAGE_MARK = regex(
    r"\s*(?:(?:[-—–－]+\s*)?\d{1,3}\s*[-—–－]+|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?"
    r"|\d{1,3}\s*/\s*\d{1,3}\s*页|[Pp]age\s+\d{1,3}(?:\s+of\s+\d{1,3})?)\s*"
)
_LONGEST_MARK = 30
_GAP = regex(r"(?<=\S)[ \u3000]{2,}(?=\S)")
_LEAD = regex(r"[ \u3000]{2,16}(?=\S|$)")
_LEAST_LABELS = 3  # of a line whose gaps stand between cells
_LEAST_CELLS = 8  # lines that begin alike, for their blanks to stand before cells


def cleaned(lines: Sequence[Line]) -> list[Line]:
    """The lines as the file had them: without marks of pages, blank lines doubled, or tabs turned
    to blanks.
    """
    return _tabbed(_without_feeds(_without_marks(_single_spaced(_outdented(lines)))))


def _outdented(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines without the blanks that all of them begin with."""
    filled = [line.text for line in lines if line.text.strip()]
    least = min((len(text) - len(text.lstrip(" ")) for text in filled), default=0)
    return [line._replace(text=line.text[least:]) for line in lines] if least else lines


def _single_spaced(lines: Sequence[Line]) -> list[Line]:
    """The lines without those between any two, where a converter wrote each end of a line twice."""
    doubled = len(lines) > 2 and all(line.text == "" for line in lines[1::2])
    return list(lines[::2]) if doubled else list(lines)


def _without_marks(lines: Sequence[Line]) -> list[Line]:
    """The lines without numbers of pages, and without the blank lines that stand around those.

    A number without anything beside it may be a cell, and stays.
    """
    marks = {n for n, line in enumerate(lines) if _is_page_mark(line.text)}
    around = {
        beside
        for n in marks
        if 0 < n < len(lines) - 1 and not (lines[n - 1].text + lines[n + 1].text).strip(" ")
        for beside in (n - 1, n + 1)
    }
    return [line for n, line in enumerate(lines) if n not in marks and n not in around]


def _without_feeds(lines: list[Line]) -> list[Line]:
    """The lines of cells without the single blank that an end of a page has become."""
    if not any(line.text.startswith("\t") for line in lines):
        return lines
    return [
        line._replace(text=line.text[1:]) if line.text.startswith(" \t") else line
        for line in lines
        if line.text != " "
    ]


def _is_page_mark(text: str) -> bool:
    return len(text) <= _LONGEST_MARK and bool(text) and _PAGE_MARK.fullmatch(text) is not None


def _tabbed(lines: list[Line]) -> list[Line]:
    """The lines with tabs where runs of blanks stand for them; only where there is no tab."""
    if any(line.tabbed for line in lines):
        return lines
    unit = _unit_between(lines)
    if unit:
        inside = [bool(_GAP.search(line.text)) for line in lines]
        beside = [any(inside[max(n - 1, 0) : n + 2]) for n in range(len(lines))]
        return [
            _with_tabs(line, unit) if near else line
            for line, near in zip(lines, beside, strict=True)
        ]
    lead = _unit_before(lines)
    return _with_leads(lines, lead) if lead else lines


def _unit_between(lines: Sequence[Line]) -> int:
    """How many blanks stand between the cells of headings at least; 0 without such headings."""
    gaps: list[int] = []
    for line in lines:
        if "  " not in line.text:
            continue
        words = _GAP.split(line.text.strip())
        if len(words) >= _LEAST_LABELS and all(map(column_role, words)):
            gaps += [len(gap) for gap in _GAP.findall(line.text)]
    unit = min(gaps, default=0)
    return unit if all(gap % unit == 0 for gap in gaps) else 2


def _with_tabs(line: Line, unit: int) -> Line:
    """A line whose gaps are tabs: one for each unit, one for a gap that is no multiple of it."""
    return line._replace(
        text=re.sub(rf"[ \u3000]{{{unit},}}", lambda match: _tabs(len(match[0]), unit), line.text)
    )


def _tabs(length: int, unit: int) -> str:
    return "\t" * (length // unit if unit > 2 and length % unit == 0 else 1)


def _unit_before(lines: Sequence[Line]) -> int:
    """How many blanks stand before each cell; 0 where blanks mark no cells."""
    found = Counter(
        len(blanks[0])
        for line in lines
        if (blanks := _LEAD.match(line.text))
        and (head_label(line.text.strip()) or column_role(line.text.strip()))
    )
    lead, count = found.most_common(1)[0] if found else (0, 0)
    return lead if count >= _LEAST_CELLS else 0


def _with_leads(lines: list[Line], lead: int) -> list[Line]:
    """A tab before each cell. A lone line between blank ones is a paragraph that is set in."""
    is_cell = [_leads(line.text, lead) for line in lines]
    return [
        line._replace(text="\t" + line.text[lead:])
        if cell and any(is_cell[max(n - 1, 0) : n] + is_cell[n + 1 : n + 2])
        else line
        for n, (line, cell) in enumerate(zip(lines, is_cell, strict=True))
    ]


def _leads(text: str, lead: int) -> bool:
    match = _LEAD.match(text)
    return match is not None and (len(match[0]) >= lead or not text.strip())
