"""Checks: the headings of a narrative: numbers that start again, titles printed twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.block import repeated_blocks
from kpilint.check.likeness import plain
from kpilint.check.paragraph import paragraphs
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit
from kpilint.text.numeral import read_numeral

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Department, Section

_STYLES = {
    "一、": r"^\s*([一二三四五六七八九十]{1,3})[、.．]",
    "（一）": r"^\s*[(（]([一二三四五六七八九十]{1,3})[)）]",
    "第一部分": r"^\s*第([一二三四五六七八九十]{1,3})部分",
}
_PART = regex(r"^\s*第[一二三四五六七八九十]{1,3}部分\s*")
_LEAST = 8  # characters of a title


def heading_order(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each heading whose number does not go on from the one right before it."""
    copied = {
        part.address for block in repeated_blocks(paragraphs(department)) for part in block.again
    }
    before: Section | None = None
    for section in department.sections or ():
        address = (*section.address, "标题")
        if before and address not in copied:
            yield from _restarted(before, section)
        before = section


def _restarted(before: Section, section: Section) -> Iterator[Hit]:
    first, second = _number(before.heading), _number(section.heading)
    if not first or not second or first[0] != second[0] or second[1] > first[1]:
        return
    restarts = second[1] == 1 and first[0] == "（一）"  # 一、 starts again below a lost 第二部分
    if not restarts and second[1] != first[1]:
        return
    if plain(before.heading) == plain(section.heading):
        return  # a list of contents, or a block that is printed twice
    yield Hit(
        (*section.address, "标题"),
        quote=section.heading,
        values={"前题": before.heading.strip(), "本题": section.heading.strip(), "式样": first[0]},
        related=((*before.address, "标题"),),
    )


def _number(heading: str) -> tuple[str, int] | None:
    """The style and the number of a heading, None where it has none."""
    for style, pattern in _STYLES.items():
        match: re.Match[str] | None = regex(pattern).match(heading)
        value = read_numeral(match[1]) if match else None
        if value is not None:
            return style, int(value)
    return None


def title_twice(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each heading that the first line below it prints again."""
    for section in department.sections or ():
        title = plain(_PART.sub("", section.heading))
        first = section.text.strip().partition("\n")[0]
        if len(title) >= _LEAST and plain(first) == title:
            yield Hit(
                (*section.address, "标题"),
                quote=section.heading,
                values={"标题": first.strip()},
                related=((*section.address, "正文"),),
            )
