"""A text dump of an office file to blocks, whichever marks it has for its cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.intake.block import Blocks, Table
from kpilint.intake.dump.bare import Bare
from kpilint.intake.dump.cell_lines import CellLines, is_cell_lines, is_stripped
from kpilint.intake.dump.clean import cleaned
from kpilint.intake.dump.line import lines_of, split_lines
from kpilint.intake.dump.orphan import lead_of_rows, orphan_rows
from kpilint.intake.dump.piece import is_marked
from kpilint.intake.dump.tab_rows import TabRows

if TYPE_CHECKING:
    from kpilint.intake.block import Block
    from kpilint.intake.dump.line import Line


def read_dump(text: str) -> Blocks:
    """The paragraphs and tables of a dump, with the numbers of their lines."""
    lines = cleaned(lines_of(text))
    tabbed = [line for line in lines if line.tabbed]
    kind = CellLines if is_cell_lines(tabbed) else TabRows
    return Blocks(_Dump(lines, kind).blocks, lines=split_lines(text), torn=True)


class _Dump:
    """One walk over the lines of a dump."""

    def __init__(self, lines: list[Line], kind: type[CellLines | TabRows]) -> None:
        self.blocks: list[Block] = []
        self.kind = kind
        self.count = 0
        self.texts: list[Line] = []
        self.lead: list[Line] = []
        self.marked = is_marked(lines)
        self.stripped = is_stripped([line for line in lines if line.tabbed])
        self.bare = Bare(marked=self.marked)
        table: CellLines | TabRows | None = None
        for line in lines:
            if table and table.takes(line):
                continue
            if table:
                self._table(table.table())
                table = None
            if self._begins(line):
                self._text(before_table=True)
                self.count += 1
                table = self._begun(line)
                table.takes(line)
            else:
                self.texts.append(line)
        if table:
            self._table(table.table())
        self._text()

    def _begins(self, line: Line) -> bool:
        return line.text.startswith("\t") if self.kind is CellLines else line.tabbed

    def _begun(self, line: Line) -> CellLines | TabRows:
        if self.kind is CellLines:
            return CellLines(self.count, line, stripped=self.stripped)
        return TabRows(self.count, line)

    def _table(self, table: Table) -> None:
        self.blocks.append(table)

    def _text(self, *, before_table: bool = False) -> None:
        """Read the lines since the last table, the rows first that may belong to it.

        Parts of a row that was torn out of a table may stand on both sides of it.
        """
        texts, self.texts = self.texts, []
        table = self.blocks[-1] if self.blocks else None
        if isinstance(table, Table):
            lead, self.lead = self.lead, []
            used = orphan_rows([*lead, *texts], table, marked=self.marked) if texts else 0
            texts = [*lead, *texts][used:]
        if before_table:
            cut = lead_of_rows(texts)
            texts, self.lead = texts[:cut], texts[cut:]
        found = self.bare.blocks(texts, self.count)
        self.count += sum(isinstance(block, Table) for block in found)
        self.blocks += found
