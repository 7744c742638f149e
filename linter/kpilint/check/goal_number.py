"""Checks: the figures of a card's goals against its indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kpilint.card.place import Span
from kpilint.check.described import MEASURED, measured_target
from kpilint.check.figure import figures_in
from kpilint.check.goal import annual_goals
from kpilint.check.likeness import plain, plain_name
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Indicator, Project
    from kpilint.check.figure import Figure
    from kpilint.check.goal import Goal
    from kpilint.target.model import Target

_CLAUSE_END = regex(r"[，,。；;：:、\n]")
# figures that tell the background, not what is to be reached
_BACKGROUND = regex(
    r"上年|去年|往年|同期|截至|截止|现有|已有|已经|累计|目前|历年|文件|〔|号文|第\d"
    r"|到20\d\d年|24小时(?!内|之内|以内)"
)
_COUNTED = regex(r"(?:数量|[件次人份户个项场]?数|总量|情况|完成)$")
_EACH = regex(
    r"(?:每(?!年)[^\d，。；、]{0,3}|[人户平]均[^\d，。；、]{0,4}|其中[^\d，。；、]{0,8})$"
)
_FROM = regex(r"[由从](?:上年|去年|目前|原来|现在)?的?\s*$")
_TO = regex(r"[^，,；;。\d]{0,6}[到至为]")
SAME_SUBJECT = 0.6
SAME_WORD = 0.3
_EXTENT = {"长度", "面积", "重量"}


def _units(*groups: str) -> dict[str, str]:
    return {word: group.split()[0] for group in groups for word in group.split()}


# words for one and the same count, and those with which the same number is said often enough
_SAME = _units("人 名 位", "件 起 宗 桩 例", "场 场次", "份 册 本")
_ALIKE = _units(
    "人 名 位 人次 人·次 名次 员",
    "件 起 宗 桩 例 案",
    "次 场 场次 期 期次 批 批次 轮 届",
    "份 册 本 张 套",
    "个 家 户 所 座 处 间 项 条 台 台套 辆 部 村 社区",
)


class Promise(NamedTuple):
    """A figure of a goal, and the clause in which it stands."""

    goal: Goal
    figure: Figure
    clause: str


def goal_contradicted(project: Project, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each figure that only the indicator of its own subject gives otherwise."""
    for promise in _promises(project):
        rivals = _rivals(project, promise)
        if len(rivals) == 1 and not _has_number(rivals[0], promise):
            target = measured_target(rivals[0])
            assert target is not None
            values = {"指标": rivals[0].name or "", "指标写": target.canonical}
            yield _hit(promise, values, related=rivals[0])


def goal_not_carried(project: Project, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each figure that no indicator has and none of its subject gives otherwise."""
    if not project.indicators:
        return
    for promise in _promises(project):
        carried = any(_has_number(row, promise) for row in project.indicators)
        if not carried and not _rivals(project, promise):
            yield _hit(promise, {}, related=None)


def _promises(project: Project) -> Iterator[Promise]:
    for goal in annual_goals(project):
        for figure in figures_in(goal.text):
            target = figure.target
            clause = _clause(goal.text, figure.span)
            counted = target.kind in MEASURED and target.base_unit and target.dimension != "钱"
            if counted and not _BACKGROUND.search(clause) and not _is_aside(goal.text, figure):
                yield Promise(goal, figure, clause)


def _clause(text: str, span: Span) -> str:
    before = _CLAUSE_END.split(text[: span.start])[-1]
    after = _CLAUSE_END.split(text[span.end :])[0]
    return f"{before}{text[span.start : span.end]}{after}"


def _is_aside(text: str, figure: Figure) -> bool:
    """Whether a figure is no goal of its own: 每期50人, 人均3000元, 由86%提高到90%."""
    before, after = figure.span
    return bool(
        _EACH.search(text, 0, before) or (_FROM.search(text, 0, before) and _TO.match(text, after))
    )


def _rivals(project: Project, promise: Promise) -> list[Indicator]:
    """The indicators that count what a promise counts, and are named for it.

    A length, an area or a weight that only one indicator measures is known by a single word.
    """
    unit = _unit(promise.figure.target, _SAME)
    counting = [
        row
        for row in project.indicators or ()
        if (target := measured_target(row)) is not None and _unit(target, _SAME) == unit
    ]
    named = [row for row in counting if _about(row, promise.clause, SAME_SUBJECT)]
    if not named and len(counting) == 1 and promise.figure.target.dimension in _EXTENT:
        return [row for row in counting if _about(row, promise.clause, SAME_WORD)]
    return named


def _has_number(indicator: Indicator, promise: Promise) -> bool:
    """Whether an indicator of whatever name has this number; bounds may be written otherwise."""
    target, said = measured_target(indicator), promise.figure.target
    if target is None or _unit(target, _ALIKE) != _unit(said, _ALIKE):
        return False
    return bool(_numbers(said) & _numbers(target))


def _unit(target: Target, words: Mapping[str, str]) -> tuple[str, ...]:
    unit = target.base_unit or ""
    return (words.get(unit, unit), *target.per)


def _numbers(target: Target) -> set[object]:
    return {bound for bound in (target.base_low, target.base_high) if bound is not None}


def _about(indicator: Indicator, clause: str, share: float) -> bool:
    """Whether so much of the indicator's name stands, pair by pair of characters, in the clause."""
    name, text = _COUNTED.sub("", plain_name(indicator.name or "")), plain(clause)
    pairs = {name[i : i + 2] for i in range(len(name) - 1)}
    return bool(pairs) and sum(pair in text for pair in pairs) >= share * len(pairs)


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
