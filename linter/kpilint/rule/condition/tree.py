"""The tree of a condition, as it was written: small frozen nodes, each with its span.

Names are not yet looked up here; ``compile`` does that, because what a name means depends on the
object that the condition is about. Trees are kept in the cache and read at every start, so they
are named tuples, which are made and unpickled several times faster than data classes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.card.place import Span

Comparator = Literal["=", "≠", "<", "<=", ">", ">="]
Operation = Literal["+", "-", "×", "÷"]
Test = Literal["含", "匹配", "开头是", "结尾是", "属于"]
Quantifier = Literal["存在", "每个", "没有"]
Measure = Literal["个数", "占比", "合计", "最大", "最小", "平均"]


class Text(NamedTuple):
    """A text in quotes."""

    text: str
    span: Span


class Number(NamedTuple):
    """A number or a date, with its unit as written: ``24小时``, ``1万元``, ``2024年12月底``."""

    source: str
    span: Span


class Items(NamedTuple):
    """A list of values."""

    items: tuple[Value, ...]
    span: Span


class Path(NamedTuple):
    """A name, or names joined by dots; ``spans`` tells where each of them stands."""

    words: tuple[str, ...]
    spans: tuple[Span, ...]
    span: Span

    def before_last(self) -> Path:
        """The name without its last word."""
        return Path(self.words[:-1], self.spans[:-1], self.span)


class WordList(NamedTuple):
    """A word list of the lexicon."""

    name: str
    span: Span


class Call(NamedTuple):
    """A function with its arguments."""

    name: str
    arguments: tuple[Value, ...]
    span: Span


class Arithmetic(NamedTuple):
    """Two values with ``+ - × ÷`` between them."""

    operation: Operation
    left: Value
    right: Value
    span: Span


class Negative(NamedTuple):
    """A value with its sign turned."""

    operand: Value
    span: Span


class Aggregate(NamedTuple):
    """A number drawn from a collection: how many hold to the condition, or what they add up to."""

    measure: Measure
    collection: Collection
    condition: Condition | None
    expression: Value | None
    span: Span


class Compare(NamedTuple):
    """Two values compared."""

    comparator: Comparator
    left: Value
    right: Value
    span: Span


class Near(NamedTuple):
    """Two values that differ by no more than the tolerance."""

    left: Value
    right: Value
    tolerance: Value
    span: Span


class Contains(NamedTuple):
    """A text (or the amounts in it) held against texts, patterns or word lists."""

    test: Test
    negated: bool
    left: Value
    right: Value
    span: Span


class State(NamedTuple):
    """Something said of a value in one word: ``为空``, ``只有上限``, ``不是定性``."""

    word: str
    word_span: Span
    left: Value
    span: Span


class Quantified(NamedTuple):
    """Whether some, every or no element of a collection holds to a condition."""

    quantifier: Quantifier
    collection: Collection
    condition: Condition
    span: Span


class Not(NamedTuple):
    """A condition turned round."""

    condition: Condition
    span: Span


class And(NamedTuple):
    """Conditions that must all hold."""

    conditions: tuple[Condition, ...]
    span: Span


class Or(NamedTuple):
    """Conditions of which one must hold."""

    conditions: tuple[Condition, ...]
    span: Span


Collection = Path | Call
Value = Text | Number | Items | Path | WordList | Call | Arithmetic | Negative | Aggregate
Condition = Compare | Near | Contains | State | Quantified | Not | And | Or
Tree = Value | Condition
VALUES = (Text, Number, Items, Path, WordList, Call, Arithmetic, Negative, Aggregate)
CONDITIONS = (Compare, Near, Contains, State, Quantified, Not, And, Or)
NODES = VALUES + CONDITIONS


def parts_of(tree: Tree) -> Iterator[Tree]:
    """The nodes right below a node, in the order in which they were written."""
    for part in tree:
        for each in part if type(part) is tuple else (part,):
            if isinstance(each, NODES):
                yield each


def identity(tree: Any) -> tuple[Any, ...]:
    """A tree without its spans: equal for what was written twice."""
    if type(tree) is tuple:
        return tuple(identity(part) for part in tree)
    if not isinstance(tree, NODES):
        return (tree,)
    kept = (name for name in tree._fields if not name.endswith(("span", "spans")))
    return type(tree).__name__, *(identity(getattr(tree, name)) for name in kept)
