"""Check: money fields that hold something other than an amount."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.classified import is_classified
from kpilint.check.money import FIELDS, field_money
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Project

_NOTHING = {"无", "零", "-", "—", "－", "——", "--", "/", "／"}


def unreadable_amount(project: Project, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each money field whose text is no number; blank and secret ones are others'."""
    for field, attribute in FIELDS.items():
        text = (getattr(project, attribute) or "").strip()
        if not text or is_classified(text) or (field != "预算数" and text in _NOTHING):
            continue
        if field_money(project, field) is None:
            yield Hit((*project.address, field), values={"字段": field, "内容": text})
