"""How a text is written in YAML so that it is read back exactly, and by other programs too."""

from __future__ import annotations

import re
from typing import Literal

from kpilint.resource.regex import regex

Style = Literal["plain", "number", "single", "double", "literal"]

_VISIBLE = "\x20-\x7e\xa1-\xac\xae-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\ud7ff\ue000-\ufefe"
_ONE_LINE = regex(f"[{_VISIBLE}\uff00-\ufffd\U00010000-\U0010fffd]*")
_BLOCK_LINE = regex(f"(?!\t)[\t{_VISIBLE}\uff00-\ufffd\U00010000-\U0010fffd]*")
_FIRST = frozenset("-?:,[]{}#&*!|>'\"%@`")
_NUMBER = regex(r"(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?")
# What YAML 1.1 or 1.2 reads as something else than the text that stands there.
_MISREAD = regex(
    r"""(?ix) ~ | = | << | \.\.\. .* | null | true | false | yes | no | on | off | y | n
      | [+-]? [\d.] [\d_.]* (?: e [+-]? \d+ )?            # 1E3 013 1_000 .5
      | [+-]? 0 [xob] [\da-f_]+ | [+-]? \.? (?: inf | nan )
      | [+-]? \d+ (?: : [0-5]? \d )+ (?: \.\d* )?            # 12:30 was a number once
      | \d{4} - \d{1,2} - \d{1,2} .*                         # a date, with or without a time
    """
)
_HEADING = regex(r"^[ \t|*]*一级指标", re.MULTILINE)  # a file with such lines is a dump of text
_AWKWARD = regex('["\\\\\U00010000-\U0010ffff]')  # what double quotes would have escaped
_FLOW = regex(r"[,\[\]{}:?]")


def style_of(text: str, *, flow: bool = False) -> Style:
    """The plainest style that leaves no doubt about a text; ``flow`` inside brackets."""
    if not _ONE_LINE.fullmatch(text):
        return "literal" if not flow and _fits_block(text) else "double"
    if _NUMBER.fullmatch(text):
        return "number"
    if _is_plain(text) and not (flow and _FLOW.search(text)):
        return "plain"
    return "single" if _AWKWARD.search(text) else "double"


def _is_plain(text: str) -> bool:
    if not text or text[0] in _FIRST or text != text.strip():
        return False
    if ": " in text or " #" in text or text.endswith(":"):
        return False
    return not _MISREAD.fullmatch(text)


def _fits_block(text: str) -> bool:
    """Whether a text of several lines can stand in a block that shows all there is to it."""
    lines = text.split("\n")
    if not all(_BLOCK_LINE.fullmatch(line) and line == line.rstrip() for line in lines):
        return False
    return bool(lines[0] and lines[-1]) and lines[0][0] != " " and not _HEADING.search(text)
