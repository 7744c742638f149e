"""The narrative of a disclosure as one run of paragraphs, across its sections."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from kpilint.card.place import Span
from kpilint.check.likeness import plain
from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.card.address import Address
    from kpilint.card.model import Department

_LINE = regex(r"[^\s][^\r\n]*")


class Paragraph(NamedTuple):
    """One line of a heading or a section, where it stands, and its bare text."""

    address: Address
    span: Span
    text: str
    plain: str


def paragraphs(department: Department) -> list[Paragraph]:
    """All paragraphs of the narrative in printed order, headings included; worked out once."""
    if "paragraphs" not in department.derived:
        department.derived["paragraphs"] = list(_read(department))
    return cast("list[Paragraph]", department.derived["paragraphs"])


def _read(department: Department) -> Iterator[Paragraph]:
    for section in department.sections or ():
        yield from _lines((*section.address, "标题"), section.heading)
        yield from _lines((*section.address, "正文"), section.text)


def _lines(address: Address, text: str) -> Iterator[Paragraph]:
    for match in _LINE.finditer(text):
        line = match.group().rstrip()
        yield Paragraph(address, Span(match.start(), match.start() + len(line)), line, plain(line))
