"""Indicator rows of a dump in which every cell is a line, a blank one where it is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.intake.block import Cell
from kpilint.intake.form.label import column_role, head_label
from kpilint.intake.form.title import is_title
from kpilint.intake.form.vocabulary import is_level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpilint.intake.dump.line import Line
    from kpilint.intake.form.label import Role

_LEVELS = ("一级指标", "二级指标")
_LEAST_ROWS = 2


def listed_rows(lines: Sequence[Line], roles: dict[int, Role]) -> list[Sequence[Line]]:
    """The rows at the beginning of some lines: as many lines each as the heading has columns.

    None unless levels and blanks stand throughout where the heading says.
    """
    width = max(roles) + 1
    levels = [column for column, role in roles.items() if role.word in _LEVELS]
    if len(levels) < len(_LEVELS) or len(levels) == width:
        return []
    rows: list[Sequence[Line]] = []
    for start in range(0, len(lines) - width + 1, width):
        row = lines[start : start + width]
        if not _is_row(row, levels):
            break
        rows.append(row)
    while rows and all(line.blank for line in rows[-1]):
        rows.pop()
    return rows if len(rows) >= _LEAST_ROWS and is_level(rows[0][levels[0]].text) else []


def _is_row(row: Sequence[Line], levels: Sequence[int]) -> bool:
    texts = [line.text.strip() for line in row]
    others = [text for column, text in enumerate(texts) if column not in levels and text]
    return all(not texts[column] or is_level(texts[column]) for column in levels) and not any(
        column_role(text) or is_title(text) or _begins_card(text) or _is_whole_level(text)
        for text in others
    )


def _is_whole_level(text: str) -> bool:
    """Whether this is a level as forms print it; 群众满意度 may be an indicator's name."""
    return text.endswith("指标") and is_level(text)


def _begins_card(text: str) -> bool:
    label = head_label(text)
    return label is not None and label.word in ("项目编码", "项目名称")


def cells_of_list(rows: Sequence[Sequence[Line]], first: int, place: str) -> list[Cell]:
    """The cells of such rows, the first of them being the row of this number in its table."""
    return [
        Cell(
            line.text.strip(), first + r, c, 1, 1, f"{place}第{first + r + 1}行第{c + 1}列",
            line.number,
        )
        for r, row in enumerate(rows)
        for c, line in enumerate(row)
    ]  # fmt: skip
