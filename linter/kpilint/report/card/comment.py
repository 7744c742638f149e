"""The comments in a YAML file: where its cards came from, and what about them is doubtful."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from kpilint.report.card.count import count_of
from kpilint.report.card.left import remarks
from kpilint.report.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kpilint.card.address import Address
    from kpilint.card.place import Place
    from kpilint.intake.document import Document
    from kpilint.intake.import_report import Remark

_WORD = {"mended": "已改", "doubtful": "存疑"}
_DEPTH = {"绩效指标": 3, "项目": 3, "说明": 2, "预算表": 2}  # the parts of an address from here on


class Comments:
    """The comments on one document, by the address of what they speak of."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.placed: dict[Address, list[str]] = {}
        self.loose: list[Remark] = []
        for remark in remarks(document):
            self._sort(remark)

    def _sort(self, remark: Remark) -> None:
        address = _written(remark.address)
        if not address or remark.kind == "unplaced":
            self.loose.append(remark)
            return
        quote = f"（原文“{one_line(remark.quote)}”）" if remark.kind == "mended" else ""
        line = f"{_WORD[remark.kind]}：{one_line(remark.message)}{quote}"
        self.placed.setdefault(address, []).append(line)

    def head(self, part: str) -> str:
        """What a file begins with, or a ``part`` of it that has a name. The folder of the source is
        not named: it differs from one machine to the next.
        """
        document = self.document
        lines = [f"由 kpilint import 读出，来源：{one_line(PurePath(document.file).name)}"]
        lines.append(f"这是其中一部分：{one_line(part)}" if part else str(count_of(document)))
        lines += map(one_line, document.report.notes if document.report else ())
        return _commented(lines)

    def above(self, address: Address) -> Sequence[str]:
        """The lines above a card, a table or a field: its place in the source, and its doubts."""
        lines = self.placed.get(address, [])
        is_card, is_table = address[-2:-1] == ("项目",), address[-2:-1] == ("预算表",)
        place = self.document.source.locate(address) if self.document.source else None
        if place and self.document.report and (is_card or is_table):
            return [one_line(standing(place)), *lines]
        return lines

    def tail(self) -> str:
        """What a file ends with: all that has found no place in it."""
        if not self.loose:
            return ""
        lines = [f"没有读入，或不知属于哪一栏的内容（{len(self.loose)} 处）："]
        lines += [f"  {one_line(remark_line(remark))}" for remark in self.loose]
        return "\n" + _commented(lines)


def remark_line(remark: Remark) -> str:
    """One remark as a line: where, what stands there, what is the matter."""
    return f"{standing(remark.place)} “{remark.quote}”：{remark.message}"


def standing(place: Place) -> str:
    """Where a thing stands in a file of blocks, with the line in those that have lines."""
    if not place.line:
        return place.phrase
    return f"{place.phrase}（第{place.line}行）" if place.phrase else f"第{place.line}行"


def _written(address: Address) -> Address:
    """The address of the card, the row, the field, the section or the table that a remark is on:
    what is inside of a field has no line of its own above it.
    """
    for word, depth in _DEPTH.items():
        if word in address:
            return address[: address.index(word) + depth]
    return address


def _commented(lines: Iterable[str]) -> str:
    return "".join(f"# {line}\n" for line in lines)
