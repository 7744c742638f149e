"""One row of an indicator table: its cells under their headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.key import plain_key
from kpilint.intake.form.draft import Entry
from kpilint.intake.form.vocabulary import (
    is_level1,
    is_level2,
    is_mere_ordinal,
    is_sign,
    without_ordinal,
)
from kpilint.intake.repair import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kpilint.intake.block import Cell
    from kpilint.intake.form.columns import Columns
    from kpilint.intake.form.draft import Doubts, RowDraft
    from kpilint.intake.form.label import Role

_DOTS = " .…·"
CUT = "截断"  # marks a row in which the form has cut a name off
_BANDS = ("优", "良", "中", "差")


class RowReader:
    """Reads the rows of one table under its columns."""

    def __init__(self, columns: Columns, doubts: Doubts, known: Sequence[str]) -> None:
        self.columns = columns
        self.doubts = doubts
        self.known = known  # texts of the same table, to mend broken characters by

    def read(self, row: list[Cell]) -> dict[tuple[str, str], Entry]:
        """What stands in a row, by word and half of the table; blank cells are left out."""
        cells = [cell for cell in row if cell.text.strip(_DOTS)]
        if not cells:
            return {}
        found: dict[tuple[str, str], list[Cell]] = {}
        for cell, column in self.placed(cells):
            role = self.role(column)
            if role is None:
                if column not in self.columns.heads:
                    self._stray(cell)
            elif role.read:
                found.setdefault((role.word, role.period), []).append(cell)
        return {key: self._entry(pieces) for key, pieces in found.items()}

    def placed(self, cells: list[Cell]) -> Iterable[tuple[Cell, int]]:
        """The cells with the columns that they belong to: those in which they stand."""
        return [(cell, cell.column) for cell in cells]

    def role(self, column: int) -> Role | None:
        """The role of a column; one without a heading belongs to the heading before it."""
        roles = self.columns.roles
        if column in roles or column in self.columns.strange:
            return roles.get(column)
        before = roles.get(column - 1)
        inside = column < self.columns.width and column not in self.columns.heads
        return before if inside and before and before.word in _TORN_WORDS else None

    def _stray(self, cell: Cell) -> None:
        plain = plain_key(cell.text[:40])
        if plain not in _GROUP_WORDS:
            self.doubts.unplaced(cell, cell.text, "这一列没有可以认出的表头，内容未读入")

    def _entry(self, pieces: list[Cell]) -> Entry:
        if len(pieces) == 1:
            return Entry(pieces[0].text, pieces[0])
        texts = [cell.text for cell in pieces]
        text = joined(texts, self.known)
        self.doubts.mended(pieces[0], " | ".join(texts), f"断开的单元格已合并为“{text[:40]}”")
        return Entry(text, pieces[0])


_TORN_WORDS = ("三级指标", "绩效指标描述", "指标值", "指标值确定依据", "备注")
_GROUP_WORDS = ("绩效指标", "年度绩效指标", "指标", "绩", "效", "标")


def is_cut(short: str, long: str) -> bool:
    """Whether a name is another one, cut off by the form."""
    return 4 <= len(short) <= len(long) and long.startswith(short)


def _is_same(left: str, right: str) -> bool:
    """Whether two names are one, whole or cut off by the form."""
    return left == right or is_cut(left, right) or is_cut(right, left)


def row_fields(found: dict[tuple[str, str], Entry], doubts: Doubts) -> RowDraft:
    """The fields of one indicator out of a row; of two halves, the year's with the fuller names."""
    row: RowDraft = {}
    for (word, period), entry in found.items():
        if period != "whole" and word not in _BANDS:
            row[word] = entry
    for word in ("一级指标", "二级指标", "三级指标"):
        whole = found.get((word, "whole"))
        if whole and (word not in row or is_cut(row[word].text, whole.text)):
            if word in row and row[word].text != whole.text:
                row[CUT] = whole
            row[word] = whole
    own, whole = found.get(("三级指标", "annual")), found.get(("三级指标", "whole"))
    if own and whole and not _is_same(own.text, whole.text):
        doubts.unplaced(whole.at, whole.text, "实施期的指标与年度不同，未读入")
    whole = found.get(("指标值", "whole"))
    if whole:
        row["实施期指标值"] = whole
        if "指标值" not in row:
            row["指标值"] = whole
            doubts.doubtful(whole.at, whole.text, "年度指标值是空的，取了实施期的指标值")
    return _banded(found, row)


def _banded(found: dict[tuple[str, str], Entry], row: RowDraft) -> RowDraft:
    """优 良 中 差: the best band is the value, all of them are the standard of scoring."""
    bands = {word: entry for (word, _), entry in found.items() if word in _BANDS}
    if bands:
        first = bands.get("优") or next(iter(bands.values()))
        row.setdefault("指标值", first)
        text = "；".join(f"{word}：{bands[word].text}" for word in _BANDS if word in bands)
        row["评分标准"] = Entry(text, first.at)
    return row


def settled(row: RowDraft) -> RowDraft:
    """A row with its name where it belongs, and without the form's own ``指标1：``."""
    name = row.get("三级指标")
    description = row.get("绩效指标描述")
    if name and is_mere_ordinal(name.text):
        del row["三级指标"]
    elif name:
        row["三级指标"] = name._replace(text=without_ordinal(name.text))
    _settle_signs(row)
    level = row.get("一级指标")
    if level and "二级指标" not in row and is_level2(level.text) and not is_level1(level.text):
        row["二级指标"] = row.pop("一级指标")
    if name and description and "二级指标" not in row and is_level2(name.text):
        row["二级指标"], row["三级指标"] = name, row.pop("绩效指标描述")
    return row


def _settle_signs(row: RowDraft) -> None:
    """Signs belong under 指标性质 and 正向 under 指标方向, whichever heading the form gave them."""
    sign, direction = row.get("指标性质"), row.get("指标方向")
    if direction and (is_sign(direction.text) or direction.text in ("定性", "是", "否")):
        row["指标性质"] = direction
        del row["指标方向"]
    if sign and sign.text[:2] in ("正向", "反向", "负向"):
        row["指标方向"] = sign
        if row.get("指标性质") is sign:
            del row["指标性质"]
