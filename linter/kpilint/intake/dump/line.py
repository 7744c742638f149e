"""The lines of a dump, without the marks that a converter left in them."""

from __future__ import annotations

import re
from typing import NamedTuple

from kpilint.resource.regex import regex

_BOOKMARK = regex(r"\[bookmark: [^\]\n]{0,80}\] ?")
_TAG = regex(r"</?(?:b|i|u|strong|em|br|sup|sub)\s*/?>", re.IGNORECASE)
_HEADING = regex(r"\s{0,3}(#{1,6})\s+")
_BULLET = regex(r"\s{0,8}[-*+]\s+(?=\S)")
_PAGE_NUMBER = regex(r"\s*[-—－]?\s*\d{1,3}\s*[-—－]?\s*")
_RULE = regex(r"[-|:=_*\s]{3,}")
_PAGE = 7  # characters of a page number with its dashes
LONGEST = 2_000_000  # characters of a line; the rest of a longer one is no text of a form


class Line(NamedTuple):
    """One line: its number from 1, its text without marks, its heading level (0 for none)."""

    number: int
    text: str
    level: int = 0

    @property
    def blank(self) -> bool:
        """Whether nothing stands on the line."""
        return not self.text.strip()

    @property
    def tabbed(self) -> bool:
        """Whether the line holds cells."""
        return "\t" in self.text


def is_page_number(text: str) -> bool:
    """Whether a line holds nothing but what may be the number of its page."""
    bare = text.strip()
    return len(bare) <= _PAGE and _PAGE_NUMBER.fullmatch(bare) is not None


def split_lines(text: str) -> list[str]:
    """The lines of a text, whichever system ended them."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def lines_of(text: str) -> list[Line]:
    """All lines of a text."""
    found = []
    for number, raw in enumerate(split_lines(text), 1):
        line = raw[:LONGEST].replace("\f", " ").replace("\xa0", " ").replace("\ufeff", "")
        level = 0
        if "[bookmark" in line:
            line = _BOOKMARK.sub("", line)
        if "<" in line:
            line = _TAG.sub("", line)
        if "**" in line:
            line = line.replace("**", "")
        mark = _HEADING.match(line) if "#" in line[:10] else None
        if mark:
            level, line = len(mark[1]), line[mark.end() :]
        if not level and "\t" not in line and _BULLET.match(line):
            line = _BULLET.sub("", line, count=1)
        if "-" in line[:8] and _RULE.fullmatch(line[:2000]):
            line = ""
        found.append(Line(number, line, level))
    return found
