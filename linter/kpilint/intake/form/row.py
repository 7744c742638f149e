"""One row of an indicator table: its cells under their headings, shifted back where displaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.key import plain_key
from kpilint.intake.form.draft import Entry
from kpilint.intake.form.vocabulary import (
    is_level,
    is_level1,
    is_level2,
    is_mere_ordinal,
    is_sign,
    level_stem,
    value_like,
    without_ordinal,
)
from kpilint.intake.repair import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpilint.intake.block import Cell
    from kpilint.intake.form.columns import Columns
    from kpilint.intake.form.draft import Doubts, RowDraft
    from kpilint.intake.form.label import Period, Role

_DOTS = " .…·"
_SHIFTS = (0, 1, -1, 2, -2)
CUT = "截断"  # marks a row in which the form has cut a name off
_MARGIN = 3  # how much better a shifted reading must be than the printed one
_BANDS = ("优", "良", "中", "差")


class RowReader:
    """Reads the rows of one table under its columns."""

    def __init__(self, columns: Columns, doubts: Doubts, known: Sequence[str]) -> None:
        self.columns = columns
        self.doubts = doubts
        self.mirrored: list[Cell] | None = None
        self.known = known  # texts of the same table, to mend broken characters by

    def read(self, row: list[Cell]) -> dict[tuple[str, str], Entry]:
        """What stands in a row, by word and half of the table; blank cells are left out."""
        cells = [cell for cell in row if cell.text.strip(_DOTS)]
        if not cells:
            return {}
        halves = self._halves(cells)
        found: dict[tuple[str, str], list[Cell]] = {}
        for half in halves:
            columns = self._columns(half, halves[0])
            if columns != [cell.column for cell in half]:
                self.doubts.doubtful(half[0], half[0].text, "这一行的单元格错位，已按指标名称对齐")
            for cell, column in zip(half, columns, strict=True):
                role = self._role(column)
                if role is None:
                    if column not in self.columns.heads:
                        self._stray(cell)
                elif role.read:
                    found.setdefault((role.word, role.period), []).append(cell)
        return {key: self._entry(pieces) for key, pieces in found.items()}

    def _columns(self, half: list[Cell], left: list[Cell]) -> list[int]:
        """The columns in which the cells of a half stood before they were displaced."""
        doubled = half is not left or self._is_mirrored(half)
        name, value = self._name_and_value(right=half is not left)
        texts = [cell.text for cell in half]
        if doubled and name is not None and value is not None and len(half) == 2:
            alone = not any(is_level(text) for text in texts)
            if alone and any(_is_cut(texts[0], cell.text) for cell in left):
                return [name, value]
        shift = self._shift(half)
        return [cell.column + shift for cell in half]

    def _is_mirrored(self, left: list[Cell]) -> bool:
        """Whether a left half has been put together by its likeness with the right one."""
        return bool(left) and left is self.mirrored

    def _name_and_value(self, *, right: bool) -> tuple[int | None, int | None]:
        period = self._periods()[right] if self.columns.sided else ""
        return self.columns.column("三级指标", period), self.columns.column("指标值", period)

    def _periods(self) -> list[Period]:
        """The periods of the halves, from left to right."""
        return list(dict.fromkeys(r.period for r in self.columns.roles.values() if r.period))

    def _halves(self, cells: list[Cell]) -> list[list[Cell]]:
        """The cells left and right of the middle of a table with two halves."""
        if not self.columns.sided:
            return [cells]
        self.mirrored = None
        if len(cells) == 4 and _is_cut(cells[2].text, cells[0].text):
            self.mirrored = cells[:2]
            return [self.mirrored, cells[2:]]
        second = self._periods()[1]
        right = min(c for c, role in self.columns.roles.items() if role.period == second)
        start = self._second_start(cells, right)
        parts = [[c for c in cells if c.column < start], [c for c in cells if c.column >= start]]
        return [part for part in parts if part]

    def _second_start(self, cells: list[Cell], right: int) -> int:
        """Where the right half begins: at its level, or at the name that begins like the left."""
        left = [c for c in cells if c.column < right - 1]
        stems = {level_stem(c.text) for c in left if is_level2(c.text)}
        for cell in cells:
            if cell.column in (right - 1, right, right + 1) and (
                (is_level2(cell.text) and stems and cell.column >= right - 1)
                or any(_is_cut(cell.text, other.text) for other in left if not is_level(other.text))
            ):
                return cell.column if cell not in left else right
        return right

    def _shift(self, cells: list[Cell]) -> int:
        """By how many columns the cells were displaced."""
        if all(_fit(cell.text, self._role(cell.column)) >= 0 for cell in cells):
            return 0
        scores = {shift: self._score(cells, shift) for shift in _SHIFTS}
        best = max(_SHIFTS, key=lambda shift: scores[shift])
        return best if scores[best] >= scores[0] + _MARGIN else 0

    def _score(self, cells: list[Cell], shift: int) -> int:
        return sum(_fit(cell.text, self._role(cell.column + shift)) for cell in cells)

    def _role(self, column: int) -> Role | None:
        """The role of a column; one without a heading belongs to the heading before it."""
        roles = self.columns.roles
        if column in roles:
            return roles[column]
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


def _fit(text: str, role: Role | None) -> int:
    """How well a text suits a column, for weighing one reading of a row against another."""
    if role is None:
        return -2
    match role.word:
        case "一级指标":
            return 2 if is_level1(text) else -2
        case "二级指标":
            return 2 if is_level2(text) else -2
        case "三级指标" | "绩效指标描述":
            bad = is_level1(text) or is_level2(text)
            return -1 if bad or value_like(text) else 1
        case "指标值":
            return 2 if value_like(text) else -2 if is_level(text) else 0
    return 0


def _is_cut(short: str, long: str) -> bool:
    return 4 <= len(short) <= len(long) and long.startswith(short)


def _is_same(left: str, right: str) -> bool:
    """Whether two names are one, whole or cut off by the form."""
    return left == right or _is_cut(left, right) or _is_cut(right, left)


def row_fields(found: dict[tuple[str, str], Entry], doubts: Doubts) -> RowDraft:
    """The fields of one indicator out of a row; of two halves, the year's with the fuller names."""
    row: RowDraft = {}
    for (word, period), entry in found.items():
        if period != "whole" and word not in _BANDS:
            row[word] = entry
    for word in ("一级指标", "二级指标", "三级指标"):
        whole = found.get((word, "whole"))
        if whole and (word not in row or _is_cut(row[word].text, whole.text)):
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
    if direction and is_sign(direction.text):
        row["指标性质"] = direction
        del row["指标方向"]
    if sign and sign.text[:2] in ("正向", "反向", "负向"):
        row["指标方向"] = sign
        if row.get("指标性质") is sign:
            del row["指标性质"]
