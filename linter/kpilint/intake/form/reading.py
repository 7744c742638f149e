"""All blocks of a file in order, each to where it belongs: cards, narrative, budget tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.intake.block import Paragraph
from kpilint.intake.form.agency import heads_in
from kpilint.intake.form.budget import budget_rows, is_budget, is_contents_table, table_name
from kpilint.intake.form.card import CardReader, rows_of
from kpilint.intake.form.draft import Doubts
from kpilint.intake.form.narrative import is_contents
from kpilint.intake.form.title import is_title
from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from kpilint.intake.block import Blocks, Cell, Table
    from kpilint.intake.form.draft import CardDraft

_TOP = 4  # rows of a table in which the agency and the unit may stand
_NEAR = 6  # paragraphs between the name of a table and the table
_CAPTION = 60  # characters
_CODED = regex(r"(?!20\d\d年)\d{3,8}\s*[\u4e00-\u9fff（）()]{4,30}")  # an agency behind its code


class Reading:
    """What was recognised in one file."""

    def __init__(self, blocks: Blocks) -> None:
        self.doubts = Doubts()
        self.reader = CardReader(self.doubts, torn=blocks.torn)
        self.paragraphs: list[Paragraph] = []
        self.tables: dict[str, list[list[Cell | None]]] = {}
        self.others: list[Table] = []
        self.heads: dict[str, dict[str, tuple[int, int]]] = {}  # how surely, how often
        self.found_tables = self.found_paragraphs = 0
        self._name: str | None = None
        self._named = 0
        self._unit = ""
        for block in blocks.blocks:
            if isinstance(block, Paragraph):
                self._paragraph(block)
            else:
                self._table(block)
        self.reader.close()

    @property
    def cards(self) -> list[CardDraft]:
        """The cards that hold anything."""
        return [card for card in self.reader.cards if not card.empty]

    def head(self, word: str) -> str | None:
        """What most surely is said of the whole disclosure."""
        said = self.heads.get(word, {})
        return max(said, key=lambda text: said[text]) if said else None

    def _paragraph(self, paragraph: Paragraph) -> None:
        text = paragraph.text.strip()
        if not text:
            return
        self.found_paragraphs += 1
        self._hear(text)
        name = table_name(text)
        if name and not is_title(text):
            self._name, self._named = name, self.found_paragraphs
        elif is_title(text) and not is_contents(text):
            self.reader.titled(paragraph)
        elif not (self.reader.said(paragraph) or is_contents(text) or _is_caption(text)):
            self.reader.interrupted = True
            self.paragraphs.append(paragraph)

    def _table(self, table: Table) -> None:
        self.found_tables += 1
        rows = rows_of(table)
        for row in rows[:_TOP]:
            for cell in row:
                self._hear(cell.text)
        if self.reader.takes(table):
            return
        inside = [name for row in rows[:_TOP] for c in row if (name := table_name(c.text))]
        near = self.found_paragraphs - self._named <= _NEAR
        name = (self._name if near else None) or (inside[0] if inside else None)
        if is_contents_table(rows) or not (is_budget(rows) or name):
            self.others.append(table)
        else:
            self._budget(name or table.place, table, rows)

    def _budget(self, name: str, table: Table, rows: list[list[Cell]]) -> None:
        kept = budget_rows(rows, table.columns)
        before = self.tables.get(name)
        if not kept:
            return
        if not before:
            self.tables[name] = kept
        elif _texts(before[:1]) == _texts(kept[:1]):
            before.extend(kept[1:])  # the heading printed again on the next page
        elif len(before[0]) == table.columns:
            before.extend(kept)
        else:
            self.tables[f"{name}（{table.place}）"] = kept

    def _hear(self, text: str) -> None:
        for word, said, weight in heads_in(text):
            known = self.heads.setdefault(word, {})
            surest, times = known.get(said, (0, 0))
            known[said] = (max(surest, weight), times + 1)


def _texts(rows: list[list[Cell | None]]) -> list[list[str]]:
    return [[cell.text if cell else "" for cell in row] for row in rows]


def _is_caption(text: str) -> bool:
    """A line over a table that says nothing but agency, year and money unit."""
    if _CODED.fullmatch(text[:_CAPTION]):
        return True
    words = {head.word for head in heads_in(text)} if len(text) <= _CAPTION else set()
    return bool(words) and (words == {"金额单位"} or "部门编码" in words)
