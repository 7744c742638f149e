"""The element of a collection that decided a 存在, 没有 or 每个, in words for the writer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kpilint.rule.condition.compile import answer, elements
from kpilint.rule.condition.scope import Scope
from kpilint.rule.message import shortened

if TYPE_CHECKING:
    from collections.abc import Callable

    from kpilint.rule.condition.tree import Quantified

NONE_FOUND, ALL_HOLD = "没有符合的", "都符合"


def witness(tree: Quantified, scope: Scope) -> Callable[[Any], str | None]:
    """What decided the condition on an object; None where the object has no such collection."""
    source = elements(tree.collection, scope)
    holds = answer(tree.condition, Scope(source.holder, scope))
    of_all = tree.quantifier == "每个"

    def told(record: Any) -> str | None:
        parts = source.elements(record, None)
        if parts is None:
            return None
        for part in parts:
            if holds(part, (record, None)) is (not of_all):
                return named(part, source.holder, record)
        return ALL_HOLD if of_all else NONE_FOUND

    return told


def named(part: Any, holder: str, record: Any) -> str:
    """An element as its row is known by: 培训人数 ≥120人（教师培训费）."""
    match holder:
        case "指标":
            own = getattr(record, "project", record)
            row = f"{part.name or f'第{part.address[-1]}个指标'} {part.value or ''}".strip()
            return row if part.project is own else f"{row}（{_card(part.project)}）"
        case "项目":
            return _card(part)
        case "支出计划":
            return f"{part.month}月 {part.share}"
        case "说明":
            return shortened(part.heading or part.text or "")
        case "数字":
            return str(part.text)
    return shortened(str(part))


def _card(project: Any) -> str:
    return project.name or f"项目{project.address[-1]}"
