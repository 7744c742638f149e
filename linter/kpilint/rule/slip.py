"""Slips of the Chinese keyboard in a rule file, which YAML itself can only take for something else.

Where a file is no YAML, the line at which reading stopped is held against what beginners write.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from kpilint.rule.source import RuleSource

_KEY = r"[^\s:：{}\[\],，]+"
_QUOTED = r"(?:\"[^\"]*\"|'[^']*')"


class _Slip(NamedTuple):
    """A mistake, and the line that makes it; the group ``at`` is what is shown."""

    mistake: str
    line: re.Pattern[str]


_SLIPS = (
    _Slip("full_width_indent", regex(r" *(?P<at>　+)")),
    _Slip("full_width_brace", regex(r"\s*(?:-\s+|[^\s:]+:\s+)?(?P<at>[｛［])")),
    _Slip("full_width_brace", regex(r".*[{\[].*(?P<at>[｝］])")),
    _Slip("full_width_comma", regex(rf".*\{{[^}}]*?(?P<at>，)\s*{_KEY}[:：]")),
    _Slip(
        "text_behind_quote",
        regex(rf"\s*(?:-\s+)?(?P<word>{_KEY}):\s+{_QUOTED}\s*(?P<at>[^\s#,}}\]].*)"),
    ),
    _Slip("broken_line", regex(r"(?P<at>[^\s:#\-][^:]*)$")),
)


def is_slip(word: str) -> bool:
    """Whether a key begins as no key does, so that the line is to be looked at instead."""
    return word.startswith(("　", "｛", "［"))


def report_slip(source: RuleSource, offset: int) -> bool:
    """Report the slip on the line of an offset; whether there was one that is known."""
    start = source.text.rfind("\n", 0, offset) + 1
    line = source.text[start:].partition("\n")[0].rstrip("\r")
    for slip in _SLIPS:
        found = slip.line.match(line)
        if found:
            at, end = found.span("at")
            values = found.groupdict()
            source.report(slip.mistake, start + at, start + end, word=values.get("word") or "")
            return True
    return False
