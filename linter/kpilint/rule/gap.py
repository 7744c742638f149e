"""What is missing in the elements of a collection, where a judgement on it cannot be made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kpilint.rule.condition.compile import answer, elements, value
from kpilint.rule.condition.scope import Scope, is_name
from kpilint.rule.condition.tree import Aggregate, Path, Quantified, parts_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kpilint.rule.condition.operand import Answer, Around, Operand, Source
    from kpilint.rule.condition.tree import Tree

    SourceText = Callable[[Tree], str]


class Gap(NamedTuple):
    """A collection, the names that the condition on its elements asks for, and those that it asks
    only of the elements that count (``holds``): the numbers to be added up.
    """

    collection: str
    source: Source
    holds: Answer | None
    asked: dict[str, Operand]
    measured: dict[str, Operand]

    def told(self, record: Any) -> Iterator[str]:
        """The collection if it is missing itself, else each name that elements of it lack."""
        found = self.source.elements(record, None)
        if found is None:
            yield f"缺少 {self.collection}"
            return
        parts, around = list(found), (record, None)
        counting = [p for p in parts if self.holds is None or self.holds(p, around) is not False]
        lacks = {name: sum(_lacks(op, p, around) for p in parts) for name, op in self.asked.items()}
        for name, operand in self.measured.items():
            lacks.setdefault(name, sum(_is_no_number(operand, p, around) for p in counting))
        for name, count in lacks.items():
            if count:
                yield f"{self.collection} 的 {len(parts)} 个里有 {count} 个缺少 {name}"


def gaps(tree: Tree, scope: Scope, source_text: SourceText) -> Iterator[Gap]:
    """The collections that a part of a condition goes through."""
    if not isinstance(tree, Quantified | Aggregate):
        for part in parts_of(tree):
            yield from gaps(part, scope, source_text)
        return
    source = elements(tree.collection, scope)
    inner = Scope(source.holder, scope)
    condition = tree.condition
    expression = tree.expression if isinstance(tree, Aggregate) else None
    yield Gap(
        source_text(tree.collection),
        source,
        answer(condition, inner) if condition else None,
        _operands(condition, inner, source_text),
        _operands(expression, inner, source_text),
    )


def _operands(tree: Tree | None, scope: Scope, source_text: SourceText) -> dict[str, Operand]:
    paths = _paths(tree, scope) if tree else ()
    return {source_text(path): value(path, scope) for path in paths}


def _paths(tree: Tree, scope: Scope) -> Iterator[Path]:
    """The names that belong to the element; not those inside a further collection."""
    if isinstance(tree, Path):
        if len(tree.words) > 1 or is_name(tree.words[0], scope):
            yield tree
    elif not isinstance(tree, Quantified | Aggregate):
        for part in parts_of(tree):
            yield from _paths(part, scope)


def _lacks(operand: Operand, element: Any, around: Around) -> bool:
    if operand.source is not None:
        return operand.source.elements(element, around) is None
    if operand.text is not None:
        return operand.text(element, around) is None
    return _is_no_number(operand, element, around)


def _is_no_number(operand: Operand, element: Any, around: Around) -> bool:
    return operand.number is not None and operand.number.value(element, around) is None
