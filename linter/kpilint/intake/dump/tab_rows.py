"""Dumps in which a line is a row and tabs stand between its cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.intake.block import Cell, Table
from kpilint.intake.dump.line import is_page_number
from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from kpilint.intake.dump.line import Line

_MOST_CELLS = 500  # of a row; what follows stays in the last one
_SHORT = 40  # characters; a space inside a longer text may have been meant
_WIDE = r"[\u2e80-\u9fff\uff00-\uffef（）〔〕《》“”、，。；：]"
_TORN = regex(rf"(?<={_WIDE}) +(?={_WIDE})|(?<={_WIDE}) +(?=\d)|(?<=[\d%]) +(?={_WIDE})")


def unwrapped(text: str) -> str:
    """A cell without the spaces that stand where its text was wrapped."""
    text = text.strip()
    return _TORN.sub("", text) if len(text) <= _SHORT and " " in text else text


class TabRows:
    """Gathers the rows of one table, line by line."""

    def __init__(self, number: int, first: Line) -> None:
        self.number = number
        self.line = first.number
        self.rows: list[tuple[list[str], int]] = []
        self.width = first.text.count("\t")

    def takes(self, line: Line) -> bool:
        """Add a line; False where it does not belong to the table any more.

        Blank lines (the end of a page) are passed over; a row of another width after one begins
        another table.
        """
        if not line.tabbed and (line.blank or is_page_number(line.text)):
            self.after_gap = True
            return True
        if not line.tabbed or (self.after_gap and line.text.count("\t") != self.width):
            return False
        self.after_gap = False
        self.width = line.text.count("\t")
        self.rows.append((line.text.split("\t", _MOST_CELLS), line.number))
        return True

    after_gap = False

    def table(self) -> Table:
        """The table of all rows that were taken."""
        place = f"第{self.number}张表"
        cells = [
            Cell(unwrapped(text), r, c, 1, 1, f"{place}第{r + 1}行第{c + 1}列", line)
            for r, (texts, line) in enumerate(self.rows)
            for c, text in enumerate(texts)
        ]
        columns = max((len(texts) for texts, _ in self.rows), default=0)
        return Table(cells, len(self.rows), columns, place, self.line)
