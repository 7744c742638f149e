"""Check: long paragraphs of the narrative that say nearly the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.block import repeated_blocks
from kpilint.check.likeness import groups_alike
from kpilint.check.paragraph import paragraphs
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kpilint.card.model import Department
    from kpilint.check.paragraph import Paragraph

_FIGURE = regex(r"\d+(?:\.\d+)?")


def near_duplicate_paragraphs(
    department: Department, parameters: Mapping[str, str]
) -> Iterator[Hit]:
    """One hit for each group of like paragraphs of ``最少字数`` characters and more.

    Sentences that differ in their figures are a form filled twice, not a text written twice;
    blocks that come again as a whole belong to ``repeated_block``.
    """
    everything = paragraphs(department)
    repeated = {part for block in repeated_blocks(everything) for part in block.again}
    least = int(parameters["最少字数"])
    long = [part for part in everything if len(part.plain) >= least and part not in repeated]
    for group in groups_alike([part.plain for part in long], float(parameters["相似度"])):
        same = _same_figures([long[number] for number in group])
        if len(same) > 1:
            yield _hit(same)


def _same_figures(group: Sequence[Paragraph]) -> list[Paragraph]:
    figures = _FIGURE.findall(group[0].text)
    return [part for part in group if _FIGURE.findall(part.text) == figures]


def _hit(group: Sequence[Paragraph]) -> Hit:
    again = group[1]
    return Hit(
        again.address,
        within=again.span,
        quote=again.text,
        values={"本段": again.text, "处数": str(len(group))},
        related=tuple(part.address for part in group if part is not again),
    )
