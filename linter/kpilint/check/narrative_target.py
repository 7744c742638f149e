"""Checks: the indicators that the narrative lists against those of the cards."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, cast

from kpilint.card.place import Span
from kpilint.check.card_name import card_number
from kpilint.check.described import measured_target
from kpilint.check.likeness import GramIndex, plain, plain_name, ratio
from kpilint.check.paragraph import paragraphs
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit
from kpilint.target.read import indicator_target, read_value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kpilint.card.model import Department, Indicator
    from kpilint.check.paragraph import Paragraph
    from kpilint.target.model import Target

# 绩效指标：参与信访日常接待和处理信访案件数≥40件。
_LINE = regex(
    r"^(?:\s*(?:绩效指标|指标)?\s*\d{0,2}\s*[:：.、)）])?\s*([^\n。；;]{4,60}?)\s*"
    r"((?:[≥≤><=＞＜＝]=?|不低于|不少于|不超过|不高于)\s*[^\n。；;，,]{1,16})[。；;]?\s*$"
)
HEAD = 7  # Chinese phrases end with what they are about; a shorter end leaves out of whom or where
REST = 4  # what a name may lack of the phrase: 件数, 数量, 的比率
LEAST = 6
SAME = 60.0


class Listed(NamedTuple):
    """One indicator of the narrative with its value, and the card indicators of the same matter."""

    paragraph: Paragraph
    span: Span
    name: str
    target: Target
    sisters: list[Indicator]


def narrative_value(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each line whose number or bound no card of the same unit has."""
    for line in _listed(department):
        alike = [row for row in line.sisters if _unit(row) == line.target.base_unit]
        if alike and all(_disagrees(line.target, row) for row in alike):
            yield _hit(line, alike)


def narrative_unit(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each line whose number the cards have in another unit."""
    for line in _listed(department):
        others = [row for row in line.sisters if _unit(row) != line.target.base_unit]
        if others and len(others) == len(line.sisters):
            same_number = [row for row in others if _numbers(row) & _own_numbers(line.target)]
            if same_number:
                yield _hit(line, same_number)


def _listed(department: Department) -> list[Listed]:
    """The lines of the narrative that list an indicator which a card has; worked out once."""
    if "listed" not in department.derived:
        department.derived["listed"] = list(_read_all(department))
    return cast("list[Listed]", department.derived["listed"])


def listed_lines(department: Department) -> list[tuple[Paragraph, re.Match[str]]]:
    """The lines that list an indicator: its name and its bound; of equal lines the first."""
    lines: dict[str, Paragraph] = {}
    for part in paragraphs(department):
        lines.setdefault(part.plain, part)
    return [(part, match) for part in lines.values() if (match := _LINE.match(part.text))]


def _read_all(department: Department) -> Iterator[Listed]:
    found = listed_lines(department)
    if not found:
        return
    rows = [row for card in department.projects or () for row in card.indicators or ()]
    index = GramIndex(
        f"{plain_name(row.name or '')} {plain(row.description or '')}" for row in rows
    )
    for part, match in found:
        near = [rows[number] for number in sorted(index.near(plain(match.group(1))))]
        if listed := _read(part, match, near):
            yield listed


def _read(part: Paragraph, match: re.Match[str], near: Sequence[Indicator]) -> Listed | None:
    target = read_value(match.group(2))
    if target.error or target.parts or target.base_unit is None:
        return None
    name = plain(match.group(1))
    sisters = [indicator for indicator in near if _same_matter(name, indicator)]
    span = Span(part.span.start + match.start(2), part.span.start + match.end(2))
    return Listed(part, span, match.group(1), target, sisters) if sisters else None


def _same_matter(name: str, indicator: Indicator) -> bool:
    """Whether a listed name and an indicator's name or description are about the same thing."""
    texts = (plain_name(indicator.name or ""), plain(indicator.description or ""))
    return measured_target(indicator) is not None and any(_alike(name, text) for text in texts)


def _alike(name: str, text: str) -> bool:
    if min(len(name), len(text)) < LEAST:
        return False
    if name.startswith(text) or text.startswith(name):
        return abs(len(name) - len(text)) <= REST
    return name[-HEAD:] == text[-HEAD:] and ratio(name, text) >= SAME


def _unit(indicator: Indicator) -> str | None:
    target = measured_target(indicator)
    return target.base_unit if target else None


def _disagrees(listed: Target, indicator: Indicator) -> bool:
    """Whether the numbers differ, or one is a floor and the other a cap.

    超过 against 不低于 is no difference, and neither is a bound against the exact number.
    """
    target = measured_target(indicator)
    assert target is not None
    if not _own_numbers(listed) & _own_numbers(target):
        return True
    return _sides(listed) ^ _sides(target) == {"low", "high"}


def _sides(target: Target) -> set[str]:
    bounds = {"low": target.base_low, "high": target.base_high}
    return {side for side, bound in bounds.items() if bound is not None}


def _numbers(indicator: Indicator) -> set[object]:
    target = measured_target(indicator)
    return _own_numbers(target) if target else set()


def _own_numbers(target: Target) -> set[object]:
    return {bound for bound in (target.base_low, target.base_high) if bound is not None}


def _hit(line: Listed, sisters: list[Indicator]) -> Hit:
    written = (f"{card_number(row.project)}写{indicator_target(row).canonical}" for row in sisters)
    return Hit(
        line.paragraph.address,
        within=line.span,
        quote=line.paragraph.text,
        values={"原句": line.paragraph.text, "各表": "、".join(dict.fromkeys(written))},
        related=tuple((*row.address, "指标值") for row in sisters),
    )
