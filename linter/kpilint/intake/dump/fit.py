"""Which pieces of a row without cell marks stand in which column."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kpilint.intake.form.vocabulary import value_like

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpilint.intake.dump.piece import Piece

MOST_PIECES = 60  # in a row; one with more was not understood
_MISSING = {"三级指标": -12.0, "指标值": -4.0}
_SIGNS = frozenset(
    ("≥", "≤", "=", ">", "<", "＝", "＞", "＜", "≧", "≦", "═", ">=", "<=", "定性", "正向", "反向")
)
_STOPS = "。；！？"


class Fit:
    """Weighs one way to spread pieces over columns; ``wraps`` are lengths of wrapped lines."""

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
        (_, parts), order = max(ways, key=lambda way: way[0][0] - (way[1] is not words) / 2)
        return [parts[order.index(word)] for word in words]

    def _best(self, pieces: Sequence[Piece], words: list[str]) -> tuple[float, list[list[Piece]]]:
        """Dynamic programming: the best spread of the first pieces over the first columns."""
        count = len(pieces)
        rows: list[list[tuple[float, int]]] = [[(0.0, 0)] + [(-1e9, 0)] * count]
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

    def _score(self, word: str, pieces: Sequence[Piece]) -> float:
        if not pieces:
            return _MISSING.get(word, -2.0)
        text = "".join(piece.text for piece in pieces)
        seams = sum(self._seam(left, right) for left, right in pairwise(pieces))
        return seams + _suits(word, text)

    def _seam(self, left: Piece, right: Piece) -> float:
        """How likely two pieces are of one cell; digits and Han are often set apart by a space."""
        if left.text[-1].isdigit() != right.text[0].isdigit() and right.inline:
            return -0.5
        if left.text[-1] in _STOPS:
            return -2.5
        if self.marked or right.inline:
            return -2.0
        return -0.3 if len(left.text) in self.wraps else -1.5


def _suits(word: str, text: str) -> float:
    match word:
        case "指标值":
            return 3.0 if value_like(text) else 0.5 if len(text) <= 8 else -1.0
        case "指标性质" | "指标方向":
            return 2.0 if text in _SIGNS else -3.0
        case "三级指标":
            return -2.0 if value_like(text) else 0.0 if len(text) <= 30 else -1.0
        case "计量单位":
            return 0.5 if len(text) <= 6 else -3.0
        case "权重":
            return 1.0 if text.rstrip("%％分").replace(".", "").isdigit() else -3.0
    return -1.5 if value_like(text) else 0.0
