"""Lines of Chinese text broken by display width.

Numbers and Latin words stay whole; no line begins with closing punctuation or ends with an
opening bracket (GB/T 15834—2011 5.1).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kpilint.resource.regex import regex
from kpilint.text.width import display_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_CLOSING = "、。，．：；？！…—～·”’）》〉」』】〕］｝%％‰,.;:?!)\\]}"
_OPENING = "“‘（《〈「『【〔［｛(\\[{"
_WORD = "A-Za-z0-9Ａ-Ｚａ-ｚ０-９À-ɏ_"
_ATOM = regex(
    rf"""
    (?:[{_OPENING}]\s?)*                              # what may not end a line
    (?: [<>=≤≥＜＞≦≧±+＋\-]*[{_WORD}][{_WORD}.,:/\\%‰=&\-]*[万亿]?元?  # a number, a Latin word
      | (?P<quote>["'])[^"'\s]{{1,30}}(?P=quote)       # a short text in straight quotes
      | [^\s][\u0300-\u036f\u200d\ufe0f]*
    )
    [{_CLOSING}]*                                     # what may not begin a line
    """,
    re.VERBOSE,
)


def wrap(text: str, width: int, first: str = "", rest: str | None = None) -> list[str]:
    """The text in lines of at most ``width`` columns, each paragraph after its indent.

    ``first`` stands before the first line, ``rest`` (as wide as ``first`` when not given) before
    all others. Only a single piece that is wider than a whole line is broken inside.
    """
    hanging = " " * display_width(first) if rest is None else rest
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lead = hanging if lines else first
        lines += _fill(paragraph, width, lead, hanging)
    return lines


def _fill(paragraph: str, width: int, lead: str, hanging: str) -> Iterator[str]:
    line, used = lead, display_width(lead)
    empty = True
    for gap, piece in _pieces(paragraph, max(width - display_width(hanging), 2)):
        wide = display_width(piece)
        if not empty and used + len(gap) + wide > width:
            yield line
            line, used, empty = hanging, display_width(hanging), True
        blank = "" if empty else gap
        line, used, empty = line + blank + piece, used + len(blank) + wide, False
    yield line.rstrip()


def _pieces(paragraph: str, widest: int) -> Iterator[tuple[str, str]]:
    """The unbreakable pieces of a paragraph, each with the blank that stands before it."""
    end = 0
    for atom in _ATOM.finditer(paragraph):
        gap = " " if atom.start() > end else ""
        end = atom.end()
        piece = atom.group()
        while display_width(piece) > widest:
            cut = max(fitting(piece, widest), 1)
            yield gap, piece[:cut]
            gap, piece = "", piece[cut:]
        yield gap, piece


def fitting(pieces: Iterable[str], width: int) -> int:
    """How many of the pieces (or of the characters of a text) fit into a width."""
    used = count = 0
    for count, piece in enumerate(pieces, 1):
        used += display_width(piece)
        if used > width:
            return count - 1
    return count
