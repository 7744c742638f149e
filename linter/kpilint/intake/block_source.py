"""Where things stand in a file of blocks: from addresses to cells and paragraphs to places."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from kpilint.card.place import Place
from kpilint.intake.block import Cell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpilint.card.address import Address
    from kpilint.card.place import Span
    from kpilint.intake.block import Paragraph

_NOWHERE = Place(0, 0, 0, 0, "")


class BlockSource:
    """The source map of a file that was read by blocks.

    ``texts`` are the addresses whose text is several paragraphs, one a line.
    """

    def __init__(
        self,
        blocks: dict[Address, Cell | Paragraph],
        texts: dict[Address, Sequence[Paragraph]],
        lines: Sequence[str],
    ) -> None:
        self.blocks = blocks
        self.texts = texts
        self.lines = lines

    def locate(self, address: Address, within: Span | None = None) -> Place:
        """The place of the cell of an address, or of the nearest thing above it; of the paragraph
        in which ``within`` begins where there are several.
        """
        if within and address in self.texts:
            return self.place(_paragraph(self.texts[address], within.start))
        while address not in self.blocks and address:
            address = address[:-1]
        block = self.blocks.get(address)
        return self.place(block) if block else _NOWHERE

    def frame(self, place: Place) -> str | None:
        """The line on which a place begins, None in files without lines."""
        return self.lines[place.line - 1] if 1 <= place.line <= len(self.lines) else None

    def place(self, block: Cell | Paragraph) -> Place:
        """The place of a block; in a file that has lines its cell, or the whole line."""
        if not 1 <= block.line <= len(self.lines):
            return Place(0, 0, 0, 0, block.place)
        line = self.lines[block.line - 1]
        start, end = _cell(line, block.column) if isinstance(block, Cell) else (0, len(line))
        part = line[start:end]
        start += len(part) - len(part.lstrip())
        end -= len(part) - len(part.rstrip())
        return Place(block.line, start + 1, block.line, max(start, end) + 1, block.place)


def _cell(line: str, column: int) -> tuple[int, int]:
    """Where a cell stands in a line of cells; the whole line where it has fewer."""
    parts = line.split("\t", column + 1)
    if len(parts) <= column or not parts[column].strip():
        return 0, len(line)
    start = sum(len(part) + 1 for part in parts[:column])
    return start, start + len(parts[column])


def _paragraph(paragraphs: Sequence[Paragraph], offset: int) -> Paragraph:
    """The paragraph of an offset in the text of all of them."""
    starts = [0]
    for paragraph in paragraphs:
        starts.append(starts[-1] + len(paragraph.text.strip()) + 1)
    return paragraphs[min(bisect_right(starts, offset), len(paragraphs)) - 1]
