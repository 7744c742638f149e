"""Labels that were wrongly recognised, and texts that look like labels but no field has."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

from kpilint.card.key import plain_key
from kpilint.intake.form.label import head_label
from kpilint.intake.form.vocabulary import value_like

if TYPE_CHECKING:
    from kpilint.intake.block import Cell
    from kpilint.intake.form.label import Label

_FUZZY = (
    "预算规模及资金用途", "资金支出计划", "项目编码", "项目名称", "绩效目标", "资金用途",
    "项目概况", "立项依据",
)  # fmt: skip
_ALIKE = 0.74  # share of a label's characters that must have been recognised
_LONGEST_STRANGE = 16  # characters of a label that no field has
_NO_LABEL = re.compile(r"[。，；,;]|^[\d\W]")


@lru_cache(maxsize=1024)
def fuzzy_label(text: str) -> Label | None:
    """The label that a wrongly recognised or cut one was."""
    plain = plain_key(text[:20])
    if not 4 <= len(plain) <= 12:
        return None
    for word in _FUZZY:
        cut = len(plain) >= len(word) * _ALIKE and word.startswith(plain)
        near = abs(len(plain) - len(word)) <= 1
        if cut or (near and SequenceMatcher(None, word, plain).ratio() >= _ALIKE):
            return head_label(word)
    return None


def may_be_label(text: str) -> bool:
    """Whether a text is short and bare enough for a label."""
    return (
        1 < len(plain_key(text)) <= _LONGEST_STRANGE
        and not _NO_LABEL.search(text)
        and not value_like(text)
    )


def is_left_blank(cells: list[Cell], labels: list[Label | None]) -> bool:
    """Whether the cell beside a label is blank, and another label with its value follows that."""
    if len(cells) < 3 or any(labels[1:3]):
        return False
    label, strange, value = cells[:3]
    return (
        strange.column > label.column + label.column_span
        and value.column == strange.column + strange.column_span
        and may_be_label(strange.text)
    )
