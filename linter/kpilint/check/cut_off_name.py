"""Check: names that the form has cut off in the middle of a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.classified import is_withheld
from kpilint.rule.model import Hit
from kpilint.target.direction.vocabulary import vocabulary
from kpilint.target.kind import name_kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Department, Indicator

_DANGLING = tuple("的和与及或、，,（(《“")
_WHOLE = (
    "目的",
    "总和",
    "之和",
    "缓和",
    "平和",
    "饱和",
    "参与",
    "给与",
    "赠与",
    "普及",
    "涉及",
    "波及",
)
_SHORTEST = 9  # characters; a form that cuts leaves at least so many
_LONGEST_WORD = 4


def cut_off_name(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each name that ends in half a word.

    Half a word is only believed where another name of the department ends so too.
    """
    halves = [row for row in _rows(department) if _ends_in_half(row.name or "")]
    for row in _rows(department):
        name = row.name or ""
        dangling = name.endswith(_DANGLING) and not name.endswith(_WHOLE)
        if dangling or (row in halves and len(halves) > 1):
            yield Hit((*row.address, "三级指标"), values={"指标": name, "末尾": name[-3:]})


def _rows(department: Department) -> Iterator[Indicator]:
    for project in department.projects or ():
        for row in project.indicators or ():
            if row.name and len(row.name) >= _SHORTEST and not is_withheld(row.name):
                yield row


def _ends_in_half(name: str) -> bool:
    """Whether a whole word is followed by one character that only begins another: 服务|能(力)."""
    if name_kind(name).kind != "unknown" and not _is_slogan(name):
        return False
    words, last = vocabulary(), name[-1]
    if last in words.parts or not any(length > 1 for length in words.lengths.get(last, ())):
        return False
    return not _known(name) and _known(name[:-1])


def _is_slogan(name: str) -> bool:
    """A slogan is an effect by how it begins, however it ends."""
    return name_kind(name).reason.startswith("以“")


def _known(text: str) -> bool:
    """Whether a text ends in a word of the direction lists."""
    parts = vocabulary().parts
    return (
        any(text[-length:] in parts for length in range(2, _LONGEST_WORD + 1)) or text[-1:] == "的"
    )
