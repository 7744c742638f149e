"""Slips of the pen that YAML stumbles over or, worse, reads as something else.

A slip keeps the place and what is put there for the parser instead; except in indentations that is
as long as what was written, so that no offset moves.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from kpilint.card.key import is_field_word
from kpilint.resource.regex import regex

SlipKind = Literal[
    "unquoted",  # a value that YAML cannot read as a text
    "swallowed",  # a value that YAML reads as nothing, or as another
    "wide_colon",  # 指标值：100%
    "tight_colon",  # 指标值:100%
    "wide_comma",  # {三级指标: 接待率，指标值: 100%}
    "indent",  # tabs or wide spaces before an entry
    "escape",  # "C:\路径"
    "open_quote",  # "≥95% and never closed
    "quiet",  # harmless, only the parser minds
]

FILLER = "\ue000"  # stands for text that the parser is not to see
WHITE = " \t\u3000\xa0"
QUOTED = {
    '"': regex(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL),
    "'": regex(r"'[^']*+(?:''[^']*+)*+'"),
}
_SLIPPED_KEY = regex(
    rf"([^\s:：#'\"\[\]{{}},][^:：\r\n,{{}}]{{0,40}}?)[{WHITE}]*"
    r"(：|:(?![ \t\r\n]|\Z))([\u3000\xa0]*)"
)
_ESCAPE = regex(
    r"\\(?:([0abtnvfre \t\"/\\N_LP\r\n]|x[0-9a-fA-F]{2}|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}"
    r"|U00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4})|.)",
    re.DOTALL,
)
_ALIAS = regex(r"\*([\w-]+)(?=[\s,\]}]|\Z)", re.ASCII)
_ANCHOR = regex(r"&([\w-]+)(?=[\s,\]}]|\Z)", re.ASCII)
_TAG = regex(r"![\w/.:!-]*(?=[\s,\]}]|\Z)", re.ASCII)
_PROPERTY = regex(r"(?:!!\w+|&([\w-]+))(?:[ \t]+|\Z)", re.ASCII)


class Slip(NamedTuple):
    """What was written from ``start`` to ``end``, and the ``patch`` that the parser sees.

    A slip in a key spans the key and its colon; ``word`` is the key alone.
    """

    kind: SlipKind
    start: int
    end: int
    patch: str
    word: str = ""


def value_slip(kind: SlipKind, start: int, end: int) -> Slip:
    """A slip in a value, which the parser sees as a plain text of the same length."""
    return Slip(kind, start, end, FILLER * (end - start))


def key_slip(text: str, start: int, stop: int) -> Slip | None:
    """The slip in a key that begins here: a known field with a colon that YAML does not see."""
    key = _SLIPPED_KEY.match(text, start, stop)
    if key is None or not is_field_word(key[1]):
        return None
    patch = FILLER * (key.end(2) - start - 2) + ": " + " " * len(key[3])
    kind: SlipKind = "wide_colon" if key[2] == "：" else "tight_colon"
    return Slip(kind, start, key.end(), patch, key[1])


def escape_slip(text: str, start: int, end: int) -> Slip | None:
    """The slip of a double-quoted text that has a backslash YAML makes nothing of."""
    for escape in _ESCAPE.finditer(text, start, end):
        if escape[1] is None:
            return value_slip("escape", start, end)
    return None


class Opening:
    """Tells how a plain value may begin, knowing the anchors and aliases of the whole text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.anchors = set(_ANCHOR.findall(text)) if "*" in text else set()
        self.aliases = set(_ALIAS.findall(text)) if "&" in text else set()

    def after_properties(self, start: int, stop: int) -> int:
        """Where a value begins behind a type mark, or an anchor that something refers to."""
        while mark := _PROPERTY.match(self.text, start, stop):
            if mark[1] and mark[1] not in self.aliases:
                break
            start = mark.end()
        return start

    def slip(self, start: int, end: int, blank: str) -> SlipKind | None:
        """The slip of an unquoted value by its first character, None where it may stand so.

        ``blank`` are the characters behind which ``-`` and ``?`` are marks and no text.
        """
        text = self.text
        match text[start]:
            case "%" | "@" | "`" | "|" | ">" | "," | "]" | "}":
                return "unquoted"
            case "-" | "?":
                return "unquoted" if start + 1 >= end or text[start + 1] in blank else None
            case "*":
                alias = _ALIAS.match(text, start, end)
                known = alias and alias.end() == end and alias[1] in self.anchors
                return None if known else "unquoted"
            case "&":
                return "swallowed" if _ANCHOR.match(text, start, end) else "unquoted"
            case "!":
                return "swallowed" if _TAG.match(text, start, end) else "unquoted"
        return None
