"""One row of a recognised or dumped table: its cells shifted back where they were displaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.intake.form.row import RowReader, is_cut
from kpilint.intake.form.vocabulary import is_level, is_level1, is_level2, level_stem, value_like

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.intake.block import Cell
    from kpilint.intake.form.label import Role
    from kpilint.intake.form.wording import Period

_SHIFTS = (0, 1, -1, 2, -2)
_MARGIN = 3  # how much better a shifted reading must be than the printed one


class TornRowReader(RowReader):
    """Reads rows whose cells may have lost their columns."""

    mirrored: list[Cell] | None = None

    def placed(self, cells: list[Cell]) -> Iterator[tuple[Cell, int]]:
        """The cells with the columns that they belong to, told by their texts."""
        halves = self._halves(cells)
        for half in halves:
            columns = self._columns(half, halves[0])
            if columns != [cell.column for cell in half]:
                self.doubts.doubtful(half[0], half[0].text, "这一行的单元格错位，已按指标名称对齐")
            yield from zip(half, columns, strict=True)

    def _columns(self, half: list[Cell], left: list[Cell]) -> list[int]:
        """The columns in which the cells of a half stood before they were displaced."""
        doubled = half is not left or self._is_mirrored(half)
        name, value = self._name_and_value(right=half is not left)
        texts = [cell.text for cell in half]
        if doubled and name is not None and value is not None and len(half) == 2:
            alone = not any(is_level(text) for text in texts)
            if alone and any(is_cut(texts[0], cell.text) for cell in left):
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
        if len(cells) == 4 and is_cut(cells[2].text, cells[0].text):
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
                or any(is_cut(cell.text, other.text) for other in left if not is_level(other.text))
            ):
                return cell.column if cell not in left else right
        return right

    def _shift(self, cells: list[Cell]) -> int:
        """By how many columns the cells were displaced."""
        if all(_fit(cell.text, self.role(cell.column)) >= 0 for cell in cells):
            return 0
        scores = {shift: self._score(cells, shift) for shift in _SHIFTS}
        best = max(_SHIFTS, key=lambda shift: scores[shift])
        return best if scores[best] >= scores[0] + _MARGIN else 0

    def _score(self, cells: list[Cell], shift: int) -> int:
        return sum(_fit(cell.text, self.role(cell.column + shift)) for cell in cells)


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
