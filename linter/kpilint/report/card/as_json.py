"""``json``: the departments of documents in the words of the forms, for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kpilint.intake.plain import department_as_dict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpilint.card.model import Department


def render(departments: Sequence[Department], *, listed: bool) -> str:
    """One object for one department, a list for several, or where a list is asked for."""
    plain = [department_as_dict(department) for department in departments]
    value = plain[0] if len(plain) == 1 and not listed else plain
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
