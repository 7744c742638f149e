"""Bytes to text: what Windows Notepad, WPS and Excel save, without a guess that could go wrong.

A byte order mark decides; then strict UTF-8; then GB18030. Statistical detectors were measured and
do worse on short Chinese texts. What can be read is read, and what is amiss is told with its place.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from kpilint.resource.regex import regex

_BOMS = (  # the longer first: the mark of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = {2: ("utf-16-le", "utf-16-be"), 4: ("utf-32-le", "utf-32-be")}
_HEAD = 8192
_BINARY_SHARE = 0.02  # of control bytes in the head of a file; text has none
_BROKEN_SHARE = 0.05  # of bytes that make no character
_PLAUSIBLE_SHARE = 0.9
# ASCII, punctuation and signs, kana and Han, full-width forms; compiled for the few that need it
_USUAL = "[\t\r\n -~\xa0-\xff\u2000-\u33ff\u4e00-\u9fff\uff01-\uff5e\uffe5]"
_HAN = regex("[\u2e80-\u9fff]")
_CONTROL_BYTES = bytes({*range(9), *range(14, 32), 127} - {27})
# libyaml takes these for line breaks and editors do not; without care later lines are miscounted.
_SOFT_BREAKS = {0x85: " ", 0x2028: " ", 0x2029: " "}
_LINE_BOM = regex("^\ufeff+", re.MULTILINE)  # in files that were joined
_CONTROL = regex("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


class NotTextError(Exception):
    """The bytes are no text in any encoding that is known here; the reason in a clause."""


class Flaw(NamedTuple):
    """Something in a text that was read all the same: the offset, and what is wrong there."""

    offset: int
    message: str
    advice: str


class Decoded(NamedTuple):
    """A text as it was saved: ``encoding`` is a codec's name, ``bom`` whether a mark led it."""

    text: str
    encoding: str
    bom: bool
    flaws: tuple[Flaw, ...] = ()

    def encode(self, text: str) -> bytes:
        """Another text (this one after a fix, say) in the same encoding, with the same mark."""
        mark = next((m for m, name in _BOMS if name == self.encoding), b"") if self.bom else b""
        return mark + text.encode(self.encoding)


def decode(data: bytes) -> Decoded:
    """The text of some bytes. Raises NotTextError where they are not text.

    Control characters become a space or a visible sign (␀), one for one, and are told as flaws;
    U+FFFD stands only for damaged bytes, and for what had been lost before. Separators that only
    YAML takes for line breaks become spaces.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _cleaned(*_read(data[len(mark) :], encoding), bom=True)
    encoding = _wide_encoding(data)
    if not encoding:
        if _looks_binary(data[:_HEAD]):
            raise NotTextError("不是文本文件")
        encoding = _narrow_encoding(data)
    return _cleaned(*_read(data, encoding), bom=False)


def _wide_encoding(data: bytes) -> str:
    """UTF-16 or UTF-32 that has lost its mark; "" for all else.

    ASCII leaves zero bytes in them, and other texts have none. Which byte comes first is tried: 一,
    whose number ends in a zero byte, misleads whoever only counts on which side zeros stand.
    """
    head = data[:_HEAD]
    zeros = head.count(0)
    if not zeros or (zeros * 10 < len(head) and _reads_as(data, "utf-8") is not None):
        return ""  # none, or a few stray ones
    width = 4 if zeros * 2 >= len(head) and len(data) % 4 == 0 else 2
    if len(data) % width:
        return ""
    readings = {name: _reads_as(data, name) for name in _WIDE[width]}
    likely = max(readings, key=lambda name: _plausible(readings[name]))
    return likely if _plausible(readings[likely]) >= _PLAUSIBLE_SHARE else ""


def _plausible(text: str | None) -> float:
    """The share of characters that a Chinese card may have; 0 for what is no text."""
    if not text or _CONTROL.search(text):
        return 0.0
    return len(re.findall(_USUAL, text[:_HEAD])) / len(text[:_HEAD])


def _reads_as(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _looks_binary(head: bytes) -> bool:
    controls = len(head) - len(head.translate(None, _CONTROL_BYTES))
    return controls > max(3, len(head) * _BINARY_SHARE)


def _narrow_encoding(data: bytes) -> str:
    text = _reads_as(data, "utf-8")
    if text is None:
        return _less_damaged(data)
    if text.isascii() or _HAN.search(text):
        return "utf-8"
    # 指 in GBK is a Hebrew vowel sign in UTF-8.
    return "utf-8" if _reads_as(data, "gb2312") is None else "gb18030"


def _less_damaged(data: bytes) -> str:
    """UTF-8 if most of it reads as Chinese in it: GBK texts break at nearly every character."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    if len(_HAN.findall(text)) > 4 * broken:
        return "utf-8"
    return (
        "gb18030" if data.decode("gb18030", errors="replace").count("\ufffd") <= broken else "utf-8"
    )


def _read(data: bytes, encoding: str) -> tuple[str, str, tuple[Flaw, ...]]:
    try:
        return data.decode(encoding), encoding, ()
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
    damaged = text.count("\ufffd")
    if damaged > max(2, len(text) * _BROKEN_SHARE):
        raise NotTextError("不是文本文件，或编码无法识别")
    name = "GB18030" if encoding == "gb18030" else encoding.upper()
    flaw = Flaw(
        text.index("\ufffd"),
        f"有{damaged}处字节不是合法的 {name} 文字",
        "文件可能已损坏，请重新导出或另存为 UTF-8",
    )
    return text, encoding, (flaw,)


def _cleaned(text: str, encoding: str, flaws: tuple[Flaw, ...], *, bom: bool) -> Decoded:
    text = _LINE_BOM.sub("", text).translate(_SOFT_BREAKS) if _needs_cleaning(text) else text
    controls = list(_CONTROL.finditer(text))
    if controls:
        if len(controls) > max(3, len(text) * _BINARY_SHARE):
            raise NotTextError("不是文本文件")
        first = controls[0]
        flaws += (
            Flaw(
                first.start(),
                f"有不可见的控制字符 U+{ord(first[0]):04X}"
                + (f"，全文共{len(controls)}个" if len(controls) > 1 else ""),
                "请删去这些字符",
            ),
        )
        text = _CONTROL.sub(_visible, text)
    return Decoded(text, encoding, bom, flaws)


def _visible(control: re.Match[str]) -> str:
    """What stands for a control character, which YAML does not allow."""
    sign = control[0]
    if sign in "\x0b\x0c":
        return " "
    return chr(0x2400 + ord(sign)) if sign < " " else "\u2426"


def _needs_cleaning(text: str) -> bool:
    return any(mark in text for mark in "\ufeff\x85\u2028\u2029")
