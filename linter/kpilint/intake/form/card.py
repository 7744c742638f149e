"""Tables to cards: heads and indicator rows in turn, whichever table they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.intake.form.columns import Columns, find_columns
from kpilint.intake.form.draft import CardDraft, Entry
from kpilint.intake.form.head import HeadReader
from kpilint.intake.form.head_table import FIRST, is_head
from kpilint.intake.form.inline import pairs_in
from kpilint.intake.form.label import head_label, is_card_core
from kpilint.intake.form.levels import fill_levels
from kpilint.intake.form.row import CUT, RowReader, row_fields, settled
from kpilint.intake.form.title import is_of_whole_department, project_of
from kpilint.intake.form.torn_row import TornRowReader
from kpilint.intake.form.vocabulary import is_level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpilint.intake.block import Cell, Paragraph, Table
    from kpilint.intake.form.draft import Doubts, RowDraft

_ENOUGH = 2  # labels that only cards have, for a table to be one's head
_KNOWN_LENGTH = 60  # characters of a text by which broken ones are mended
_VALUES = ("三级指标", "指标值", "绩效指标描述")


def rows_of(table: Table) -> list[list[Cell]]:
    """The rows of a table, each from left to right; rows without a cell are empty."""
    rows: list[list[Cell]] = [[] for _ in range(table.rows)]
    for cell in table.cells:
        rows[cell.row].append(cell)
    return rows


class CardReader:
    """Reads the cards of one file out of its tables, in reading order.

    Cells that may be ``torn`` or displaced are put right, others are taken where they stand.
    """

    def __init__(self, doubts: Doubts, *, torn: bool) -> None:
        self.torn = torn
        self.doubts = doubts
        self.cards: list[CardDraft] = []
        self.card: CardDraft | None = None
        self.head: HeadReader | None = None
        self.columns: Columns | None = None
        self.drafts: list[RowDraft] = []
        self.merged = False
        self.title: Paragraph | None = None
        self.interrupted = False  # by a paragraph, since the last table
        self.dropped = 0  # rows of the forms in which nobody wrote anything

    def titled(self, title: Paragraph) -> None:
        """Begin another card under a title."""
        self.close()
        self.title = title

    def takes(self, table: Table) -> bool:
        """Read a table that holds cards or goes on with one; False for any other."""
        rows = rows_of(table)
        interrupted, self.interrupted = self.interrupted, False
        headings = {n: found for n in range(len(rows)) if (found := find_columns(rows, n))}
        headed = is_head(rows, 1 if self.title else _ENOUGH)
        if not headings and not headed and (interrupted or not self._goes_on(rows)):
            return False
        if headings and self.card and self.card.rows:
            self._again(rows[: min(headings)], headings[min(headings)])
        known = [cell.text for cell in table.cells if 4 <= len(cell.text) <= _KNOWN_LENGTH]
        self.merged = any(cell.row_span > 1 for cell in table.cells)
        reader = self._rows(self.columns, known) if self.columns else None
        number = 0
        while number < len(rows):
            if number in headings:
                columns = headings[number]
                self._begin_rows(columns, rows[number])
                reader = self._rows(columns, known)
                number += columns.rows
                continue
            reader = self._row(rows[number], reader)
            number += 1
        self._settle()
        return True

    def _rows(self, columns: Columns, known: Sequence[str]) -> RowReader:
        kind = TornRowReader if self.torn else RowReader
        return kind(columns, self.doubts, known)

    def said(self, paragraph: Paragraph) -> bool:
        """Take a line over a table that says a card's name or code; False for any other line."""
        words = {label.word for label, _ in pairs_in(paragraph.text)}
        if not words & set(FIRST):
            return False
        if self.card is None or self.card.rows or words & set(self.card.fields):
            title = self.title
            self.close()
            self.title = title
            self._new_card(paragraph)
        return self.head is not None and self.head.says(paragraph)

    def close(self) -> None:
        """End the card that is being read."""
        self._settle()
        self.card = self.head = self.columns = self.title = None

    def _again(self, above: Sequence[list[Cell]], columns: Columns) -> None:
        """A heading under a card that has its rows: the same one over a page, else another card."""
        labels = (head_label(cell.text) for row in above for cell in row if cell.text)
        headed = any(label and label.kind != "footer" for label in labels)
        if headed or self.columns is None or self.columns.roles != columns.roles or self.title:
            title = self.title
            self.close()
            self.title = title

    def _goes_on(self, rows: Sequence[list[Cell]]) -> bool:
        """Whether a table without a heading is the rest of an indicator table on another page."""
        if not self.columns or not self.card:
            return False
        filled = [[cell.text for cell in row if cell.text] for row in rows]
        level = sum(any(is_level(text) for text in texts) for texts in filled)
        return level * 2 >= len([texts for texts in filled if texts]) > 0

    def _begin_rows(self, columns: Columns, row: list[Cell]) -> None:
        self._settle()
        self.columns = columns
        for cell in row:
            role = columns.roles.get(cell.column)
            if role and not role.read and cell.text:
                self.doubts.unplaced(cell, cell.text, "卡片没有对应的字段，这一列没有读入")
        if not columns.heads and self.card is None:
            self._new_card(row[0])

    def _row(self, row: list[Cell], reader: RowReader | None) -> RowReader | None:
        """Take in one row; the reader of the rows that follow."""
        if not any(cell.text for cell in row):
            self.dropped += reader is not None
            return reader
        if reader is None or self._ends(row, reader.columns):
            self._head_row(row, begins=reader is not None)
            return None
        columns = reader.columns
        if columns.heads:
            self._long_row(row, columns)
            row = [cell for cell in row if cell.column not in columns.heads]
        draft = row_fields(reader.read(row), self.doubts)
        if draft:
            self.drafts.append(draft)
        else:
            self.dropped += 1
        return reader

    def _ends(self, row: list[Cell], columns: Columns) -> bool:
        """Whether a row below indicators is a head again, or the foot of the card."""
        first = next((cell for cell in row if cell.text), None)
        if first is None or columns.heads:
            return False
        label = head_label(first.text)
        if label is None or is_level(first.text):
            return False
        inside = columns.roles.get(first.column)
        deep = inside is not None and inside.word not in ("一级指标", "二级指标")
        return not deep or label.word in FIRST

    def _head_row(self, row: list[Cell], *, begins: bool) -> None:
        self._settle()
        self.columns = None
        labels = [label for cell in row if cell.text and (label := head_label(cell.text))]
        foot = bool(labels) and labels[0].kind == "footer"
        words = {label.word for label in labels}
        again = self.card and any(word in self.card.fields for word in words & set(FIRST))
        full = self.card and self.card.rows and not foot and any(map(is_card_core, labels))
        if again or (full and begins) or (full and words & set(FIRST)):
            self.close()
        if self.card is None:
            self._new_card(row[0])
        if self.head:
            self.head.read(row)

    def _new_card(self, at: Cell | Paragraph) -> None:
        self.card = CardDraft(at)
        self.head = HeadReader(self.card, self.doubts, torn=self.torn)
        self.cards.append(self.card)
        if self.title:
            self.card.whole_department = is_of_whole_department(self.title.text)
            name = project_of(self.title.text)
            if name:
                self.card.fields["名称"] = Entry(name, self.title)
        self.title = None

    def _long_row(self, row: list[Cell], columns: Columns) -> None:
        """In a table of many projects: the card's own columns, a name beginning another card."""
        found = {
            columns.heads[cell.column]: Entry(cell.text, cell)
            for cell in row
            if cell.text and cell.column in columns.heads
        }
        own = self.card.fields if self.card else {}
        differs = [
            w for w in FIRST if w in found and (w not in own or own[w].text != found[w].text)
        ]
        if differs or self.card is None:
            self._settle()
            self._new_card(row[0])
        for word, entry in found.items():
            self._long_field(word, entry)

    def _long_field(self, word: str, entry: Entry) -> None:
        if self.card is None:
            return
        goals = self.card.whole_goals if word == "实施期目标" else self.card.goals
        if word in ("绩效目标", "实施期目标"):
            if all(entry.text != goal.text for goal in goals):
                goals.append(entry)
        elif self.card.fields.setdefault(word, entry).text != entry.text:
            self.doubts.unplaced(entry.at, entry.text, f"“{word}”已有内容，这里的没有读入")

    def _settle(self) -> None:
        """Give the rows that were read their levels, drop the empty ones, put them on the card."""
        drafts, self.drafts = self.drafts, []
        if not drafts or self.card is None:
            return
        before = self.card.rows[-1:]
        fill_levels([*before, *drafts], self.doubts, merged=self.merged)
        for draft in drafts:
            draft.pop(CUT, None)
            row = settled(draft)
            if not any(word in row for word in _VALUES):
                self.dropped += 1
            elif not self._is_rest(row):
                self.card.rows.append(row)

    def _is_rest(self, row: RowDraft) -> bool:
        """Join a row that holds only the end of texts begun on the page before."""
        rows = self.card.rows if self.card else []
        if not rows or "三级指标" in row or "指标值" in row:
            return False
        for word, entry in row.items():
            if word in ("绩效指标描述", "指标值确定依据", "备注") and word in rows[-1]:
                above = rows[-1][word]
                rows[-1][word] = above._replace(text=above.text + entry.text)
                self.doubts.doubtful(entry.at, entry.text, f"当作上一行“{word}”的后半段")
        return True
