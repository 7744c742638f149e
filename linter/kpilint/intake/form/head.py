"""The head of a card: labels with what stands beside or below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.key import plain_key
from kpilint.intake.form.agency import heads_in
from kpilint.intake.form.draft import Entry
from kpilint.intake.form.goal import GoalReader
from kpilint.intake.form.inline import pairs_in
from kpilint.intake.form.label import head_label
from kpilint.intake.form.plan import PlanReader
from kpilint.intake.form.strange import fuzzy_label, is_left_blank, may_be_label
from kpilint.intake.repair import joined, mended_code

if TYPE_CHECKING:
    from kpilint.intake.block import Cell, Paragraph
    from kpilint.intake.form.draft import CardDraft, Doubts
    from kpilint.intake.form.label import Label

_SHORT = 12  # characters of a label that no field has
_KNOWN = 200  # characters of a text by which broken ones are mended
_LONGEST_AMOUNT = 30  # characters
_GROUPS = ("purpose", "goals", "funds")


class HeadReader:
    """Reads the rows of one card's head in their order.

    Where cells may be ``torn``, what follows a value goes on with it, and labels may be wrongly
    recognised; else it is a label that no field has.
    """

    def __init__(self, card: CardDraft, doubts: Doubts, *, torn: bool) -> None:
        self.torn = torn
        self.card = card
        self.doubts = doubts
        self.plan = PlanReader(card, doubts)
        self.goals = GoalReader(card, doubts)
        self.group: Label | None = None  # whose label reaches over the rows below
        self.known: list[str] = []  # texts of this head, to mend broken ones by

    def read(self, row: list[Cell]) -> None:
        """Take in one row."""
        cells = [cell for cell in row if cell.text and not self.says(cell)]
        if not cells:
            return
        self.known += [cell.text for cell in cells if len(cell.text) < _KNOWN]
        labels = [self._label(cell, number) for number, cell in enumerate(cells)]
        first = labels[0]
        if self.plan.months and not any(label and label.kind != "plan" for label in labels):
            self.plan.read_shares(row, cells)
        elif first and first.kind == "plan":
            self.group = None
            self.plan.read_months(cells[1:])
        elif self.goals.heads(cells, labels):
            self.group = first
        elif first is None:
            self._below(row, cells, labels)
        else:
            self._pairs(cells, labels)

    def says(self, at: Cell | Paragraph) -> bool:
        """Read labels and values that stand in one text; False where there are none."""
        pairs = pairs_in(at.text)
        for label, text in pairs:
            if label.kind == "goals" and text:
                self.goals.add(label.period, at, text)
            elif label.kind != "goals":
                self._set(label.word, text, at)
        return bool(pairs)

    def _label(self, cell: Cell, number: int) -> Label | None:
        label = head_label(cell.text)
        if label or number or cell.column or not self.torn:
            return label
        label = fuzzy_label(cell.text)
        if label:
            self.doubts.mended(cell, cell.text, f"栏目名称识别有误，当作“{label.word}”")
        return label

    def _below(self, row: list[Cell], cells: list[Cell], labels: list[Label | None]) -> None:
        """A row whose first cell is no label: it goes on with the label above."""
        kind = self.group.kind if self.group else ""
        if kind == "funds" or (labels.count(None) < len(labels) and kind != "goals"):
            self._pairs(cells, labels)
        elif kind in ("purpose", "goals") and self.group:
            outside = row[0].text and not row[0].column
            if outside and len(cells) > 1 and kind == "purpose":
                told = "栏目名称认不出，内容当作“资金用途”"
                self.doubts.doubtful(cells[0], cells[0].text, told)
                cells = cells[1:]
            self._take(self.group, cells)
        elif len(cells) > 1:
            self._pairs(cells, labels)
        elif not self._is_caption(row, cells[0]):
            told = "卡片上没有可以放这段文字的栏目"
            self.doubts.unplaced(cells[0], cells[0].text, told)

    def _pairs(self, cells: list[Cell], labels: list[Label | None]) -> None:
        """Labels and values in turn; an unknown label takes one value that is listed."""
        self._group(labels[0])
        funds = self.group is not None and self.group.kind == "funds"
        words = [label.word for label in labels if label]
        start = 0
        while start < len(cells):
            end = self._end(cells, labels, start, funds=funds)
            label, values = labels[start], cells[start + 1 : end]
            if label is None:
                self._unknown(cells[start], values)
            elif words.count(label.word) > 1 and labels.index(label) == start and values:
                self._whole(label, values)
            else:
                self._take(label, values, cells[start])
            start = end

    def _end(
        self, cells: list[Cell], labels: list[Label | None], start: int, *, funds: bool
    ) -> int:
        """Where the values of a label end: at the next label, be it one that no field has."""
        end = start + 1
        if not self.torn and is_left_blank(cells[start:], labels[start:]):
            return end
        while end < len(cells) and labels[end] is None:
            if end > start + 1 and (funds or (not self.torn and may_be_label(cells[end].text))):
                break
            end += 1
        return end

    def _group(self, first: Label | None) -> None:
        """The label of a row's first cell may reach over the rows below."""
        inside = self.group is not None and self.group.kind == "funds"
        if first and first.kind in _GROUPS:
            self.group = first
        elif first and not (inside and first.kind == "budget"):
            self.group = None

    def _unknown(self, label: Cell, values: list[Cell]) -> None:
        """A label that no field has: the total among funds, else listed with what it says."""
        text = " ".join(cell.text for cell in values)
        if text and self.group and plain_key(label.text[:8]) == "合计":
            self._set("预算数", text, values[0])
        elif text.strip("0.-—") and text != label.text:
            told = f"卡片没有“{plain_key(label.text[:40])}”这一栏"
            self.doubts.unplaced(values[0], text, told)

    def _is_caption(self, row: list[Cell], cell: Cell) -> bool:
        """Whether a lone cell is the agency and the money unit, or a label with nothing beside."""
        heads = heads_in(cell.text)
        for head in heads:
            if head.word == "金额单位":
                self._set(head.word, head.text, cell)
        return bool(heads) or (cell is row[0] and len(row) > 1 and len(cell.text) <= _SHORT)

    def _whole(self, label: Label, values: list[Cell]) -> None:
        """The left one of two like amounts, which is the whole term's."""
        text = self._text(values)
        if label.word == "预算数":
            self._field(label._replace(word="实施期资金总额"), values, None)
        elif text.strip("0.-—"):
            self.doubts.unplaced(values[0], text, f"实施期的“{label.word}”没有对应的栏目")

    def _take(self, label: Label, values: list[Cell], at: Cell | None = None) -> None:
        """Put values where their label says."""
        if label.unit and at:
            self._set("金额单位", label.unit, at)
        match label.kind:
            case "goals":
                self.goals.read(label, values, self._text)
            case "purpose":
                if values:
                    self._set("资金用途", self._text(values), values[0])
            case "funds" | "footer" | "plan":
                if values:
                    self._aside(label, values)
            case "field" | "budget":
                self._field(label, values, at)

    def _field(self, label: Label, values: list[Cell], at: Cell | None) -> None:
        if not values:
            if at:
                self._set(label.word, "", at)
            return
        text = self._text(values)
        if label.kind == "budget" and (len(text) > _LONGEST_AMOUNT or text[-1:] == "。"):
            self.doubts.doubtful(values[0], text, "这段文字不是金额，当作“资金用途”")
            self._set("资金用途", text, values[0])
        elif label.kind == "budget" and len(text) > 1 and not any(map(str.isdigit, text)):
            self.doubts.unplaced(values[0], text, f"“{label.word}”一栏应是金额")
        else:
            self._set(label.word, text, values[0])

    def _set(self, word: str, text: str, at: Cell | Paragraph) -> None:
        """Set a field; what stands in it already is kept, and the other text is listed."""
        bare = mended_code(text) if word == "项目编码" else text
        if bare != text:
            self.doubts.mended(at, text, f"编码中的空格是识别造成的，应为“{bare}”")
        before = self.card.fields.get(word)
        if before is None or not before.text:
            self.card.fields[word] = Entry(bare, at)
        elif bare and before.text != bare and word != "金额单位":
            self.doubts.unplaced(at, bare, f"“{word}”已有内容，这里的没有读入")

    def _aside(self, label: Label, values: list[Cell]) -> None:
        """The foot of a card, or what stands beside the label of a group."""
        text = self._text(values)
        if label.word in ("负责人", "经办人"):
            self._set("负责人", text, values[0])
        elif label.kind == "funds" and text[:1].isdigit():
            self._set("预算数", text, values[0])
        else:
            self.doubts.unplaced(values[0], text, f"“{label.word}”没有对应的栏目")

    def _text(self, cells: list[Cell]) -> str:
        if len(cells) < 2:
            return cells[0].text if cells else ""
        texts = [cell.text for cell in cells]
        text = joined(texts, self.known)
        self.doubts.mended(cells[0], " | ".join(texts), f"断开的单元格已合并为“{text[:40]}”")
        return text
