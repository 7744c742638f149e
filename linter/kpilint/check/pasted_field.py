"""Check: one passage pasted into several fields of a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.likeness import grouped, plain
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Project


def pasted_field(project: Project, parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each passage of ``最少字数`` bare characters that fills several fields."""
    least = int(parameters["最少字数"])
    fields = [(word, text) for word, text in _fields(project) if len(text) >= least]
    for group in grouped(text for _, text in fields):
        words = [fields[number][0] for number in group]
        yield Hit(
            (*project.address, words[1]),
            values={"各栏": "、".join(words)},
            related=tuple((*project.address, word) for word in words if word != words[1]),
        )


def _fields(project: Project) -> Iterator[tuple[str, str]]:
    """The fields that each answer a question of their own; both kinds of goals count as one."""
    yield "资金用途", plain(project.purpose or "")
    yield "项目概况", plain(project.overview or "")
    yield "立项依据", plain(project.grounds or "")
    yield "项目设立必要性", plain(project.necessity or "")
    yield "保证项目实施的制度措施", plain(project.safeguards or "")
    yield "项目实施计划", plain(project.schedule or "")
    goals, word = project.goals, "绩效目标"
    if not goals:
        goals, word = project.whole_term_goals, "实施期目标"
    yield word, "".join(plain(goal) for goal in goals or ())
