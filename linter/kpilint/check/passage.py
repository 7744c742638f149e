"""The words around a slip, by which a reader finds it again."""

from __future__ import annotations

import re

AROUND = 10  # characters to either side
_BREAK = re.compile(r"[\0\r\n]")


def passage(text: str, start: int, end: int) -> str:
    """The part of the text with what stands on its own line close before and behind it."""
    before = _BREAK.split(text[max(start - AROUND, 0) : start])[-1]
    behind = _BREAK.split(text[end : end + AROUND])[0]
    return (before + text[start:end] + behind).strip()
