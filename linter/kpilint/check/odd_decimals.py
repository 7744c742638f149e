"""Check: the one amount of a paragraph that is written to more decimals than all the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.place import Span
from kpilint.check.paragraph import paragraphs
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Department

_AMOUNT = r"\d+(?:\.(\d+))?\s*万元"
LEAST = 5  # amounts that a paragraph must have for a custom to show
USUAL = 2


def odd_decimals(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for the only amount in 万元 with more than two decimals among five and more."""
    seen: set[str] = set()
    for part in paragraphs(department):
        if "万元" not in part.text or part.plain in seen:
            continue
        seen.add(part.plain)
        amounts = list(regex(_AMOUNT).finditer(part.text))
        odd = [match for match in amounts if len(match[1] or "") > USUAL]
        if len(amounts) >= LEAST and len(odd) == 1:
            start = part.span.start
            yield Hit(
                part.address,
                within=Span(start + odd[0].start(), start + odd[0].end()),
                quote=odd[0].group(),
                values={"金额": odd[0].group(), "个数": str(len(amounts) - 1)},
            )
