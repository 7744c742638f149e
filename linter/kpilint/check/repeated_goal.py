"""Check: one goal written twice on a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.goal import annual_goals
from kpilint.check.likeness import plain
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.address import Address
    from kpilint.card.model import Project

LEAST = 6


def repeated_goal(project: Project, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each goal that says what an earlier goal of the card has said."""
    first: dict[str, tuple[int, Address]] = {}
    for number, goal in enumerate(annual_goals(project), start=1):
        text = plain(goal.text)
        if len(text) < LEAST:
            continue
        if text in first:
            earlier, address = first[text]
            yield Hit(
                goal.address,
                within=goal.span,
                quote=goal.text,
                values={"目标": goal.text, "本条": str(number), "前条": str(earlier)},
                related=(address,),
            )
        first.setdefault(text, (number, goal.address))
