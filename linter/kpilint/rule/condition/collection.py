"""Collections: which things a name goes through, and what is asked of all of them together."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from kpilint.resource.regex import regex
from kpilint.rule.condition.access import attribute_at, object_at
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.name import COLLECTION_KINDS, SIBLINGS
from kpilint.rule.condition.operand import Source
from kpilint.rule.condition.scope import Scope, is_collection, locate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kpilint.rule.condition.operand import Around
    from kpilint.rule.condition.scope import Here, Place
    from kpilint.rule.condition.tree import Path

Elements = "Callable[[Any, Around], Iterable[Any] | None]"
_MONTH = regex(r"\D*(\d{1,2})\s*月")


class Payment(NamedTuple):
    """One entry of the plan of payments."""

    month: Decimal | None
    share: str


def collected(path: Path, scope: Scope) -> Source:
    """The collection that a name means. Raises ConditionError for what cannot be gone through."""
    place = locate(path, scope)
    if not is_collection(place):
        raise ConditionError("not_a_collection", path.span, word=place.word)
    outer = source_of(place)
    if not place.rest:
        return outer
    inner_path = type(path)(place.rest, place.rest_spans, path.span)
    inner = collected(inner_path, Scope(outer.holder))
    return Source(_flattened(outer.elements, inner.elements), inner.holder)


def source_of(place: Place) -> Source:
    """The elements of the collection at a place, leaving aside the words after it."""
    if place.word in SIBLINGS:
        holder = SIBLINGS[place.word]
        return Source(_others(place.here, holder), holder)
    if place.field is None:
        projects = attribute_at(place.here, "projects")
        return Source(_flattened(projects, lambda project, _: project.indicators), "指标")
    read = attribute_at(place.here, place.field.attribute)
    if place.field.kind == "plan":
        return Source(lambda x, up: _payments(read(x, up)), "支出计划")
    return Source(read, COLLECTION_KINDS[place.field.kind])


def _payments(plan: dict[str, str] | None) -> list[Payment] | None:
    return None if plan is None else [Payment(month_of(key), text) for key, text in plan.items()]


def month_of(key: str) -> Decimal | None:
    """The month that a column of the plan of payments is about."""
    found = _MONTH.match(key)
    return Decimal(found[1]) if found else None


def _others(here: Here, holder: str) -> Callable[[Any, Around], list[Any] | None]:
    """The other indicators of the card, or the other cards of the agency."""
    own = here.upward(holder)
    assert own is not None
    find = object_at(own)

    def elements(element: Any, around: Around) -> list[Any] | None:
        itself = find(element, around)
        siblings = itself.project.indicators if holder == "指标" else itself.department.projects
        return None if siblings is None else [other for other in siblings if other is not itself]

    return elements


def _flattened(
    outer: Callable[[Any, Around], Iterable[Any] | None],
    inner: Callable[[Any, Around], Iterable[Any] | None],
) -> Callable[[Any, Around], list[Any] | None]:
    def elements(element: Any, around: Around) -> list[Any] | None:
        holders = outer(element, around)
        if holders is None:
            return None
        return [part for holder in holders for part in inner(holder, None) or ()]

    return elements
