"""Check: a rate that the goals promise to raise or lower and that no indicator measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.place import Span
from kpilint.check.goal import annual_goals
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Project
    from kpilint.check.goal import Goal

# 案件化解率的提升, 提高化解率, 降低发病率; what is rated stands in the two characters before 率
_BEHIND = (
    r"([\u4e00-\u9fff]{2}化?)率(?:的|得到|有所|明显|显著|稳步|持续|逐步|进一步)*"
    r"(?:提升|提高|下降|降低|上升)"
)
_BEFORE = (
    r"(?:提升|提高|降低|增加|减少)了?[\u4e00-\u9fff]{0,8}?([\u4e00-\u9fff]{2}化?)率"
    r"(?![先领军真性土])"
)
_NO_RATE = regex(r"[效频概利税汇功速费比草]$|使用效|工作效|办事效|运行效|综合|有效")
_SAME = {"满意": "满意", "支持": "满意", "认可": "满意", "知晓": "知晓", "普及": "普及"}


def goal_rate(project: Project, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each rate of the goals that neither a name nor a description has."""
    rows = project.indicators or ()
    said = " ".join(f"{row.name or ''} {row.description or ''}" for row in rows)
    seen: set[str] = set()
    for goal in annual_goals(project) if rows else ():
        for pattern in (_BEHIND, _BEFORE):
            for match in regex(pattern).finditer(goal.text):
                if match[1] not in seen and not _is_measured(match, said):
                    seen.add(match[1])
                    yield _hit(goal, match)


def _is_measured(match: re.Match[str], said: str) -> bool:
    """Whether the indicators speak of what is rated, or what is promised is no such rate."""
    what = match[1]
    if what == "发生":  # an indicator may count the accidents themselves
        what = match.string[match.start(1) - 2 : match.start(1)]
    return _NO_RATE.search(what) is not None or _SAME.get(what, what) in said


def _hit(goal: Goal, match: re.Match[str]) -> Hit:
    start = goal.span.start
    return Hit(
        goal.address,
        within=Span(start + match.start(), start + match.end()),
        quote=match.group(),
        values={"率": f"{match[1]}率", "原句": match.group()},
    )
