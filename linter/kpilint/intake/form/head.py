"""The head of a card: labels with what stands beside or below them."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

from kpilint.card.key import plain_key
from kpilint.intake.form.agency import heads_in
from kpilint.intake.form.draft import Entry
from kpilint.intake.form.label import Label, head_label
from kpilint.intake.form.vocabulary import MONTH
from kpilint.intake.repair import joined, mended_code, shares

if TYPE_CHECKING:
    from kpilint.intake.block import Cell
    from kpilint.intake.form.draft import CardDraft, Doubts
    from kpilint.intake.form.label import Period

_FUZZY = (
    "预算规模及资金用途",
    "资金支出计划",
    "项目编码",
    "项目名称",
    "绩效目标",
    "资金用途",
    "项目概况",
    "立项依据",
)
_ALIKE = 0.74  # share of a label's characters that must have been recognised
_GOAL_NUMBER = re.compile(r"目标\s*(?:\d{1,2}|[一二三四五六七八九十])[:：]?")
_NUMBERED = re.compile(r"(?<=[。；;.])\s+(?=\d{1,2}[.、．])")
_MOST_MONTHS = 12
_DONE = "实际完成情况"
_SHORT = 12  # characters of a label that no field has
_INLINE = re.compile(r"([^:：]{2,20})[:：]\s*(\S.*)", re.DOTALL)


@lru_cache(maxsize=1024)
def fuzzy_label(text: str) -> Label | None:
    """The label that a wrongly recognised or cut one was."""
    plain = plain_key(text[:20])
    if not 4 <= len(plain) <= 12:
        return None
    for word in _FUZZY:
        cut = len(plain) >= len(word) * _ALIKE and word.startswith(plain)
        near = abs(len(plain) - len(word)) <= 1
        if cut or (near and SequenceMatcher(None, word, plain).ratio() >= _ALIKE):
            return head_label(word)
    return None


class HeadReader:
    """Reads the rows of one card's head in their order."""

    def __init__(self, card: CardDraft, doubts: Doubts) -> None:
        self.card = card
        self.doubts = doubts
        self.group: Label | None = None  # whose label reaches over the rows below
        self.months: list[tuple[int, str]] = []
        self.sides: list[tuple[int, Label]] = []
        self.known: list[str] = []

    def read(self, row: list[Cell]) -> None:
        """Take in one row."""
        cells = [cell for cell in row if cell.text]
        if not cells:
            return
        self.known += [cell.text for cell in cells if len(cell.text) < 200]
        labels = [self._label(cell, number) for number, cell in enumerate(cells)]
        if self.months and not any(label and label.kind != "plan" for label in labels):
            self._shares(row, cells)
        elif labels[0] and labels[0].kind == "plan":
            self._plan(cells[1:])
        elif self._is_goal_heading(cells, labels):
            self.sides = [(c.column, lb) for c, lb in zip(cells, labels, strict=True) if lb]
            self.group = labels[0]
        elif labels[0] is None:
            self._below(row, cells, labels)
        else:
            self._pairs(cells, labels)

    def _label(self, cell: Cell, number: int) -> Label | None:
        label = head_label(cell.text)
        if label or number:
            return label
        label = fuzzy_label(cell.text) if not cell.column else None
        if label:
            self.doubts.mended(cell, cell.text, f"栏目名称识别有误，当作“{label.word}”")
        return label

    def _is_goal_heading(self, cells: list[Cell], labels: list[Label | None]) -> bool:
        goals = [label for label in labels if label and label.kind == "goals"]
        return len(goals) == len(cells) and len({label.word for label in goals}) > 1

    def _below(self, row: list[Cell], cells: list[Cell], labels: list[Label | None]) -> None:
        """A row whose first cell is no label: it goes on with the label above."""
        kind = self.group.kind if self.group else ""
        if kind == "funds" or (labels.count(None) < len(labels) and kind != "goals"):
            self._pairs(cells, labels)
            return
        inside = row[0].text == "" or row[0].column > 0
        if kind in ("purpose", "goals") and self.group:
            if not inside and len(cells) > 1 and kind == "purpose":
                self.doubts.doubtful(cells[0], cells[0].text, "栏目名称认不出，内容当作“资金用途”")
                cells = cells[1:]
            self._take(self.group, cells)
        elif len(cells) > 1:
            self._pairs(cells, labels)
        elif not self._inline(cells[0]) and not self._caption(row, cells[0]):
            self.doubts.unplaced(cells[0], cells[0].text, "卡片上没有可以放这段文字的栏目")

    def _pairs(self, cells: list[Cell], labels: list[Label | None]) -> None:
        """Labels and values in turn; an unknown label takes one value that is listed."""
        first = labels[0]
        if first and first.kind in ("purpose", "goals", "funds"):
            self.group = first
        elif first and not (self.group and self.group.kind == "funds" and first.kind == "budget"):
            self.group = None
        funds = self.group is not None and self.group.kind == "funds"
        doubled = [lb.word for lb in labels if lb]
        number = 0
        while number < len(cells):
            label, values = labels[number], []
            number += 1
            while number < len(cells) and labels[number] is None and not (funds and values):
                values.append(cells[number])
                number += 1
            start = number - len(values) - 1
            if label is None:
                self._unknown([cells[start], *values])
            elif values or label.kind in ("field", "budget", "goals"):
                twice = doubled.count(label.word) > 1 and labels.index(label) == start
                self._take(label, values, cells[start], whole=twice)
            if label and label.unit:
                self.card.fields.setdefault("金额单位", Entry(label.unit, cells[start]))

    def _unknown(self, cells: list[Cell]) -> None:
        label, *values = cells
        text = "".join(cell.text for cell in values)
        if text and plain_key(label.text[:8]) == "合计" and self.group:
            before = self.card.fields.get("预算数")
            if before is None or not before.text:
                self.card.fields["预算数"] = Entry(text, values[0])
        elif text.strip("0.-—") and text != label.text and not (self._inline(label) and not values):
            self.doubts.unplaced(values[0], text, f"卡片没有“{plain_key(label.text[:40])}”这一栏")

    def _caption(self, row: list[Cell], cell: Cell) -> bool:
        """Whether a lone cell is the agency and the money unit, or a label with nothing beside."""
        heads = heads_in(cell.text)
        for head in heads:
            if head.word == "金额单位":
                self.card.fields.setdefault(head.word, Entry(head.text, cell))
        return bool(heads) or (cell is row[0] and len(row) > 1 and len(cell.text) <= _SHORT)

    def _inline(self, cell: Cell) -> bool:
        """Read a label and its value out of one cell; False where there are none."""
        match = (
            _INLINE.match(cell.text[:500])
            if ":" in cell.text[:60] or "：" in cell.text[:60]
            else None
        )
        label = head_label(match[1]) if match else None
        if not match or not label or label.kind not in ("field", "budget"):
            return False
        self.card.fields.setdefault(label.word, Entry(cell.text[match.start(2) :].strip(), cell))
        return True

    def _take(
        self, label: Label, values: list[Cell], at: Cell | None = None, *, whole: bool = False
    ) -> None:
        """Put values where their label says."""
        if label.kind == "goals":
            self._goals(label, values)
            return
        word = "资金用途" if label.kind == "purpose" else label.word
        if label.kind in ("funds", "footer", "plan") and values:
            self._unread(label, values)
            return
        if not values:
            if at:
                self.card.fields.setdefault(word, Entry("", at))
            return
        text = self._text(values)
        if word == "项目编码":
            bare = mended_code(text)
            if bare != text:
                self.doubts.mended(values[0], text, f"编码中的空格是识别造成的，应为“{bare}”")
            text = bare
        before = self.card.fields.get(word)
        if label.kind == "budget" and len(text) > 1 and not any(map(str.isdigit, text)):
            self.doubts.unplaced(values[0], text, f"“{word}”一栏应是金额")
        elif whole and label.kind == "budget":
            self.doubts.unplaced(values[0], text, f"实施期的“{word}”没有对应的栏目")
        elif before is None or not before.text:
            self.card.fields[word] = Entry(text, values[0])
        elif before.text != text:
            self.doubts.unplaced(values[0], text, f"“{word}”已有内容，这里的没有读入")

    def _unread(self, label: Label, values: list[Cell]) -> None:
        """A footer, or words beside the label of a group."""
        if label.kind == "footer" and label.word in ("负责人", "经办人"):
            self.card.fields.setdefault("负责人", Entry(self._text(values), values[0]))
        elif label.kind == "funds" and len(values) == 1 and values[0].text[0].isdigit():
            self.card.fields.setdefault("预算数", Entry(values[0].text, values[0]))
        else:
            self.doubts.unplaced(values[0], self._text(values), f"“{label.word}”没有对应的栏目")

    def _text(self, cells: list[Cell]) -> str:
        if len(cells) == 1:
            return cells[0].text
        texts = [cell.text for cell in cells]
        text = joined(texts, self.known)
        self.doubts.mended(cells[0], " | ".join(texts), f"断开的单元格已合并为“{text[:40]}”")
        return text

    def _goals(self, label: Label, values: list[Cell]) -> None:
        """Goals, one an entry; of two halves each to its own."""
        values = [cell for cell in values if not _GOAL_NUMBER.fullmatch(cell.text[:10])]
        if self.sides and len(self.sides) > 1:
            for cell in values:
                self._goal_beside(cell, alone=len(values) == 1)
        elif values and label.word == _DONE:
            self.doubts.unplaced(values[0], self._text(values), f"卡片没有“{_DONE}”这一栏")
        elif values:
            self.card.general_goals |= label.word == "绩效目标" and not label.period
            self._goal(label.period, values[0], self._text(values))

    def _goal_beside(self, cell: Cell, *, alone: bool) -> None:
        """A goal under one of several headings; a lone one counts for the year."""
        labels = [label for column, label in self.sides if column <= cell.column]
        label = labels[-1] if labels else self.sides[0][1]
        if label.word == _DONE:
            self.doubts.unplaced(cell, cell.text, f"卡片没有“{_DONE}”这一栏")
        elif alone and label.period == "whole":
            self.doubts.doubtful(cell, cell.text[:40], "实施期和年度只有一处目标，当作年度绩效目标")
            self._goal("annual", cell, cell.text)
        else:
            self._goal(label.period, cell, cell.text)

    def _goal(self, period: Period, at: Cell, text: str) -> None:
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        if len(lines) == 1:
            lines = _NUMBERED.split(lines[0])
        into = self.card.whole_goals if period == "whole" else self.card.goals
        into += [Entry(line, at) for line in lines]

    def _plan(self, cells: list[Cell]) -> None:
        """The months of a plan, whose shares stand below or between them."""
        self.group = None
        found: list[tuple[int, str]] = []
        for cell in cells:
            match = MONTH.fullmatch(cell.text[:12].strip())
            if match and not (found and found[-1][1] == f"{match[1]}月底"):
                found.append((cell.column, f"{match[1]}月底"))
                if "".join(cell.text.split()) not in (f"{match[1]}月底", f"{match[1]}月"):
                    self.doubts.mended(cell, cell.text, f"识别错误，应为“{match[1]}月底”")
            elif found and cell.text[-1:] in "%％":
                self.card.plan[found[-1][1]] = Entry(cell.text, cell)
        if not self.card.plan:
            self.months = found[:_MOST_MONTHS]
        elif found:
            for _, month in found:
                self.card.plan.setdefault(month, Entry("", cells[0]))

    def _shares(self, row: list[Cell], cells: list[Cell]) -> None:
        """The shares below the months: by column where they fit, in order where torn."""
        first = self.months[0][0]
        below = [cell for cell in row if cell.column >= first or (cell.column and cell.text)]
        by_column = {cell.column: cell for cell in below}
        columns = [column for column, _ in self.months]
        filled = [cell for cell in below if cell.text]
        if all(cell.column in columns and cell.text.count("%") < 2 for cell in filled):
            for column, month in self.months:
                at = by_column.get(column, cells[0])
                self.card.plan[month] = Entry(
                    by_column[column].text if column in by_column else "", at
                )
        else:
            texts = shares([cell.text for cell in filled], len(self.months))
            for (_, month), text in zip(self.months, texts, strict=False):
                self.card.plan[month] = Entry(text, filled[0])
            printed = " | ".join(cell.text for cell in filled)
            self.doubts.mended(filled[0], printed, f"断开的比例已合并为“{'、'.join(texts)}”")
        self.months = []
