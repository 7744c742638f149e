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
_FIRST = regex(r"(?:\(\?<[=!][^()]*\))?([\u4e00-\u9fff])(?![?*{])")
_INSIDE = regex(r"\([^()]*\)|\[[^\]]*\]")


def wrong_word(department: Department, parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each passage with a wrong word; ``错字`` holds pairs of pattern→word."""
    pairs = _pairs(parameters["错字"])
    every = _any_of(tuple(wrong for wrong, _ in pairs))
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


@lru_cache
def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern of them all. At most places of a text none begins, which a look at the character
    there tells in a tenth of the time.
    """
    every = "|".join(f"({pattern})" for pattern in patterns)
    firsts = [_FIRST.match(one) for one in patterns if "|" not in _INSIDE.sub("", one)]
    known = sorted({first[1] for first in firsts if first})
    whole = len(firsts) == len(patterns) and all(firsts)
    return regex(f"(?=[{''.join(known)}])(?:{every})" if whole else every)
