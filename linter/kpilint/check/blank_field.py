"""Check: fields that are printed in the head of a card and left blank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.field import FIELD_BY_NAME
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Project


def blank_field(project: Project, parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for a card on which some of the fields ``栏目`` stand without a word in them."""
    words = parameters["栏目"].split()
    texts = {word: getattr(project, FIELD_BY_NAME["项目"][word].attribute) for word in words}
    blank = [word for word, text in texts.items() if text is not None and not text.strip()]
    if blank:
        yield Hit(
            (*project.address, blank[0]),
            values={"各栏": "、".join(f"“{word}”" for word in blank), "栏数": str(len(blank))},
            related=tuple((*project.address, word) for word in blank[1:]),
        )
