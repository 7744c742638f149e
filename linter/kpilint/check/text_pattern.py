"""Check: a slip of writing that a pattern can name, in any text of the cards and the narrative."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from kpilint.check.passage import passage
from kpilint.check.writing import BETWEEN, writings
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Department

_AT_THE_END = rf"(?=\s*(?:{BETWEEN}|\Z))"


def text_pattern(department: Department, parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each slip that ``模式`` finds, anywhere or (``位置``: 栏末) where a field ends.

    A passage that is printed again draws no second hit: its copy is another rule's matter.
    """
    pattern = _compiled(parameters["模式"], parameters["位置"] == "栏末")
    seen: set[str] = set()
    for writing in writings(department):
        for match in pattern.finditer(writing.text):
            around = passage(writing.text, *match.span())
            if around not in seen:
                seen.add(around)
                address, span = writing.locate(*match.span())
                values = {"片段": match.group(), "前后": around}
                yield Hit(address, span, quote=match.group(), values=values)


@lru_cache
def _compiled(pattern: str, at_the_end: bool) -> re.Pattern[str]:
    return regex(f"(?:{pattern}){_AT_THE_END}" if at_the_end else pattern)
