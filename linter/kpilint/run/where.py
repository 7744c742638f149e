"""What an address means on the cards: its project, its indicator, its field and their words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kpilint.card.address import Address
    from kpilint.card.model import Department, Indicator, Project

ELLIPSIS = "…"
LABEL_LENGTH = 24


class Where(NamedTuple):
    """The things that an address passes through on its way to a field."""

    project: Project | None
    indicator: Indicator | None
    field: str


def where(department: Department, address: Address) -> Where:
    """Resolve an address of this department; ``field`` is the last word of the form in it."""
    local = address[len(department.address) :]
    project = indicator = None
    match local:
        case ("项目", int(row), *_) if department.projects:
            project = department.projects[row - 1]
    match local[2:]:
        case ("绩效指标", int(row), *_) if project and project.indicators:
            indicator = project.indicators[row - 1]
    words = [part for part in local if isinstance(part, str)]
    return Where(project, indicator, _field(words))


def _field(words: list[str]) -> str:
    """The word of the field; a part of a plan, a table or a section answers to its holder."""
    for holder in ("资金支出计划", "说明", "预算表"):
        if holder in words:
            return holder
    return words[-1] if words else "单位"


def label(department: Department, address: Address) -> str:
    """The address in the words of the cards: 项目2 群众工作中心运行经费 › 接待率 › 指标值."""
    place = where(department, address)
    parts = []
    if place.project:
        number = place.project.address[-1]
        parts.append(f"项目{number} {shorten(place.project.name or '')}".rstrip())
    if place.indicator:
        parts.append(shorten(place.indicator.name or f"第{place.indicator.address[-1]}个指标"))
    if not (place.project and place.field == "项目") and place.field != "绩效指标":
        parts.append(place.field)
    return " › ".join(parts)


def shorten(text: str, length: int = LABEL_LENGTH) -> str:
    """The text on one line, cut to a length in characters."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1] + ELLIPSIS
