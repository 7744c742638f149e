"""Texts without cell marks cut into pieces, each a cell or a part of one."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from kpilint.intake.form.vocabulary import is_level
from kpilint.resource.regex import regex
from kpilint.text.width import display_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kpilint.intake.dump.line import Line

_MARKED = 0.3  # share of the lines ending with a space from which that space ends a cell
_PART = regex(r"\s*第[一二三四五六七八九十]{1,2}部分")
_FULL_STOP = "。；！？"
_LONGEST_LEVEL = 20
_MANY = 3  # lines of one width, for that to be the width of a column
_SPACED = 0.5  # share of the lines that have a blank one after them
_NARROW = 10  # columns of a terminal; narrower lines are alike by chance


class Logical(NamedTuple):
    """A line with those that it was wrapped into; inner spaces stay.

    ``close`` says that no blank line stands before it, in a dump that has one before most lines.
    """

    number: int
    text: str
    level: int
    close: bool = False


class Piece(NamedTuple):
    """A run of text between spaces or line breaks; ``inline`` if a space stood before it, ``close``
    if a line break without a blank line did where most have one.
    """

    text: str
    line: int
    inline: bool
    close: bool = False


def is_marked(lines: Iterable[Line]) -> bool:
    """Whether a space at the end of a line says that the cell or paragraph ends there."""
    filled = [line.text for line in lines if line.text.strip() and not line.tabbed]
    ending = sum(text.endswith(" ") for text in filled)
    return ending > _MARKED * len(filled) and len(filled) > 1


def logical_lines(lines: Sequence[Line], *, marked: bool) -> list[Logical]:
    """The lines, wrapped ones put together where the dump says which they are."""
    found: list[list[str]] = []
    heads: list[tuple[int, int, bool]] = []
    joins = after_blank = False
    spaced = not marked and _is_spaced(lines)
    for line in lines:
        if line.blank:
            after_blank = True
            continue
        page = line.text.startswith(" ")
        if joins and not (page and found[-1][-1][-1] in _FULL_STOP):
            found[-1].append(line.text.lstrip() if page else line.text)
        else:
            found.append([line.text])
            heads.append((line.number, line.level, spaced and not after_blank))
        after_blank = False
        joins = marked and not line.text.endswith(" ") and not _PART.match(line.text)
    return [
        Logical(number, "".join(texts), level, close)
        for texts, (number, level, close) in zip(found, heads, strict=True)
    ]


def _is_spaced(lines: Sequence[Line]) -> bool:
    """Whether most lines have a blank one after them, so that its lack means something."""
    filled = sum(not line.blank for line in lines)
    apart = sum(not line.blank and below.blank for line, below in pairwise(lines))
    return filled > apart > _SPACED * filled


def pieces_of(lines: Sequence[Logical]) -> list[Piece]:
    """All pieces of some lines; a level torn over two of them is one."""
    pieces = [
        Piece(text, line.number, number > 0, line.close and not number)
        for line in lines
        for number, text in enumerate(line.text.split())
    ]
    joined: list[Piece] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        if before and _completes(before.text, piece.text):
            joined[-1] = before._replace(text=before.text + piece.text)
        else:
            joined.append(piece)
    return joined


def wraps_of(lines: Sequence[Logical]) -> set[int]:
    """The widths at which cells were wrapped: those of torn levels, and those that many lines of
    their own have in common.
    """
    words = [line.text.split() for line in lines]
    pairs = pairwise(text for texts in words for text in texts)
    torn = {display_width(left) for left, right in pairs if _completes(left, right)}
    alone = Counter(display_width(texts[0]) for texts in words if len(texts) == 1)
    full = {width for width, count in alone.items() if count >= _MANY and width >= _NARROW}
    return torn | full | {width - 1 for width in full}


def _completes(left: str, right: str) -> bool:
    if len(left) + len(right) > _LONGEST_LEVEL or len(left) < 2 or is_level(left):
        return False
    return is_level(left + right)
