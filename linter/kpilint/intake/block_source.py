"""Where things stand in a file of blocks: from addresses to cells and paragraphs to places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.place import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpilint.card.address import Address
    from kpilint.card.place import Span
    from kpilint.intake.block import Cell, Paragraph

_NOWHERE = Place(0, 0, 0, 0, "")


class BlockSource:
    """The source map of a file that was read by blocks."""

    def __init__(self, blocks: dict[Address, Cell | Paragraph], lines: Sequence[str]) -> None:
        self.blocks = blocks
        self.lines = lines

    def locate(self, address: Address, within: Span | None = None) -> Place:  # noqa: ARG002 - a cell is the smallest place
        """The place of the cell or paragraph of an address, or of the nearest thing above it."""
        while address not in self.blocks and address:
            address = address[:-1]
        block = self.blocks.get(address)
        return self.place(block) if block else _NOWHERE

    def frame(self, place: Place) -> str | None:
        """The line on which a place begins, None in files without lines."""
        return self.lines[place.line - 1] if 1 <= place.line <= len(self.lines) else None

    def place(self, block: Cell | Paragraph) -> Place:
        """The place of a block; its whole line in a file that has lines."""
        if not 1 <= block.line <= len(self.lines):
            return Place(0, 0, 0, 0, block.place)
        line = self.lines[block.line - 1]
        first = len(line) - len(line.lstrip())
        return Place(block.line, first + 1, block.line, len(line.rstrip()) + 1, block.place)
