"""The goals on a card's head: one or several, of the year and of the whole term."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.intake.form.draft import Entry
from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable

    from kpilint.intake.block import Cell, Paragraph
    from kpilint.intake.form.draft import CardDraft, Doubts
    from kpilint.intake.form.label import Label
    from kpilint.intake.form.wording import Period

_NUMBER = regex(r"目标\s*(?:\d{1,2}|[一二三四五六七八九十])[:：]?")
_NUMBERED = regex(r"(?<=[。；;.])\s+(?=\d{1,2}[.、．])")
_DONE = "实际完成情况"
_ONE_FOR_BOTH = "实施期和年度只有一处目标，当作年度绩效目标"


class GoalReader:
    """Puts goals where their labels and headings say."""

    def __init__(self, card: CardDraft, doubts: Doubts) -> None:
        self.card = card
        self.doubts = doubts
        self.sides: list[tuple[int, Label]] = []  # headings side by side, by column

    def heads(self, cells: list[Cell], labels: list[Label | None]) -> bool:
        """Take a row of nothing but different labels of goals for the headings of those below."""
        goals = [label for label in labels if label and label.kind == "goals"]
        if len(goals) != len(cells) or len({label.word for label in goals}) < 2:
            return False
        self.sides = [(cell.column, label) for cell, label in zip(cells, goals, strict=True)]
        return True

    def read(self, label: Label, cells: list[Cell], join: Callable[[list[Cell]], str]) -> None:
        """Take in the cells beside or below a label; ``join`` makes torn ones one text."""
        cells = [cell for cell in cells if not _NUMBER.fullmatch(cell.text[:10])]
        if len(self.sides) > 1:
            for cell in cells:
                self._beside(cell, alone=len(cells) == 1)
        elif cells:
            self._put(label, cells[0], join(cells))

    def _beside(self, cell: Cell, *, alone: bool) -> None:
        """A goal under one of several headings; a lone one counts for the year."""
        labels = [label for column, label in self.sides if column <= cell.column]
        label = labels[-1] if labels else self.sides[0][1]
        if alone and label.period == "whole":
            self.doubts.doubtful(cell, cell.text, _ONE_FOR_BOTH)
            self.add("annual", cell, cell.text)
        else:
            self._put(label, cell, cell.text)

    def _put(self, label: Label, at: Cell, text: str) -> None:
        if label.word == _DONE:
            self.doubts.unplaced(at, text, f"卡片没有“{_DONE}”这一栏")
        else:
            self.add(label.period, at, text)

    def add(self, period: Period, at: Cell | Paragraph, text: str) -> None:
        """Add the goals of a text, one a line or one a number."""
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        if len(lines) == 1:
            lines = _NUMBERED.split(lines[0])
        into = self.card.whole_goals if period == "whole" else self.card.goals
        into += [Entry(line, at) for line in lines]
