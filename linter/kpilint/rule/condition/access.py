"""Reading what stands on a card: the functions behind the names of a condition."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from kpilint.rule.condition.operand import Around
    from kpilint.rule.condition.scope import Here


def object_at(here: Here) -> Callable[[Any, Around], Any]:
    """The function that goes from the object of the condition to the one a name belongs to."""
    ups, hops = here.ups, ".".join(here.hops)
    if not ups and not hops:
        return lambda element, _: element
    walk = attrgetter(hops) if hops else None

    def find(element: Any, around: Around) -> Any:
        for _ in range(ups):
            element, around = around  # type: ignore[misc]
        return walk(element) if walk else element

    return find


def own_attribute(here: Here, attribute: str) -> Callable[[Any], Any] | None:
    """The function that reads an attribute from the object of the condition alone; None where the
    name belongs to one around it.
    """
    return None if here.ups else attrgetter(".".join((*here.hops, attribute)))


def attribute_at(here: Here, attribute: str) -> Callable[[Any, Around], Any]:
    """The function that reads an attribute of the object a name belongs to."""
    read = own_attribute(here, attribute)
    if read is not None:
        return lambda element, _: read(element)
    find = object_at(here)
    return lambda element, around: getattr(find(element, around), attribute)
