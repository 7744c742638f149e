"""Lines of a page to paragraphs: a line that fills its width goes on in the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kpilint.intake.office.pdf.line import joined

if TYPE_CHECKING:
    from kpilint.intake.office.pdf.line import Line

_FULL = 1.6  # characters that may be missing at the end of a full line
_INDENT = 0.9  # characters, from which on a line begins a paragraph
_LEADING = 2.6  # line heights, beyond which the next line is not the same paragraph
_LEAST = 12  # characters of a line that shows how wide the text is


class Column(NamedTuple):
    """Where the text of a page begins and ends."""

    left: float
    right: float


def column_of(lines: list[Line]) -> Column:
    """The column in which some lines are set; without long lines, none goes on."""
    long = [line for line in lines if len(line.text) >= _LEAST]
    if not long:
        return Column(0.0, float("inf"))
    return Column(min(line.x0 for line in long), max(line.x1 for line in long))


def goes_on(line: Line, following: Line, column: Column) -> bool:
    """Whether a line is the next one of the same paragraph, on this page or on the next."""
    is_near = following.top < line.top or following.top - line.bottom < _LEADING * line.size
    return (
        is_near
        and "\t" not in line.text + following.text
        and line.x1 >= column.right - _FULL * line.size
        and abs(following.x0 - column.left) <= _INDENT * line.size
        and abs(line.size - following.size) <= 1
    )


def grouped(lines: list[Line], column: Column) -> list[list[Line]]:
    """The lines of each paragraph."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and goes_on(groups[-1][-1], line, column):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def text_of(lines: list[Line]) -> str:
    """The text of a paragraph."""
    return joined([line.text for line in lines])
