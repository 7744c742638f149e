"""Check: brackets and quotation marks of which one half is missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kpilint.check.passage import passage
from kpilint.check.writing import BETWEEN, writings
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Department

# Half and full width close each other: a mixed pair is whole, and another rule's matter.
_CLOSES = {"）": "（", "》": "《", "”": "“", "】": "【", "〕": "〔", "」": "「", "』": "『"}
_OPENS = set(_CLOSES.values())
_MARK = regex("[()" + "".join((*_CLOSES, *_CLOSES.values())) + "]")
_WIDE = str.maketrans("()", "（）")
# 1） and a) number an item, and close nothing
_ITEM = regex(
    r"(?:(?<=[\s；;。，,：:、])|^)(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])[)）]",
    re.MULTILINE,
)


def unbalanced_mark(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for the first lonely mark of each field; a copy of a passage draws none."""
    seen: set[str] = set()
    for writing in writings(department):
        offset = 0
        for text in writing.text.split(BETWEEN):
            at = first_lonely(text)
            if at is not None and (around := passage(text, at, at + 1)) not in seen:
                seen.add(around)
                address, span = writing.locate(offset + at, offset + at + 1)
                values = {"片段": text[at], "前后": around}
                yield Hit(address, span, quote=text[at], values=values)
            offset += len(text) + len(BETWEEN)


def first_lonely(text: str) -> int | None:
    """The offset of the first mark without its other half, or None where all are paired."""
    if not _MARK.search(text):
        return None
    wide = _ITEM.sub(lambda item: " " * len(item.group()), text).translate(_WIDE)
    opened: list[int] = []
    for found in _MARK.finditer(wide):
        offset, mark = found.start(), found.group()
        if mark in _OPENS:
            opened.append(offset)
        elif not opened or wide[opened[-1]] != _CLOSES[mark]:
            return opened[-1] if opened else offset
        else:
            opened.pop()
    return opened[0] if opened else None
