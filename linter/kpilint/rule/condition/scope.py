"""What a name means: which object it belongs to, seen from the one that a condition is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.name import (
    COLLECTION_KINDS,
    HOLDER_WORDS,
    PARENT,
    SELF,
    SIBLINGS,
    field_of,
    special_words,
)  # fmt: skip

if TYPE_CHECKING:
    from kpilint.card.field import Field
    from kpilint.card.place import Span
    from kpilint.rule.condition.tree import Path

# The attribute that leads from an object to the one that holds it.
UPWARD = {"指标": ("project", "项目"), "项目": ("department", "单位")}


class Scope(NamedTuple):
    """The kind of object that a condition is about, and the scope around it inside a collection."""

    holder: str
    outer: Scope | None = None


class Here(NamedTuple):
    """An object reached from a scope: so many collections out, then along attributes."""

    scope: Scope
    holder: str
    ups: int = 0
    hops: tuple[str, ...] = ()

    def upward(self, holder: str) -> Here | None:
        """The object of another kind that holds this one, or this one itself."""
        here = self
        while here.holder != holder:
            step = UPWARD.get(here.holder)
            if step is None:
                return None
            here = here._replace(holder=step[1], hops=(*here.hops, step[0]))
        return here


class Place(NamedTuple):
    """Where a name leads: an object, the field or word on it, and the words after that."""

    here: Here
    word: str
    field: Field | None
    rest: tuple[str, ...]
    rest_spans: tuple[Span, ...]


def locate(path: Path, scope: Scope) -> Place:
    """The place that a name means in a scope. Raises ConditionError where there is none."""
    here, index = _leading(path, Here(scope, scope.holder))
    word = path.words[index]
    field = field_of(here.holder, word)
    if field is None and word not in special_words(here.holder):
        from kpilint.rule.condition.misplaced import unknown

        raise unknown(path, index, here)
    rest = slice(index + 1, None)
    return Place(here, word, field, path.words[rest], path.spans[rest])


def is_name(word: str, scope: Scope) -> bool:
    """Whether a word alone names something in a scope."""
    return field_of(scope.holder, word) is not None or word in special_words(scope.holder)


def _leading(path: Path, here: Here) -> tuple[Here, int]:
    """Follow the words that lead from object to object, up to the word of the field."""
    index = 0
    while index + 1 < len(path.words):
        step = _step(path, index, here)
        if step is None:
            break
        here, index = step, index + 1
    return here, index


def _step(path: Path, index: int, here: Here) -> Here | None:
    word = path.words[index]
    if word == PARENT:
        return _parent(path.spans[index], here)
    if word in SELF:
        return _own(word, path.spans[index], here)
    if word in HOLDER_WORDS and not (word == "项目" and here.holder == "单位"):
        return _holder(HOLDER_WORDS[word], here)
    return None


def _parent(span: Span, here: Here) -> Here:
    outer = here.scope.outer
    if outer is not None and not here.hops:
        return Here(outer, outer.holder, here.ups + 1)
    step = UPWARD.get(here.holder)
    if step is None:
        raise ConditionError("no_parent", span, holder=here.holder)
    return here._replace(holder=step[1], hops=(*here.hops, step[0]))


def _own(word: str, span: Span, here: Here) -> Here:
    root, ups = here.scope, here.ups
    while root.outer is not None:
        root, ups = root.outer, ups + 1
    found = Here(root, root.holder, ups).upward(SELF[word])
    if found is None:
        raise ConditionError("no_such_self", span, word=word, holder=root.holder)
    return found


def _holder(holder: str, here: Here) -> Here | None:
    """The project or agency of the nearest object that has one, looking outward."""
    while True:
        found = here.upward(holder)
        if found is not None:
            return found
        outer = here.scope.outer
        if outer is None:
            return None
        here = Here(outer, outer.holder, here.ups + 1)


def is_collection(place: Place) -> bool:
    """Whether a place holds several things that can be gone through one by one."""
    if place.word in SIBLINGS:
        return True
    if place.field is None:
        return place.here.holder == "单位" and place.word == "绩效指标"
    return place.field.kind in COLLECTION_KINDS
