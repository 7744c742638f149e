"""Check: overall goals of a disclosure that are its list of duties over again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.likeness import part_ratio
from kpilint.check.paragraph import paragraphs
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Department
    from kpilint.check.paragraph import Paragraph

_GOALS = regex(r"总体(?:绩效)?目标[:：]?\s*$")
_DUTIES = regex(r"职责")
_COUNTED = regex(r"[≥≤%％]|\d+\s*[件次人个项万场份户]|[年月]底|达到\d")
LEAST = 3  # items that are alike
SHARE = 0.6  # of all items
ALIKE = 80.0


def copied_duty(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for a section of overall goals most of whose items stand among the duties."""
    goals = _section(department, _GOALS)
    duties = [part.plain for part in _section(department, _DUTIES) if len(part.plain) >= 8]
    items = [part for part in goals if len(part.plain) >= 8]
    if len(items) < LEAST or not duties or any(_COUNTED.search(part.text) for part in items):
        return
    copied = [part for part in items if any(part_ratio(part.plain, d) >= ALIKE for d in duties)]
    if len(copied) >= max(LEAST, SHARE * len(items)):
        first = copied[0]
        values = {"条数": str(len(items)), "照抄": str(len(copied)), "原句": first.text}
        yield Hit(first.address, within=first.span, quote=first.text, values=values)


def _section(department: Department, heading: re.Pattern[str]) -> list[Paragraph]:
    """The paragraphs of the first section with text whose heading is of a kind."""
    for section in department.sections or ():
        if heading.search(section.heading) and section.text.count("\n") >= LEAST - 1:
            address = (*section.address, "正文")
            return [part for part in paragraphs(department) if part.address == address]
    return []
