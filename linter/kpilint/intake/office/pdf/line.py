"""Characters of a page, each at its place, to lines of text."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from kpilint.resource.regex import regex

Char = dict[str, Any]  # of pdfplumber: text, x0, x1, top, bottom, size
_HAN = regex("[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef]")
_GAP = 0.6  # of the size of a character, between words of letters and digits
_WIDE_GAP = 0.9  # between Han, which a justified line sets apart a little
_COLUMN_GAP = 2.5  # where one would speak of two things side by side
_LEVEL = 0.5  # of its height, by which a character may stand above or below its line


class Line(NamedTuple):
    """A line of text and its box, in points from the top left corner of its page."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float


def lines_of(chars: list[Char]) -> list[Line]:
    """The lines from top to bottom."""
    rows: list[list[Char]] = []
    middle = 0.0
    for char in sorted(chars, key=lambda c: ((c["top"] + c["bottom"]) / 2, c["x0"])):
        centre = (char["top"] + char["bottom"]) / 2
        if rows and centre - middle <= _LEVEL * (char["bottom"] - char["top"]):
            rows[-1].append(char)
        else:
            rows.append([char])
        middle = centre if len(rows[-1]) == 1 else middle
    return [line for row in rows if (line := _line(sorted(row, key=lambda c: c["x0"])))]


def _line(row: list[Char]) -> Line | None:
    pieces: list[str] = []
    last: Char | None = None
    for char in row:
        text = char["text"]
        if last is not None and _is_twice(last, char):
            continue
        if last is not None and not text.isspace():
            pieces.append(_between(last, char))
        pieces.append(text)
        last = char if not text.isspace() else last
    text = re.sub(" {2,}", " ", "".join(pieces)).strip()
    seen = [char for char in row if not char["text"].isspace()]
    if not text or not seen:
        return None
    return Line(
        text,
        seen[0]["x0"],
        max(char["x1"] for char in seen),
        min(char["top"] for char in seen),
        max(char["bottom"] for char in seen),
        max(char["size"] for char in seen),
    )


def _is_twice(last: Char, char: Char) -> bool:
    """Bold type is sometimes made by printing a character twice."""
    return bool(
        last["text"] == char["text"] and abs(last["x0"] - char["x0"]) < 0.3 * (char["size"] or 1)
    )


def _between(last: Char, char: Char) -> str:
    """What stands between two characters, by the room between them."""
    gap = (char["x0"] - last["x1"]) / (char["size"] or 1)
    if gap > _COLUMN_GAP:
        return "\t"
    both_han = _HAN.match(last["text"]) and _HAN.match(char["text"])
    return " " if gap > (_WIDE_GAP if both_han else _GAP) else ""


def joined(lines: list[str]) -> str:
    """Lines that the narrowness of a cell or page has broken, as one text.

    Nothing is put between Han characters, nor inside a code or number; words of letters keep a
    space between them.
    """
    text = ""
    for line in lines:
        is_between_words = text[-1:].isalpha() and line[:1].isalpha()
        gap = " " if is_between_words and (text[-1:] + line[:1]).isascii() else ""
        text += gap + line
    return text
