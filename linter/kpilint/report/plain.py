"""Text from a card made harmless to print: what it holds must not move the cursor or hide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.resource.regex import regex

if TYPE_CHECKING:
    import re

_LOST = "\ufffd"
_LONGEST_NAME = 60  # characters; the forms have none that is longer
_HIDING = (  # C1 controls, zero width and direction marks, line separators
    *range(0x80, 0xA0),
    *(0x200B, 0x200C, 0x200E, 0x200F),
    *range(0x2028, 0x202F),
    *range(0x2066, 0x206A),
    0xFEFF,
)
_GBK = regex("(?:[\x80-\u07ff]|[\udc80-\udcfe][@-~]?)+")  # GBK pairs may look like UTF-8
_VISIBLE: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20) if code != 0x09},
    **dict.fromkeys(_HIDING, _LOST),
    0x7F: "\u2421",
}


def visible(text: str) -> str:
    """The text with a visible sign for each control character, one for one; tabs stay."""
    return text.translate(_VISIBLE)


def one_line(text: str) -> str:
    """The text on one line: line breaks and runs of blanks become one space.

    A file name that Windows wrote in GBK, which Python keeps as bytes, is read as such.
    """
    return visible(" ".join(_GBK.sub(_decoded, text).split()))


def _decoded(found: re.Match[str]) -> str:
    if all(sign < "\ud800" for sign in found[0]):
        return found[0]
    try:
        return found[0].encode("utf-8", "surrogateescape").decode("gb18030")
    except UnicodeError:
        return found[0]


def name(text: str) -> str:
    """A name on one line; the start of what is too long to be one."""
    text = one_line(text[: 2 * _LONGEST_NAME])
    return text if len(text) <= _LONGEST_NAME else text[: _LONGEST_NAME - 1] + "…"
