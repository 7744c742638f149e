"""Whether a text is a dump of an office file, known by its content and not by its name."""

from __future__ import annotations

import re

from kpilint.resource.regex import regex

_WORDS = "一级指标|二级指标|三级指标|指标名称|指标值|绩效指标|项目编码|项目名称"
_BARE = regex(rf"(?:^|[\s|])(?:\*\*)?({_WORDS})(?:\*\*)?(?=[\s|]|$)")
_KEYED = regex(
    r"^[ \t\-{]{0,40}[\"']?(?:三级指标|指标值|项目名称|绩效指标)[\"']?\s*:\s", re.MULTILINE
)
_HEADING = regex(r"一级指标(?=[\s|*])(?!\s*[:：])")  # the first cell of a heading, no key
_ENOUGH = 2


def is_dump(text: str) -> bool:
    """Whether a text holds the headings of a form as cells, and not as keys of YAML."""
    if _KEYED.search(text) and not _has_heading(text):
        return False
    found: set[str] = set()
    for match in _BARE.finditer(text):
        found.add(match[1])
        if len(found) >= _ENOUGH:
            return True
    return False


def _has_heading(text: str) -> bool:
    """Whether a line begins with the heading of an indicator table, as no line of YAML does."""
    return any(
        not text[max(map(text.rfind, "\n\r", (0, 0), (at, at))) + 1 : at].strip(" \t|*")
        for at in (match.start() for match in _HEADING.finditer(text))
    )
