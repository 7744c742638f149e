"""Check: rows of one card that give one indicator several values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.classified import is_withheld
from kpilint.check.described import measured_target, same_measure
from kpilint.check.likeness import plain
from kpilint.rule.model import Hit
from kpilint.target.read import indicator_target

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kpilint.card.model import Indicator, Project
    from kpilint.target.model import Target

# this many names that stand twice are a table printed twice: for the whole term, and for the year
WHOLE_TABLE = 3
_APART = ("description", "remark", "basis", "data_source", "scoring")


def rival_row(project: Project, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each name that stands under one level with values that exclude each other."""
    names: dict[tuple[str, ...], list[Indicator]] = {}
    for indicator in project.indicators or ():
        if plain(indicator.name or "") and not is_withheld(indicator.name):
            names.setdefault(_heading(indicator), []).append(indicator)
    repeated = [group for group in names.values() if len(group) > 1]
    if len(repeated) >= WHOLE_TABLE and len(repeated) * 2 >= len(names):
        return
    for group in repeated:
        rivals = [group[0], *(row for row in group[1:] if _contradicts(row, group[0]))]
        if len(rivals) > 1:
            yield _hit(rivals)


def _heading(indicator: Indicator) -> tuple[str, ...]:
    """Names keep their brackets: 培训人数（第一期） is not 培训人数（第二期）."""
    return tuple(plain(word or "") for word in (indicator.level1, indicator.level2, indicator.name))


def _contradicts(indicator: Indicator, other: Indicator) -> bool:
    one, two = measured_target(indicator), measured_target(other)
    if one is None or two is None or not same_measure(one, two) or _told_apart(indicator, other):
        return False
    return _bounds(one) != _bounds(two) and not _halves_of_a_range(one, two)


def _told_apart(indicator: Indicator, other: Indicator) -> bool:
    """Whether another column says that the two rows mean two things."""
    for field in _APART:
        one, two = plain(getattr(indicator, field) or ""), plain(getattr(other, field) or "")
        if one and two and one != two:
            return True
    return False


def _bounds(target: Target) -> tuple[object, ...]:
    return target.base_low, target.base_high


def _halves_of_a_range(one: Target, other: Target) -> bool:
    """Whether one row is the floor and the other the cap of what lies between."""
    for floor, cap in ((one, other), (other, one)):
        if floor.base_high is None and cap.base_low is None:
            assert floor.base_low is not None
            assert cap.base_high is not None
            return floor.base_low <= cap.base_high
    return False


def _hit(rivals: Sequence[Indicator]) -> Hit:
    first, *others = rivals
    values = dict.fromkeys(indicator_target(row).canonical for row in others)
    return Hit(
        (*others[0].address, "指标值"),
        values={
            "指标": first.name or "",
            "前行": str(first.address[-1]),
            "前值": indicator_target(first).canonical,
            "本行": "、".join(str(row.address[-1]) for row in others),
            "本值": "”“".join(values),
        },
        related=tuple((*row.address, "指标值") for row in (first, *others[1:])),
    )
