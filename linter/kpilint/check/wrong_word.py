"""Check: words that are written wrong, each with the right one, from the list of a rule."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from kpilint.check.passage import passage
from kpilint.check.writing import writings
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Department

ARROW = "→"


def wrong_word(department: Department, parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each passage with a wrong word; ``错字`` holds pairs of pattern→word."""
    pairs = _pairs(parameters["错字"])
    every = regex("|".join(f"({wrong})" for wrong, _ in pairs))
    seen: set[str] = set()
    for writing in writings(department):
        for match in every.finditer(writing.text):
            around = passage(writing.text, *match.span())
            if around not in seen:
                seen.add(around)
                address, span = writing.locate(*match.span())
                right = pairs[(match.lastindex or 1) - 1][1]
                values = {"错": match.group(), "正": right, "前后": around}
                yield Hit(address, span, quote=match.group(), values=values)


@lru_cache
def _pairs(words: str) -> tuple[tuple[str, str], ...]:
    found = (pair.partition(ARROW) for pair in words.split())
    return tuple((re.sub(r"\((?!\?)", "(?:", wrong), right) for wrong, _, right in found)
