"""Recognition errors of scans: what is certain is mended, what is not is left alone."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_CODE = regex(r"[0-9A-Za-z][0-9A-Za-z -]{5,40}")
_CONTEXT = 4  # characters before a seam by which the same words are found elsewhere
_LONGEST = 2000  # characters of a piece whose seams are looked at
_MOST_PIECES = 40  # of one cell; more are no torn cell
_PIECE = regex(r"[^%％]*[%％]|[^%％]+$")


def mended_code(code: str) -> str:
    """A project's code without the blanks of the recognition; other texts as they are."""
    return code.replace(" ", "") if " " in code and _CODE.fullmatch(code) else code


def joined(pieces: Sequence[str], known: Iterable[str] = ()) -> str:
    """The text of a cell that a recognition has torn into several, its seams made good.

    A piece that stands in another is that other; characters that stand on both sides of a seam
    stand once; a broken character at a seam is told by the same words in ``known``.
    """
    if len(pieces) > _MOST_PIECES:
        return "".join(pieces)
    text = ""
    for piece in pieces:
        if not text or _stands_in(text, piece):
            text = piece
        elif not _stands_in(piece, text):
            text = _seamed(text, piece, known)
    return text


def _stands_in(part: str, whole: str) -> bool:
    return len(part) <= _LONGEST and "".join(part.split()) in "".join(whole.split())


def _seamed(left: str, right: str, known: Iterable[str]) -> str:
    most = min(len(left), len(right), 12)
    for length in range(most, 0, -1):
        if left.endswith(right[:length]):
            return left + right[length:]
    if _is_foreign(right[0]):
        return left + _mended_seam(left[-_CONTEXT:], right, known)
    return left + right


def _mended_seam(before: str, right: str, known: Iterable[str]) -> str:
    """What follows a seam, its first character (a half of one) replaced or left out."""
    for text in known if len(before) == _CONTEXT else ():
        at = text.find(before, 0, _LONGEST) + _CONTEXT
        if at >= _CONTEXT and at < len(text):
            return right[1:] if right[1:2] == text[at] else text[at] + right[1:]
    return right


def _is_foreign(character: str) -> bool:
    """Whether this is a Han character that simplified Chinese does not write."""
    if not "\u4e00" <= character <= "\u9fff":
        return False
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return False


def shares(cells: Sequence[str], count: int) -> list[str]:
    """The shares of a plan out of cells that were torn or run together, ``count`` if possible.

    ``25`` and ``5%`` are 25 %, ``10`` and ``0%`` are 100 % where 75 % came before: shares of a
    plan do not fall and do not pass 100.
    """
    filled = [cell.strip() for cell in cells]
    whole = all(re.fullmatch(r"[\d.]+[%％]|\d+\.\d+", cell) for cell in filled)
    if whole and len(filled) == count:
        return filled
    found: list[str] = []
    pending = ""
    for piece in (p.strip() for cell in filled for p in _PIECE.findall(cell)):
        if not piece:
            continue
        pending = _share(pending, piece, found[-1] if found else "") if pending else piece
        if pending[-1] in "%％" or "." in pending:
            found.append(pending)
            pending = ""
    return [*found, pending] if pending else found


def _share(left: str, right: str, before: str) -> str:
    floor = _number(before) or 0
    for text in (_seamed(left, right, ()), left + right):
        number = _number(text)
        if number is not None and floor <= number <= 100:
            return text
    return left + right


def _number(text: str) -> Decimal | None:
    digits = text.strip().rstrip("%％")
    return Decimal(digits) if re.fullmatch(r"\d{1,3}(?:\.\d{1,4})?", digits) else None
