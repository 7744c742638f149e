"""Checks: the figures of a card's goals against its indicators."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kpilint.card.place import Span
from kpilint.check.described import MEASURED, measured_target, same_measure
from kpilint.check.figure import figures_in
from kpilint.check.goal import annual_goals
from kpilint.check.likeness import plain, plain_name
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Indicator, Project
    from kpilint.check.figure import Figure
    from kpilint.check.goal import Goal
    from kpilint.target.model import Target

_CLAUSE_END = re.compile(r"[，,。；;：:、\n]")
# figures that tell the background, not what is to be reached
_BACKGROUND = re.compile(
    r"上年|去年|往年|同期|截至|截止|现有|已有|已经|累计|目前|历年|文件|〔|号文|第\d"
    r"|到20\d\d年|24小时(?!内|之内|以内)"
)
_COUNTED = re.compile(r"(?:数量|[件次人份户个项场]?数|总量|情况|完成)$")
SAME_SUBJECT = 0.6


class Promise(NamedTuple):
    """A figure of a goal, and the clause in which it stands."""

    goal: Goal
    figure: Figure
    clause: str


def goal_contradicted(project: Project, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each figure that only the indicator of its own subject gives otherwise."""
    for promise in _promises(project):
        rivals = [row for row in _measured(project, promise.figure) if _about(row, promise.clause)]
        if not _is_carried(project, promise) and len(rivals) == 1:
            target = measured_target(rivals[0])
            assert target is not None
            values = {"指标": rivals[0].name or "", "指标写": target.canonical}
            yield _hit(promise, values, related=rivals[0])


def goal_not_carried(project: Project, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each figure that no indicator has and none of its subject gives otherwise."""
    if not project.indicators:
        return
    for promise in _promises(project):
        rivals = [row for row in _measured(project, promise.figure) if _about(row, promise.clause)]
        if not rivals and not _is_carried(project, promise):
            yield _hit(promise, {}, related=None)


def _promises(project: Project) -> Iterator[Promise]:
    for goal in annual_goals(project):
        for figure in figures_in(goal.text):
            target = figure.target
            clause = _clause(goal.text, figure.span)
            counted = target.kind in MEASURED and target.base_unit and target.dimension != "钱"
            if counted and not _BACKGROUND.search(clause):
                yield Promise(goal, figure, clause)


def _clause(text: str, span: Span) -> str:
    before = _CLAUSE_END.split(text[: span.start])[-1]
    after = _CLAUSE_END.split(text[span.end :])[0]
    return f"{before}{text[span.start : span.end]}{after}"


def _measured(project: Project, figure: Figure) -> Iterator[Indicator]:
    for indicator in project.indicators or ():
        target = measured_target(indicator)
        if target is not None and same_measure(target, figure.target):
            yield indicator


def _is_carried(project: Project, promise: Promise) -> bool:
    """Whether an indicator of whatever name has this number; bounds may be written otherwise."""
    said = _numbers(promise.figure.target)
    for indicator in _measured(project, promise.figure):
        target = measured_target(indicator)
        if target is not None and said & _numbers(target):
            return True
    return False


def _numbers(target: Target) -> set[object]:
    return {bound for bound in (target.base_low, target.base_high) if bound is not None}


def _about(indicator: Indicator, clause: str) -> bool:
    """Whether most of the indicator's name stands, pair by pair of characters, in the clause."""
    name, text = _COUNTED.sub("", plain_name(indicator.name or "")), plain(clause)
    pairs = {name[i : i + 2] for i in range(len(name) - 1)}
    return bool(pairs) and sum(pair in text for pair in pairs) >= SAME_SUBJECT * len(pairs)


def _hit(promise: Promise, values: Mapping[str, str], related: Indicator | None) -> Hit:
    goal, figure = promise.goal, promise.figure
    start = goal.span.start
    return Hit(
        goal.address,
        within=Span(start + figure.span.start, start + figure.span.end),
        quote=promise.clause,
        values={"目标写": figure.target.raw, "原句": promise.clause, **values},
        related=((*related.address, "指标值"),) if related else (),
    )
