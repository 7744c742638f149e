"""Check: cards that say 涉密 in place of their content, wholly or here and there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.classified import is_classified, is_withheld
from kpilint.check.writing import card_writing
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.address import Address
    from kpilint.card.model import Project


def classified_card(project: Project, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for a card whose goals and indicators are all withheld as secret."""
    if not _may_be_secret(project):
        return
    cells = list(_cells(project))
    secret = sum(is_classified(text) for _, text in cells)
    if secret and all(is_withheld(text) for _, text in cells):
        rows = str(len(project.indicators or ()))
        yield Hit((*project.address, "项目名称"), values={"处数": str(secret), "行数": rows})


def classified_cell(project: Project, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for a card that is open but for some cells; they are all named by it."""
    if not _may_be_secret(project):
        return
    cells = list(_cells(project))
    if all(is_withheld(text) for _, text in cells):
        return
    secret = [address for address, text in (*cells, *_reasons(project)) if is_classified(text)]
    if secret:
        yield Hit(secret[0], values={"处数": str(len(secret))}, related=tuple(secret[1:]))


def _may_be_secret(project: Project) -> bool:
    """A quick look, since hardly any card is: 涉密, 保密, 不予公开, 敏感信息."""
    text = card_writing(project).text
    return any(word in text for word in ("密", "公开", "敏感"))


def _cells(project: Project) -> Iterator[tuple[Address, str]]:
    """What a card promises: its goals, and the names and values of its indicators."""
    for word, goals in (("绩效目标", project.goals), ("实施期目标", project.whole_term_goals)):
        for number, goal in enumerate(goals or (), start=1):
            yield (*project.address, word, number), goal
    for indicator in project.indicators or ():
        yield (*indicator.address, "三级指标"), indicator.name or ""
        yield (*indicator.address, "指标值"), indicator.value or ""


def _reasons(project: Project) -> Iterator[tuple[Address, str]]:
    """What stands beside a promise to explain it."""
    yield (*project.address, "资金用途"), project.purpose or ""
    for indicator in project.indicators or ():
        yield (*indicator.address, "绩效指标描述"), indicator.description or ""
        yield (*indicator.address, "指标值确定依据"), indicator.basis or ""
