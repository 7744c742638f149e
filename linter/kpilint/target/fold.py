"""One spelling for what is typed in many: full width, signs, blanks of a scan, torn lines.

The folded text is what the grammar reads. ``start`` and ``end`` lead from its offsets to those
of the raw text, so that every span can be shown in what the clerk wrote.
"""

from __future__ import annotations

import unicodedata
from itertools import pairwise

from kpilint.resource.regex import regex
from kpilint.target.spoken import SPOKEN, spoken_numbers

_SIGNS = {
    "≥": "≧⩾≮⋝", "≤": "≦⩽≯⋜", "=": "═＝﹦〓", "-": "—–―−‐‑‒﹣－─", "~": "～∼〜˜∽", "·": "•・‧∙⋅",
    "×": "✕✖⨯╳", "*": "∗﹡＊", "/": "／∕⁄", "%": "％﹪", ",": "，﹐", ";": "；﹔", ":": "：﹕︰∶",
    "(": "（﹙〔", ")": "）﹚〕", "[": "［【", "]": "］】", "¥": "￥", "个": "個箇", "μ": "µ",
}  # fmt: skip
_BLANKS = "\t\v\f\r \xa0\u3000\u200b\u200c\u200d\u2060\ufeff\xad“”‘’\"'「」『』`"
_KEPT = frozenset({"No", "Nl"})  # ² ① Ⅱ say something of their own
_NUMERAL = regex(r"[0-9０-９〇一二三四五六七八九十]")
_THOUSANDS = regex(r"000(?![0-9])")
_DIGITS = frozenset("0123456789")


class _Fold(dict[int, str]):
    """A table for ``str.translate`` that learns a character when it first meets it."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        kept = unicodedata.category(char) in _KEPT
        plain = char if kept else unicodedata.normalize("NFKC", char)
        if len(plain) != 1:
            plain = char
        if len(self) < 20_000:  # a text made of all of Unicode must not stay in memory
            self[code] = plain
        return plain


_FOLD = _Fold({ord(char): sign for sign, chars in _SIGNS.items() for char in chars})
_FOLD.update({ord(char): " " for char in _BLANKS})


class Folded:
    """A text in one spelling, with the way back."""

    __slots__ = ("_ends", "_starts", "text")

    def __init__(self, raw: str) -> None:
        text = raw.translate(_FOLD)
        self._starts: list[int] | None = None
        self._ends: list[int] | None = None
        if "\n" in text:
            text = join_torn_lines(text)
        if " " in text:
            kept = _inked(text)
            self._starts, self._ends = kept, [index + 1 for index in kept]
            text = "".join([text[index] for index in kept])
        if SPOKEN.search(text):
            text = self._replace(text, spoken_numbers(text))
        self.text = text

    @property
    def is_plain(self) -> bool:
        """Whether every character stands where it stood in the raw text."""
        return self._starts is None

    def start(self, offset: int) -> int:
        """The offset in the raw text where the folded character at ``offset`` begins."""
        if self._starts is None:
            return offset
        if offset < len(self._starts):
            return self._starts[offset]
        return self._ends[-1] if self._ends else 0

    def end(self, offset: int) -> int:
        """The offset in the raw text just behind the folded character before ``offset``."""
        if self._ends is None or not offset:
            return offset
        return self._ends[offset - 1]

    def _replace(self, text: str, edits: list[tuple[int, int, str]]) -> str:
        """Put numbers in digits; each digit stands for the whole numeral that it replaces."""
        if not edits:
            return text
        starts = self._starts or list(range(len(text)))
        ends = self._ends or list(range(1, len(text) + 1))
        for first, last, digits in reversed(edits):
            starts[first:last] = [starts[first]] * len(digits)
            ends[first:last] = [ends[last - 1]] * len(digits)
            text = text[:first] + digits + text[last:]
        self._starts, self._ends = starts, ends
        return text


def join_torn_lines(text: str) -> str:
    """A line break parts two values (;) where both lines hold a number; else it tore a word."""
    lines = text.split("\n")
    joined = lines[0]
    for before, line in pairwise(lines):
        parts = _NUMERAL.search(before) and _NUMERAL.search(line)
        joined += (";" if parts else " ") + line
    return joined


def _inked(text: str) -> list[int]:
    """The offsets of what is no blank; of the blanks between two numbers one stays."""
    kept: list[int] = []
    gap = -1
    for index, char in enumerate(text):
        if char == " ":
            gap = index
            continue
        if gap >= 0 and kept and _are_apart(text, kept[-1], index):
            kept.append(gap)
        kept.append(index)
        gap = -1
    return kept


def _are_apart(text: str, before: int, after: int) -> bool:
    """Whether two numbers have a blank between them; a scan also tears one: 1 0 0, 12 000."""
    if text[before] not in _DIGITS or text[after] not in _DIGITS:
        return False
    lone = text[before - 1 : before] not in _DIGITS and text[after + 1 : after + 2] not in _DIGITS
    return not lone and _THOUSANDS.match(text, after) is None
