"""Check: characters that nobody sees, and that keep equal words from being equal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.writing import writings
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Department

_NAMES = {
    "\u200b": "零宽空格",
    "\u200c": "零宽非连接符",
    "\u200d": "零宽连接符",
    "\u2060": "零宽连字符",
    "\ufeff": "字节顺序标记",
    "\u00ad": "软连字符",
    "\u200e": "从左到右标记",
    "\u200f": "从右到左标记",
    "\u202a": "方向嵌入符",
    "\u202b": "方向嵌入符",
    "\u202c": "方向结束符",
    "\u202d": "方向覆盖符",
    "\u202e": "方向覆盖符",
    "\u00a0": "不换行空格",
    "\ufffd": "乱码字符",
}
_KINDS = {
    "看不见": regex("[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e]"),
    "不换行空格": regex("\u00a0"),
    "乱码": regex("\ufffd"),
}


def hidden_character(department: Department, parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each field that holds such a character of the ``种类``, at its first place."""
    pattern = _KINDS[parameters["种类"]]
    for writing in writings(department):
        reported = set()
        for match in pattern.finditer(writing.text):
            address, span = writing.locate(*match.span())
            if address not in reported:
                reported.add(address)
                character = match.group()
                values = {"字符": _NAMES[character], "码位": f"U+{ord(character):04X}"}
                yield Hit(address, span, values=values)
