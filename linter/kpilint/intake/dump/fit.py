"""Which pieces of a row without cell marks stand in which column."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kpilint.intake.form.vocabulary import value_like
from kpilint.text.width import display_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpilint.intake.dump.piece import Piece

MOST_PIECES = 60  # in a row; one with more was not understood
_MISSING = {"三级指标": -120, "指标值": -40}
_SIGNS = frozenset(
    ("≥", "≤", "=", ">", "<", "＝", "＞", "＜", "≧", "≦", "═", ">=", "<=", "定性", "正向", "反向")
)
_NEVER = -(10**9)
_APART = -60  # for two pieces that the dump sets apart
_WIDEST = 80  # characters of a line of a wrapped cell
_STOPS = "。；！？"
_PUNCTUATION = tuple("，。、；")
_INNER = ("的", *_PUNCTUATION)  # never the beginning of a text
_RAGGED = 4  # columns by which the lines of a wrapped cell differ


class Fit:
    """Weighs one way to spread pieces over columns; ``wraps`` are widths of wrapped lines."""

    def __init__(self, words: Sequence[str], wraps: set[int], *, marked: bool) -> None:
        self.words = words
        self.wraps = wraps
        self.marked = marked

    def spread(self, pieces: Sequence[Piece]) -> list[list[Piece]]:
        """The pieces of each column, in the order of the words, in the likeliest way."""
        words = list(self.words)
        ways = [(self._best(pieces, words), words)]
        last = pieces[-1].text if pieces else ""
        if value_like(last) and "指标值" in words and words[-1] != "指标值":
            moved = [word for word in words if word != "指标值"] + ["指标值"]
            ways.append((self._best(pieces, moved), moved))
        (_, parts), order = max(ways, key=lambda way: way[0][0] - (way[1] is not words) * 5)
        return [parts[order.index(word)] for word in words]

    def _best(self, pieces: Sequence[Piece], words: list[str]) -> tuple[int, list[list[Piece]]]:
        """Dynamic programming: the best spread of the first pieces over the first columns."""
        count = len(pieces)
        rows: list[list[tuple[int, int]]] = [[(0, 0)] + [(_NEVER, 0)] * count]
        for word in words:
            above = rows[-1]
            rows.append(
                [
                    max(
                        (above[start][0] + self._score(word, pieces[start:end]), start)
                        for start in range(end + 1)
                    )
                    for end in range(count + 1)
                ]
            )
        parts: list[list[Piece]] = []
        end = count
        for row in reversed(rows[1:]):
            start = row[end][1]
            parts.append(list(pieces[start:end]))
            end = start
        return rows[-1][count][0], parts[::-1]

    def _score(self, word: str, pieces: Sequence[Piece]) -> int:
        if not pieces:
            return _MISSING.get(word, -20)
        text = "".join(piece.text for piece in pieces)
        seams = sum(self._seam(left, right) for left, right in pairwise(pieces))
        return seams + _suits(word, text)

    def _seam(self, left: Piece, right: Piece) -> int:
        """How likely two pieces are of one cell; digits and Han are often set apart by a space."""
        if right.close:
            return _APART
        if left.text[-1].isdigit() != right.text[0].isdigit() and right.inline:
            return -5
        if left.text[-1] in _STOPS:
            return -25
        if self.marked or right.inline:
            return -20
        full, below = (display_width(piece.text[:_WIDEST]) for piece in (left, right))
        if full + _RAGGED < below:
            return -25  # a line that is not full does not go on
        rest = right.text[:1] in _INNER or right.text[1:2] in _PUNCTUATION
        return (-3 if full in self.wraps else -15) + 6 * rest


def _suits(word: str, text: str) -> int:
    match word:
        case "指标值":
            return 30 if value_like(text) else 5 if len(text) <= 8 else -10
        case "指标性质" | "指标方向":
            return 20 if text in _SIGNS else -30
        case "三级指标":
            return -20 if value_like(text) else 0 if len(text) <= 30 else -10
        case "计量单位":
            return 5 if len(text) <= 6 else -30
        case "权重":
            return 10 if text.rstrip("%％分").replace(".", "").isdigit() else -30
    return -15 if value_like(text) else 0
