"""A word on rows and columns that a sheet hides: they are read, and the person is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.intake.office.sheet.region import column_name

if TYPE_CHECKING:
    from kpilint.intake.office.sheet.region import Sheet

_FEW = 5


def hidden_note(sheet: Sheet) -> list[str]:
    """What to say of the hidden rows and columns of a sheet that hold text; often nothing."""
    rows = sorted({row for row, _ in sheet.shown} & sheet.hidden_rows)
    columns = sorted({column for _, column in sheet.shown} & sheet.hidden_columns)
    parts = []
    if rows:
        parts.append(f"第{_listed([str(row + 1) for row in rows])}行")
    if columns:
        parts.append(f"第{_listed([column_name(column) for column in columns])}列")
    if not parts:
        return []
    return [f"工作表“{sheet.name}”的{'、'.join(parts)}是隐藏的，也已读取"]


def _listed(names: list[str]) -> str:
    shown = "、".join(names[:_FEW])
    return shown if len(names) <= _FEW else f"{shown} 等{len(names)}处，第{names[-1]}"
