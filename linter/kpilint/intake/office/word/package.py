"""The parts of a Word file that hold text, opened by python-docx."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from kpilint.intake.office.unreadable import UnreadableError
from kpilint.intake.office.word.name import RELATION

if TYPE_CHECKING:
    from collections.abc import Iterator

Element = Any  # an lxml element; lxml has no types of its own


class WordPackage:
    """The main part of a Word file, whether a document, a template or one with macros."""

    def __init__(self, data: bytes) -> None:
        from docx.opc.package import OpcPackage

        package = OpcPackage.open(io.BytesIO(data))
        try:
            self._main: Any = package.main_document_part
        except KeyError as error:  # other relation types: "Strict Open XML", which few write
            raise UnreadableError(
                "不是通常的 Word 文档（可能存为“严格 Open XML”）", "请另存为普通的 .docx"
            ) from error

    @property
    def body(self) -> Element:
        """The element that holds the text."""
        return root_of(self._main)[0]

    @property
    def has_macros(self) -> bool:
        """Whether macros are in the file; nothing of them is ever read or run."""
        return any("vbaProject" in rel.reltype for rel in self._relations())

    def parts(self, kind: str) -> Iterator[Element]:
        """The roots of the parts of a kind (``header``, ``footer``, ``styles`` …)."""
        for relation in self._relations():
            if relation.reltype == RELATION + kind and not relation.is_external:
                yield root_of(relation.target_part)

    def _relations(self) -> list[Any]:
        return list(self._main.rels.values())


def root_of(part: Any) -> Element:
    """The root element of a part; python-docx parses only the kinds that it knows."""
    from docx.oxml.parser import parse_xml

    known = getattr(part, "_element", None)
    return parse_xml(part.blob) if known is None else known
