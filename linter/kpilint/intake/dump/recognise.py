"""Whether a text is a dump of an office file, known by its content and not by its name."""

from __future__ import annotations

import re

_WORDS = "一级指标|二级指标|三级指标|指标名称|指标值|绩效指标|项目编码|项目名称"
_BARE = re.compile(rf"(?:^|[\t |])(?:\*\*)?({_WORDS})(?:\*\*)?(?=[\t |]|$)", re.MULTILINE)
_KEYED = re.compile(
    r"^[ \t\-{]{0,40}[\"']?(?:三级指标|指标值|项目名称|绩效指标)[\"']?\s*:\s", re.MULTILINE
)
_ENOUGH = 2


def is_dump(text: str) -> bool:
    """Whether a text holds the headings of a form as cells, and not as keys of YAML."""
    if _KEYED.search(text):
        return False
    found: set[str] = set()
    for match in _BARE.finditer(text):
        found.add(match[1])
        if len(found) >= _ENOUGH:
            return True
    return False
