"""The words around a slip, by which a reader finds it again."""

from __future__ import annotations

from kpilint.resource.regex import regex

AROUND = 12  # characters to either side
_BREAK = regex(r"[\0\r\n]")
ELLIPSIS = "…"


def passage(text: str, start: int, end: int) -> str:
    """The part of the text with what stands on its own line close before and behind it."""
    before = _BREAK.split(text[max(start - AROUND - 1, 0) : start])[-1].lstrip()
    behind = _BREAK.split(text[end : end + AROUND + 1])[0].rstrip()
    if len(before) > AROUND:
        before = ELLIPSIS + before[-AROUND:]
    if len(behind) > AROUND:
        behind = behind[:AROUND] + ELLIPSIS
    return before + text[start:end] + behind
