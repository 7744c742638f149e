"""Check: satisfaction that one card counts with, and another without, those who say 基本满意."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.card_name import card_numbers
from kpilint.check.namesake import namesakes
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Department, Indicator

_WIDE = regex(r"基本满意|较满意|比较满意")
_NARROW = regex(r"(?<![不基较])(?<!基本)满意的?(?:人数?|户数?|份数|问卷数?)?(?:占|与|除以|[/÷])")


def satisfaction_count(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each name that is described in both ways."""
    for group in namesakes(department):
        wide = [row for row in group if _WIDE.search(row.description or "")]
        narrow = [row for row in group if row not in wide and _counts(row)]
        if wide and narrow:
            yield Hit(
                (*wide[0].address, "绩效指标描述"),
                values={
                    "指标": wide[0].name or "",
                    "宽卡片": card_numbers(row.project for row in wide),
                    "严卡片": card_numbers(row.project for row in narrow),
                },
                related=tuple((*row.address, "绩效指标描述") for row in (*wide[1:], *narrow)),
            )


def _counts(row: Indicator) -> bool:
    return _NARROW.search(row.description or "") is not None
