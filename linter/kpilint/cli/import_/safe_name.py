"""File names made of what stands on cards: such as Windows, macOS and Linux all take."""

from __future__ import annotations

import re
import unicodedata

from kpilint.resource.regex import regex

LONGEST = 240  # bytes of a name in UTF-8; file systems take 255, a number may yet be added
UNNAMED = "未命名"
# What Windows refuses in a name, by its look-alike; there a colon would even open a hidden stream.
_REFUSED = str.maketrans('/\\:*?"<>|', "／＼：＊？＂＜＞｜")
_RESERVED = regex(
    r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:$|[. ])", re.IGNORECASE
)
_HIDING = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def safe_name(text: str, suffix: str = "", longest: int = LONGEST) -> str:
    """A file name that says as much of the text as a name can hold, never empty.

    It begins with no dot or dash (hidden files, options), ends with no dot or space, and is no
    longer than ``longest`` bytes with its suffix.
    """
    shown = "".join(
        " " if unicodedata.category(sign) in _HIDING else sign
        for sign in unicodedata.normalize("NFC", text)
    )
    name = " ".join(shown.translate(_REFUSED).split()).lstrip(".-~ ").rstrip(". ")
    if _RESERVED.match(name):
        name = f"_{name}"
    return (_cut(name, longest - len(suffix.encode())) or UNNAMED) + suffix


def same_name(name: str) -> str:
    """What two names share that are one file on some system: case and composition aside."""
    return unicodedata.normalize("NFC", name).casefold()


def _cut(text: str, longest: int) -> str:
    whole = text.encode()
    if len(whole) <= longest:
        return text
    return whole[:longest].decode("utf-8", "ignore").rstrip(". ")
