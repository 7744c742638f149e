"""其他项目 without a look at every other card: a table of the agency's elements, made once.

A condition that asks something of the elements alone, or that a field of theirs equals one of the
card in hand, can hold only of few of them. The others are left out before it is put to any.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kpilint.rule.condition.access import object_at
from kpilint.rule.condition.collection import collected
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.operand import Source
from kpilint.rule.condition.sameness import plain_text
from kpilint.rule.condition.scope import Scope, locate
from kpilint.rule.condition.tree import Aggregate, And, Compare, Path, Quantified, parts_of

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

    from kpilint.card.model import Department, Project
    from kpilint.rule.condition.operand import Answer, Around, Numeric, TextOf
    from kpilint.rule.condition.tree import (
        Collection,
        Condition,
        Measure,
        Quantifier,
        Tree,
        Value,
    )  # fmt: skip

    KeyOf = Callable[[Any, Around], Hashable]
    Table = dict[Hashable, list[tuple[Project, Any]]]

OTHER_CARDS = "其他项目"
OF_ALL = ("每个", "占比")
ALL = ()  # the one key where the elements are not told apart by a field


class Question(NamedTuple):
    """What is asked of the elements: of them alone, and the field that must equal one outside."""

    alone: tuple[Answer, ...]
    key: KeyOf | None
    wanted: KeyOf | None


def narrowed(
    source: Source,
    word: Quantifier | Measure,
    collection: Collection,
    condition: Condition | None,
    scope: Scope,
) -> Source:
    """The elements of other cards of which a condition may hold; other collections as they are, and
    for a word that asks of all elements.
    """
    if not isinstance(collection, Path) or condition is None or word in OF_ALL:
        return source
    place = locate(collection, scope)
    if place.word != OTHER_CARDS:
        return source
    question = _question(condition, Scope(source.holder, scope))
    if not question.alone and question.key is None:
        return source
    own = place.here.upward("项目")
    assert own is not None
    inner = None
    if place.rest:
        rest = Path(place.rest, place.rest_spans, collection.span)
        inner = collected(rest, Scope("项目"))
    return Source(_Index(source, question, object_at(own), inner), source.holder)


class _Index:
    """The elements that count for one card, out of a table that is kept for its agency."""

    def __init__(
        self,
        source: Source,
        question: Question,
        card_of: Callable[[Any, Around], Project],
        inner: Source | None,
    ) -> None:
        self.source = source
        self.question = question
        self.card_of = card_of
        self.inner = inner
        self.department: Department | None = None
        self.table: Table = {}

    def __call__(self, element: Any, around: Around) -> Iterable[Any] | None:
        card, wanted = self.card_of(element, around), self.question.wanted
        key = wanted(None, (element, around)) if wanted else ALL
        if key is None or card.department is None or card.department.projects is None:
            return self.source.elements(element, around)
        table = self._table(card.department)
        return self._found(table, key, card)

    def _found(self, table: Table, key: Hashable, card: Project) -> Iterator[Any]:
        for each in dict.fromkeys((key, None)):  # None: where the field is not there to be asked
            for owner, part in table.get(each, ()):
                if owner is not card:
                    yield part

    def _table(self, department: Department) -> Table:
        if self.department is not department:
            self.department, self.table = department, self._made(department)
        return self.table

    def _made(self, department: Department) -> Table:
        table: Table = {}
        alone, key = self.question.alone, self.question.key
        for card in department.projects or ():
            for part in (card,) if self.inner is None else self.inner.elements(card, None) or ():
                if all(holds(part, None) is not False for holds in alone):
                    table.setdefault(key(part, None) if key else ALL, []).append((card, part))
        return table


def _question(condition: Condition, inner: Scope) -> Question:
    from kpilint.rule.condition.compile import answer

    conjuncts = condition.conditions if isinstance(condition, And) else (condition,)
    alone = tuple(answer(part, inner) for part in conjuncts if _reach(part, inner) <= {False})
    for part in conjuncts:
        keys = _keys(part, inner)
        if keys:
            return Question(alone, *keys)
    return Question(alone, None, None)


def _keys(condition: Condition, inner: Scope) -> tuple[KeyOf, KeyOf] | None:
    """The field of the elements, and what it must equal, of a comparison that says so."""
    if not isinstance(condition, Compare) or condition.comparator != "=":
        return None
    sides: list[Value] = [condition.left, condition.right]
    reaches = [_reach(side, inner) for side in sides]
    if reaches not in ([{False}, {True}], [{True}, {False}]):
        return None
    if reaches[0] == {True}:
        sides.reverse()
    from kpilint.rule.condition.compile import value

    own, other = (value(side, inner) for side in sides)
    if own.number and other.number:
        return _numbers(own.number, other.number)
    if own.text is None or other.text is None:
        return None
    return _plain(own.text), _plain(other.text)


def _numbers(own: Numeric, other: Numeric) -> tuple[KeyOf, KeyOf] | None:
    """Numbers that are in one unit whatever the card says; others cannot be told apart before."""
    known = own.unit is not None and own.unit == other.unit
    if not known or own.bounds or other.bounds or own.calendar or other.calendar:
        return None
    return own.value, other.value


def _plain(text: TextOf) -> KeyOf:
    """The text by which two texts are the same."""

    def key(element: Any, around: Around) -> Hashable:
        found = text(element, around)
        return None if found is None else plain_text(found)

    return key


def _reach(tree: Tree, scope: Scope, depth: int = 0) -> set[bool]:
    """Whether the names of a tree lie outside the element of a scope, inside it, or both."""
    if isinstance(tree, Path):
        try:
            return {locate(tree, scope).here.ups > depth}
        except ConditionError:  # a choice, such as 正向
            return set()
    if isinstance(tree, Quantified | Aggregate):
        from kpilint.rule.condition.compile import elements

        within = Scope(elements(tree.collection, scope).holder, scope)
        found = _reach(tree.collection, scope, depth)
        for part in parts_of(tree):
            if part is not tree.collection:
                found |= _reach(part, within, depth + 1)
        return found
    return {outside for part in parts_of(tree) for outside in _reach(part, scope, depth)}
