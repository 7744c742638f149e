"""Whether a table is the head of a card, known by labels that only cards have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.intake.form.label import column_role, head_label, is_card_core

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpilint.intake.block import Cell

FIRST = ("项目编码", "项目名称")  # a second one of these begins another card


def is_head(rows: Sequence[list[Cell]], enough: int) -> bool:
    """Whether rows hold enough labels that only cards have."""
    found: set[str] = set()
    filled = [cell.text for cell in rows[0] if cell.text] if rows else []
    label = head_label(filled[0]) if len(filled) == 2 else None
    if label and label.word in FIRST and not column_role(filled[1]):
        return True
    for row in rows:
        for cell in row[:8]:
            label = head_label(cell.text) if cell.text else None
            if label and is_card_core(label):
                found.add(label.word)
        if len(found) >= enough:
            return True
    return False
