"""Check: whole parts of the narrative printed twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.place import Span
from kpilint.check.block import repeated_blocks
from kpilint.check.paragraph import paragraphs
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Department


def repeated_block(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each block that comes again, at its second place; the first is related."""
    for block in repeated_blocks(paragraphs(department)):
        start, last = block.again[0], block.again[-1]
        end = max(part.span.end for part in block.again if part.address == start.address)
        yield Hit(
            start.address,
            within=Span(start.span.start, end),
            quote=start.text,
            values={"首段": start.text, "末段": last.text, "段数": str(len(block.again))},
            related=(block.first[0].address,),
        )
