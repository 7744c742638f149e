"""A Word file in one XML, of 2003 or later: what systems make from a template and name .doc."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.intake.office.archive import refuse_entities
from kpilint.intake.office.limit import LARGEST_PART
from kpilint.intake.office.unreadable import UnreadableError
from kpilint.intake.office.word.name import W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.intake.office.word.package import Element

_OF_2003 = b"http://schemas.microsoft.com/office/word/2003/wordml"
_ROOTS = {
    "styles": "styles", "numbering": "numbering", "header": "hdr", "footer": "ftr",
    "footnotes": "footnotes", "endnotes": "endnotes",
}  # fmt: skip
_MERGES = ((b":vmerge", b":vMerge"), (b":hmerge", b":hMerge"))


class FlatWord:
    """The parts of such a file, named as those of a .docx are."""

    has_macros = False  # a binary part, which is not looked at

    def __init__(self, data: bytes) -> None:
        """Raises UnreadableError for a file that is too large or declares entities."""
        from docx.oxml.parser import parse_xml

        if len(data) > LARGEST_PART:
            most = LARGEST_PART // (1024 * 1024)
            raise UnreadableError(f"文件超过 {most} MB", "请拆分为多个文件，或删去图片")
        refuse_entities(data)
        if _OF_2003 in data:
            data = data.replace(_OF_2003, W.strip("{}").encode())
            for old, new in _MERGES:
                data = data.replace(old, new)
        self._root: Element = parse_xml(data.lstrip(b"\xef\xbb\xbf \r\n"))

    @property
    def body(self) -> Element:
        """The element that holds the text."""
        body = next(self._root.iter(W + "body"), None)
        if body is None:
            raise UnreadableError("文件里没有正文", "请用 Word 或 WPS 打开后另存为 .docx")
        return body

    def parts(self, kind: str) -> Iterator[Element]:
        """The roots of the parts of a kind."""
        yield from self._root.iter(W + _ROOTS[kind])
