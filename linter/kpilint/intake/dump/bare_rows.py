"""Indicator rows without cell marks: levels are known by their words, the rest by its order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.intake.block import Cell
from kpilint.intake.dump.fit import MOST_PIECES, Fit
from kpilint.intake.form.vocabulary import is_level1, is_level2, level_stem, parent_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpilint.intake.dump.piece import Piece
    from kpilint.intake.form.label import Role

_LEVELS = ("一级指标", "二级指标")


class BareRow:
    """One row while its pieces are gathered."""

    def __init__(self) -> None:
        self.level1: Piece | None = None
        self.level2: Piece | None = None
        self.pieces: list[Piece] = []


def split_rows(pieces: Sequence[Piece]) -> list[BareRow]:
    """The rows of an indicator table: a second level begins one, a first level goes before it."""
    rows: list[BareRow] = []
    row = BareRow()
    for number, piece in enumerate(pieces):
        after = pieces[number + 1].text if number + 1 < len(pieces) else ""
        kind = _kind(piece.text, after, row)
        if kind and (row.pieces or (kind == 1 and not _belongs(piece.text, row))):
            rows.append(row)
            row = BareRow()
        if kind == 1:
            row.level1 = piece
        elif kind:
            if row.level2:  # a row in which nobody wrote anything
                rows.append(row)
                row = BareRow()
            row.level2 = piece
        else:
            row.pieces.append(piece)
    return [*rows, row] if row.level1 or row.level2 or row.pieces else rows


def _kind(text: str, after: str, row: BareRow) -> int:
    """1 or 2 for a level, 0 for any other text, a level's word as an indicator's name included."""
    first, second = is_level1(text), is_level2(text)
    named = level_stem(text).endswith("满意度")
    if second and row.level2 and not row.pieces and named and row.level1:
        return 0
    if first and not second:
        return 1
    above = is_level2(after) and len(level_stem(text)) < len(level_stem(after))
    return 1 if first and above else 2 if second else 0


def _belongs(level1: str, row: BareRow) -> bool:
    """Whether a first level stands in the row whose second level was printed before it."""
    if row.level1 or not row.level2:
        return not row.level1
    stem, below = level_stem(level1), level_stem(row.level2.text)
    return below.endswith(stem) or parent_of(below) == stem


def cells_of(
    row: BareRow, number: int, columns: dict[int, Role], fit: Fit, place: str
) -> list[Cell]:
    """The cells of a row under its columns; pieces that cannot be told apart stay together."""
    found: dict[str, tuple[str, int]] = {}
    for word, piece in zip(_LEVELS, (row.level1, row.level2), strict=True):
        if piece:
            found[word] = (piece.text, piece.line)
    note = None
    if len(row.pieces) > MOST_PIECES:
        found["三级指标"] = ("".join(p.text for p in row.pieces), row.pieces[0].line)
        note = "这一行的单元格分不开，请对照原件"
    elif row.pieces:
        parts = fit.spread(row.pieces)
        for word, part in zip(fit.words, parts, strict=True):
            if part:
                found[word] = ("".join(piece.text for piece in part), part[0].line)
    cells = []
    for column, role in columns.items():
        if role.word in found:
            text, line = found[role.word]
            phrase = f"{place}第{number + 1}行第{column + 1}列"
            told = note if role.word == "三级指标" else None
            cells.append(Cell(text, number, column, 1, 1, phrase, line, told))
    return cells
