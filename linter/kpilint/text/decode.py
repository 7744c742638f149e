"""Bytes to text: what Windows Notepad, WPS and Excel save, without a guess that could go wrong.

A byte order mark decides; then strict UTF-8; then GB18030. Statistical detectors were measured and
do worse on short Chinese texts. What can be read is read, and what is amiss is told with its place.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

_BOMS = (  # the longer first: the mark of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HEAD = 8192
_BINARY_SHARE = 0.02  # of control bytes in the head of a file; text has none
_BROKEN_SHARE = 0.05  # of bytes that make no character
_HAN = re.compile("[\u2e80-\u9fff]")
_CONTROL_BYTES = bytes({*range(9), *range(14, 32), 127} - {27})
# libyaml takes these for line breaks and editors do not; without care later lines are miscounted.
_SOFT_BREAKS = {0x85: " ", 0x2028: " ", 0x2029: " "}
_LINE_BOM = re.compile("^\ufeff+", re.MULTILINE)  # in files that were joined
_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


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

    Control characters become a space or U+FFFD, one for one, and are told as flaws; damaged bytes
    likewise become U+FFFD. Separators that only YAML takes for line breaks become spaces.
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
    """UTF-16 that has lost its mark: half of each ASCII character is a zero byte."""
    head = data[:_HEAD]
    even, odd = head[::2].count(0), head[1::2].count(0)
    zeros = even + odd
    if len(data) % 2 or (even and odd) or zeros * 50 < len(head) or not zeros:
        return ""
    if zeros * 10 < len(head) and _reads_as(data, "utf-8"):  # a few stray zeros
        return ""
    encoding = "utf-16-be" if even else "utf-16-le"
    text = _reads_as(data, encoding)
    return encoding if text and not _CONTROL.search(text) else ""


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
        text = _CONTROL.sub(lambda m: " " if m[0] in "\x0b\x0c" else "\ufffd", text)
    return Decoded(text, encoding, bom, flaws)


def _needs_cleaning(text: str) -> bool:
    return any(mark in text for mark in "\ufeff\x85\u2028\u2029")
