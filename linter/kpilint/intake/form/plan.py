"""The payment plan on a card's head: months, and the shares below or between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.key import plain_key
from kpilint.intake.form.draft import Entry
from kpilint.intake.form.vocabulary import MONTH
from kpilint.intake.repair import shares

if TYPE_CHECKING:
    from kpilint.intake.block import Cell
    from kpilint.intake.form.draft import CardDraft, Doubts

_MOST_MONTHS = 12


class PlanReader:
    """Reads the two rows of a plan."""

    def __init__(self, card: CardDraft, doubts: Doubts) -> None:
        self.card = card
        self.doubts = doubts
        self.months: list[tuple[int, str]] = []  # whose shares are still to come, by column

    def read_months(self, cells: list[Cell]) -> None:
        """Take in the cells behind the plan's label."""
        found: list[tuple[int, str]] = []
        below = [cell for cell in cells if cell.text[-1:] in "%％"]
        if 2 * len(below) == len(cells) and below == cells[len(below) :]:
            cells = [cell for pair in zip(cells, below, strict=False) for cell in pair]
        for cell in cells:
            match = MONTH.fullmatch(cell.text[:12].strip())
            month = str(int(match[1])) if match else ""
            if match and not (found and found[-1][1] == f"{month}月底"):
                found.append((cell.column, f"{month}月底"))
                self._check(cell, month)
            elif found and cell.text[-1:] in "%％":
                self.card.plan[found[-1][1]] = Entry(cell.text, cell)
        if not self.card.plan:
            self.months = found[:_MOST_MONTHS]
        for _, month in found if self.card.plan else ():
            self.card.plan.setdefault(month, Entry("", cells[0]))

    def _check(self, cell: Cell, month: str) -> None:
        if plain_key(cell.text) not in (f"{month}月底", f"{month}月", f"{month}月末"):
            self.doubts.mended(cell, cell.text, f"识别错误，应为“{month}月底”")

    def read_shares(self, row: list[Cell], cells: list[Cell]) -> None:
        """Take in the shares below the months: by column where they fit, in order where torn."""
        first = self.months[0][0]
        below = [cell for cell in row if cell.column >= first or (cell.column and cell.text)]
        filled = [cell for cell in below if cell.text]
        columns = [column for column, _ in self.months]
        if all(cell.column in columns and cell.text.count("%") < 2 for cell in filled):
            by_column = {cell.column: cell for cell in below}
            for column, month in self.months:
                cell = by_column.get(column)
                self.card.plan[month] = Entry(cell.text, cell) if cell else Entry("", cells[0])
        else:
            self._in_order(filled)
        self.months = []

    def _in_order(self, filled: list[Cell]) -> None:
        texts = shares([cell.text for cell in filled], len(self.months))
        for (_, month), text in zip(self.months, texts, strict=False):
            self.card.plan[month] = Entry(text, filled[0])
        printed = " | ".join(cell.text for cell in filled)
        self.doubts.mended(filled[0], printed, f"断开的比例已合并为“{'、'.join(texts)}”")
