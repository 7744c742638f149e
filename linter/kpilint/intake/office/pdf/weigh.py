"""The packed streams of a PDF, weighed before anything unpacks them as a whole."""

from __future__ import annotations

import re
import zlib

from kpilint.intake.office.unreadable import UnreadableError

LARGEST_STREAM = 64 * 1024 * 1024  # bytes of one stream; the text of a page has some thousands
MOST_UNPACKED = 256 * 1024 * 1024  # bytes of all streams but pictures, which are never unpacked
_STREAM = re.compile(rb"stream\r?\n")
_PICTURE = re.compile(rb"/Subtype\s*/Image")
_DICTIONARY = 1024  # bytes before a stream in which its kind is looked for
_DEEPEST = 3  # a stream packed twice
_STEP = 1024 * 1024


def check_streams(data: bytes) -> None:
    """Raises UnreadableError when the streams of a PDF unpack to more than they may."""
    total = 0
    for match in _STREAM.finditer(data):
        if data[match.start() - 3 : match.start()] == b"end":
            continue
        head = data[max(match.start() - _DICTIONARY, 0) : match.start()]
        if not _PICTURE.search(head[head.rfind(b" obj") + 1 :]):
            total += _size(memoryview(data)[match.end() :])
            _check(total, MOST_UNPACKED)


def _size(packed: memoryview, depth: int = 1) -> int:
    """The size of what a deflated stream unpacks to; 0 for a stream that is not deflated."""
    unpacker = zlib.decompressobj()
    size, head = 0, b""
    rest: bytes | memoryview = packed[:_STEP]
    at = len(rest)
    try:
        while not unpacker.eof and rest:
            chunk = unpacker.decompress(rest, _STEP)
            head = head or chunk
            size += len(chunk)
            _check(size, LARGEST_STREAM)
            rest = unpacker.unconsumed_tail
            if not rest:
                rest, at = packed[at : at + _STEP], at + _STEP
    except zlib.error:
        pass  # not deflated, or broken: pdfminer will find the same
    if depth < _DEEPEST and head[:1] == b"\x78":
        size += _size(memoryview(head), depth + 1)
    return size


def _check(size: int, most: int) -> None:
    if size > most:
        raise UnreadableError(
            f"PDF 内的数据解压后过大（上限 {most // (1024 * 1024)} MB），疑似压缩炸弹",
            "请核对文件来源，或重新导出",
        )
