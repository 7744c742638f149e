"""A markdown text to blocks: headings, paragraphs and pipe tables, by the line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kpilint.intake.block import Blocks, Cell, Paragraph, Table
from kpilint.intake.office.limit import cut
from kpilint.intake.office.markup.html import read_html
from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from kpilint.intake.office.limit import Budget

_HEADING = regex(r"(#{1,6})\s+(.*?)\s*#*$")
_RULE = regex(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*")
_BAR = regex(r"(?<!\\)\|")
_BREAK = regex(r"<br\s*/?>", re.IGNORECASE)
_MARKUP = regex(r"\*\*|__|</?(?:b|i|u|strong|em|span|sup|sub|p)\b[^>]*>", re.IGNORECASE)
_HTML_TABLE = regex(r"<table\b", re.IGNORECASE)
_HTML_END = regex(r"</table\b", re.IGNORECASE)
_FENCE = regex(r"\s*(?:```|~~~|-{3,}$|\*{3,}$)")


def read_markdown(text: str, budget: Budget) -> Blocks:
    """The blocks of a markdown text; places are lines."""
    lines = text.split("\n")
    reader = _Reader(lines, budget)
    return Blocks(reader.read(), lines=lines, torn=True)


class _Reader:
    """Goes down the lines once."""

    def __init__(self, lines: list[str], budget: Budget) -> None:
        self._lines = lines
        self._budget = budget

    def read(self) -> list[Paragraph | Table]:
        blocks: list[Paragraph | Table] = []
        at = 0
        while at < len(self._lines):
            if _HTML_TABLE.search(self._lines[at]):
                end = self._html_end(at)
                blocks += self._html_blocks(at, end)
                at = end
                continue
            end = self._table_end(at)
            if end > at:
                blocks.append(self._table(at, end))
                at = end
                continue
            paragraph = self._paragraph(at)
            blocks += [paragraph] if paragraph else []
            at += 1
        return blocks

    def _table_end(self, start: int) -> int:
        """One past the last line of the table that begins here; the line itself where none does.

        A table needs its rule, or two lines that begin with a bar: recognised text has no rules.
        """
        end = start
        while end < len(self._lines) and _BAR.search(self._lines[end]):
            end += 1
        rows = self._lines[start:end]
        if len(rows) > 1 and (_RULE.fullmatch(rows[1]) or all(_is_barred(row) for row in rows)):
            return end
        return start

    def _html_end(self, start: int) -> int:
        """One past the line in which the outermost of the web tables that begin here ends."""
        depth = 0
        for at in range(start, len(self._lines)):
            depth += len(_HTML_TABLE.findall(self._lines[at]))
            depth -= len(_HTML_END.findall(self._lines[at]))
            if depth <= 0:
                return at + 1
        return len(self._lines)

    def _html_blocks(self, start: int, end: int) -> list[Paragraph | Table]:
        """Tables written as in a web page, which programmes for recognising text put out."""
        blocks = read_html("\n".join(self._lines[start:end]), self._budget).blocks
        for block in blocks:
            block.line = start + 1
            block.place = f"第{start + 1}行"
            for cell in block.cells if isinstance(block, Table) else ():
                cell.line = start + 1
                cell.place = f"第{start + 1}行起的表第{cell.row + 1}行第{cell.column + 1}列"
        return blocks

    def _table(self, start: int, end: int) -> Table:
        table = Table([], 0, 0, f"第{start + 1}行起的表", start + 1)
        for number in range(start, end):
            if _RULE.fullmatch(self._lines[number]):
                continue
            pieces = _pieces(self._lines[number])
            self._budget.spend_cells(len(pieces))
            for column, piece in enumerate(pieces):
                place = f"第{number + 1}行第{column + 1}列"
                cell = Cell(_plain(piece), table.rows, column, 1, 1, place, number + 1)
                table.cells.append(cell)
            table.rows += 1
            table.columns = max(table.columns, len(pieces))
        return table

    def _paragraph(self, at: int) -> Paragraph | None:
        line = self._lines[at].strip()
        if not line or _FENCE.match(line):
            return None
        heading = _HEADING.match(line)
        text = _plain(heading[2] if heading else line)
        level = len(heading[1]) if heading else 0
        return Paragraph(text, f"第{at + 1}行", at + 1, level) if text else None


def _is_barred(line: str) -> bool:
    return line.strip().startswith("|") and len(_BAR.findall(line)) > 1


def _pieces(line: str) -> list[str]:
    """The texts between the bars of a line, which may stand at its ends or not."""
    pieces = _BAR.split(line.strip())
    if pieces and not pieces[0].strip():
        pieces = pieces[1:]
    if pieces and not pieces[-1].strip():
        pieces = pieces[:-1]
    return pieces


def _plain(text: str) -> str:
    text = _BREAK.sub("\n", text).replace("\\|", "|")
    return cut(_MARKUP.sub("", text).strip())
