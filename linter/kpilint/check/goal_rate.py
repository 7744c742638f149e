"""Check: a rate that the goals promise to raise or lower and that no indicator measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.place import Span
from kpilint.check.goal import annual_goals
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Project

# 案件化解率的提升, 提高化解率, 降低发病率; what is rated stands in the two characters before 率
_BEHIND = (
    r"([\u4e00-\u9fff]{2})率(?:的|得到|有所|明显|显著|稳步|持续|逐步|进一步)*"
    r"(?:提升|提高|下降|降低|上升)"
)
_BEFORE = (
    r"(?:提升|提高|降低|增加|减少)了?[\u4e00-\u9fff]{0,8}?([\u4e00-\u9fff]{2})率(?![先领军真性土])"
)
_NO_RATE = regex(r"[效频概利税汇功速费比草]$|使用效|工作效|办事效|运行效|综合|有效")
_SAME = {"满意": "满意", "支持": "满意", "认可": "满意", "知晓": "知晓", "普及": "普及"}


def goal_rate(project: Project, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each rate of the goals that neither a name nor a description has."""
    rows = project.indicators or ()
    if not rows:
        return
    said = " ".join(f"{row.name or ''} {row.description or ''}" for row in rows)
    seen: set[str] = set()
    for goal in annual_goals(project):
        for pattern in (_BEHIND, _BEFORE):
            for match in regex(pattern).finditer(goal.text):
                what = match[1]
                if what in seen or _NO_RATE.search(what) or _SAME.get(what, what) in said:
                    continue
                seen.add(what)
                start = goal.span.start
                yield Hit(
                    goal.address,
                    within=Span(start + match.start(), start + match.end()),
                    quote=match.group(),
                    values={"率": f"{what}率", "原句": match.group()},
                )
