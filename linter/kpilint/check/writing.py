"""All that is written on a card or in a narrative as one string: one search covers it all."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, cast

from kpilint.card.field import INDICATOR_FIELDS, PROJECT_FIELDS
from kpilint.card.place import Span
from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.card.address import Address
    from kpilint.card.model import Department, Project, Record

BETWEEN = "\0"  # no pattern reaches across it: it is no space, no digit and no letter
_NUMBER = regex(r"\d[\d \-－—)）]{8}")
_CARD_WORDS = [field for field in PROJECT_FIELDS if field.kind == "text"]
_ROW_WORDS = [field for field in INDICATOR_FIELDS if field.kind in {"text", "value"}]
_OWN_CHECK = {"联系电话", "负责人"}  # what these fields hold is meant to be a number or a name


class Writing:
    """The joined texts of some fields, with the way back from a match to its field.

    ``long_number`` says whether there is any number as long as those of persons and accounts are.
    """

    __slots__ = ("_addresses", "_starts", "long_number", "text")

    def __init__(self, fields: Iterator[tuple[Address, str]]) -> None:
        texts: list[str] = []
        self._starts: list[int] = []
        self._addresses: list[Address] = []
        offset = 0
        for address, text in fields:
            self._starts.append(offset)
            self._addresses.append(address)
            texts.append(text)
            offset += len(text) + len(BETWEEN)
        self.text = BETWEEN.join(texts)
        self.long_number = _NUMBER.search(self.text) is not None

    def fields(self) -> Iterator[tuple[Address, str]]:
        """The fields one by one, for what can only be judged within a field."""
        return zip(self._addresses, self.text.split(BETWEEN), strict=False)

    def locate(self, start: int, end: int) -> tuple[Address, Span]:
        """The field in which a match begins, and where the match stands in its text."""
        index = bisect_right(self._starts, start) - 1
        offset = self._starts[index]
        return self._addresses[index], Span(start - offset, end - offset)


def writings(department: Department) -> Iterator[Writing]:
    """The narrative and each card of a department, each joined once."""
    yield _kept(department, _narrative(department))
    for project in department.projects or ():
        yield card_writing(project)


def numbered_writings(department: Department) -> Iterator[Writing]:
    """Those of the writings in which a number of nine figures and more stands."""
    return (writing for writing in writings(department) if writing.long_number)


def card_writing(project: Project) -> Writing:
    """The texts of one card; codes, amounts, units and levels are not among them."""
    return _kept(project, _card(project))


def _kept(record: Record, fields: Iterator[tuple[Address, str]]) -> Writing:
    if "writing" not in record.derived:
        record.derived["writing"] = Writing(fields)
    return cast("Writing", record.derived["writing"])


def _narrative(department: Department) -> Iterator[tuple[Address, str]]:
    for section in department.sections or ():
        yield (*section.address, "标题"), section.heading
        yield (*section.address, "正文"), section.text


def _card(project: Project) -> Iterator[tuple[Address, str]]:
    for field in _CARD_WORDS:
        text = getattr(project, field.attribute)
        if text and field.word not in _OWN_CHECK:
            yield (*project.address, field.word), text
    for word, goals in (("绩效目标", project.goals), ("实施期目标", project.whole_term_goals)):
        for number, goal in enumerate(goals or (), start=1):
            yield (*project.address, word, number), goal
    for indicator in project.indicators or ():
        for field in _ROW_WORDS:
            text = getattr(indicator, field.attribute)
            if text:
                yield (*indicator.address, field.word), text
