"""The tree of a condition, as it was written: small frozen nodes, each with its span.

Names are not yet looked up here; ``compile`` does that, because what a name means depends on the
object that the condition is about. Trees are kept in the cache, so they hold nothing but data.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.card.place import Span

Comparator = Literal["=", "≠", "<", "<=", ">", ">="]
Operation = Literal["+", "-", "×", "÷"]
Test = Literal["含", "匹配", "开头是", "结尾是", "属于"]
Quantifier = Literal["存在", "每个", "没有"]
Measure = Literal["个数", "占比", "合计", "最大", "最小", "平均"]


@dataclass(frozen=True, slots=True)
class Text:
    """A text in quotes."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Number:
    """A number or a date, with its unit as written: ``24小时``, ``1万元``, ``2024年12月底``."""

    source: str
    span: Span


@dataclass(frozen=True, slots=True)
class Items:
    """A list of values."""

    items: tuple[Value, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Path:
    """A name, or names joined by dots; ``spans`` tells where each of them stands."""

    words: tuple[str, ...]
    spans: tuple[Span, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class WordList:
    """A word list of the lexicon."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Call:
    """A function with its arguments."""

    name: str
    arguments: tuple[Value, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """Two values with ``+ - × ÷`` between them."""

    operation: Operation
    left: Value
    right: Value
    span: Span


@dataclass(frozen=True, slots=True)
class Negative:
    """A value with its sign turned."""

    operand: Value
    span: Span


@dataclass(frozen=True, slots=True)
class Aggregate:
    """A number drawn from a collection: how many hold to the condition, or what they add up to."""

    measure: Measure
    collection: Collection
    condition: Condition | None
    expression: Value | None
    span: Span


@dataclass(frozen=True, slots=True)
class Compare:
    """Two values compared."""

    comparator: Comparator
    left: Value
    right: Value
    span: Span


@dataclass(frozen=True, slots=True)
class Near:
    """Two values that differ by no more than the tolerance."""

    left: Value
    right: Value
    tolerance: Value
    span: Span


@dataclass(frozen=True, slots=True)
class Contains:
    """A text (or the amounts in it) held against texts, patterns or word lists."""

    test: Test
    negated: bool
    left: Value
    right: Value
    span: Span


@dataclass(frozen=True, slots=True)
class State:
    """Something said of a value in one word: ``为空``, ``只有上限``, ``不是定性``."""

    word: str
    left: Value
    span: Span


@dataclass(frozen=True, slots=True)
class Quantified:
    """Whether some, every or no element of a collection holds to a condition."""

    quantifier: Quantifier
    collection: Collection
    condition: Condition
    span: Span


@dataclass(frozen=True, slots=True)
class Not:
    """A condition turned round."""

    condition: Condition
    span: Span


@dataclass(frozen=True, slots=True)
class And:
    """Conditions that must all hold."""

    conditions: tuple[Condition, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Or:
    """Conditions of which one must hold."""

    conditions: tuple[Condition, ...]
    span: Span


Collection = Path | Call
Value = Text | Number | Items | Path | WordList | Call | Arithmetic | Negative | Aggregate
Condition = Compare | Near | Contains | State | Quantified | Not | And | Or
Tree = Value | Condition
CONDITIONS = (Compare, Near, Contains, State, Quantified, Not, And, Or)


def parts_of(tree: Tree) -> Iterator[Tree]:
    """The nodes right below a node, in the order in which they were written."""
    for field in fields(tree):
        part: Any = getattr(tree, field.name)
        for each in part if isinstance(part, tuple) else (part,):
            if is_dataclass(each):
                yield each  # type: ignore[misc]


def identity(tree: Any) -> tuple[Any, ...]:
    """A tree without its spans: equal for what was written twice."""
    if isinstance(tree, tuple):
        return tuple(identity(part) for part in tree)
    if not is_dataclass(tree):
        return (tree,)
    kept = (field.name for field in fields(tree) if field.name not in ("span", "spans"))
    return type(tree).__name__, *(identity(getattr(tree, name)) for name in kept)
