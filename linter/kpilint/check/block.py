"""A block of a narrative that is printed again further down, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kpilint.check.paragraph import Paragraph

LEAST_PARAGRAPHS = 2
LEAST_CHARACTERS = 50
CANDIDATES = 8  # how many earlier places of a paragraph are tried as the start of a block


class Block(NamedTuple):
    """The same paragraphs twice: as they stood first, and as they come again."""

    first: Sequence[Paragraph]
    again: Sequence[Paragraph]


def repeated_blocks(paragraphs: Sequence[Paragraph]) -> Iterator[Block]:
    """Every longest run of paragraphs that has stood before, in order of its second place."""
    seen: dict[str, list[int]] = {}
    index = 0
    while index < len(paragraphs):
        block = _longest(paragraphs, index, seen.get(paragraphs[index].plain, ()))
        step = len(block.again) if block else 1
        if block:
            yield block
        for passed in range(index, index + step):
            places = seen.setdefault(paragraphs[passed].plain, [])
            if len(places) < CANDIDATES:
                places.append(passed)
        index += step


def _longest(paragraphs: Sequence[Paragraph], index: int, earlier: Sequence[int]) -> Block | None:
    length, start = 0, 0
    for candidate in earlier:
        run = _run(paragraphs, candidate, index)
        if run > length:
            length, start = run, candidate
    again = paragraphs[index : index + length]
    if length < LEAST_PARAGRAPHS or sum(len(part.plain) for part in again) < LEAST_CHARACTERS:
        return None
    return Block(paragraphs[start : start + length], again)


def _run(paragraphs: Sequence[Paragraph], earlier: int, index: int) -> int:
    """How many paragraphs from ``index`` on repeat those from ``earlier`` on, without overlap."""
    length = 0
    most = min(index - earlier, len(paragraphs) - index)
    while length < most and paragraphs[earlier + length].plain == paragraphs[index + length].plain:
        length += 1
    return length
