"""How a condition came out on one object, part by part, for the writer who asks why."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from kpilint.rule.condition.compile import answer, elements, value
from kpilint.rule.condition.scope import Scope, is_name
from kpilint.rule.condition.show import text_of
from kpilint.rule.condition.tree import (
    CONDITIONS,
    Aggregate,
    And,
    Items,
    Not,
    Number,
    Or,
    Path,
    Quantified,
    Text,
    WordList,
    parts_of,
)  # fmt: skip
from kpilint.rule.evaluate import HOLDERS
from kpilint.rule.message import NOTHING, shortened
from kpilint.rule.witness import named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.card.place import Span
    from kpilint.rule.condition.tree import Collection, Condition, Tree, Value

JOINTS: dict[type, str] = {And: "且", Or: "或", Not: "非"}
MOST_NAMED = 3
ANSWERS = {True: "成立", False: "不成立", None: "无法判断"}


class Step(NamedTuple):
    """A part of the condition: how deep it lies, where it stands in its text, and its value.

    ``judged`` is set for a part that is itself a condition; ``answer`` is then how it came out, and
    ``joint`` the word that joins it from other conditions: 且, 或, 非, or none.
    """

    depth: int
    span: Span
    shown: str
    judged: bool = False
    answer: bool | None = None
    joint: str = ""


def trace(condition: Condition, subject: str, record: object) -> list[Step]:
    """Every part of a condition with its value on a record, the whole first.

    What is written out (80%, "下降") is left out; of a collection it is said how many of its
    elements hold to the condition.
    """
    return list(_steps(condition, Scope(HOLDERS[subject]), record, 0))


def _steps(tree: Tree, scope: Scope, record: object, depth: int) -> Iterator[Step]:
    if isinstance(tree, Text | Number | WordList | Items) or _is_choice(tree, scope):
        return
    if isinstance(tree, CONDITIONS):
        found = answer(tree, scope)(record, None)
        joint = JOINTS.get(type(tree), "")
        yield Step(depth, tree.span, ANSWERS[found], judged=True, answer=found, joint=joint)
    else:
        yield Step(depth, tree.span, _shown(tree, scope, record))
    if isinstance(tree, Quantified | Aggregate):
        yield from _census(tree.collection, tree.condition, scope, record, depth + 1)
        return
    for part in parts_of(tree):
        yield from _steps(part, scope, record, depth + 1)


def _is_choice(tree: Tree, scope: Scope) -> bool:
    """Whether a bare word is one of the answers to the other side, such as 正向."""
    return isinstance(tree, Path) and len(tree.words) == 1 and not is_name(tree.words[0], scope)


def _shown(tree: Value, scope: Scope, record: object) -> str:
    operand = value(tree, scope)
    if operand.text is None and operand.number is None:
        assert operand.source is not None
        return f"{len(list(operand.source.elements(record, None) or ()))} 个"
    return shortened(text_of(operand)(record) or "") or NOTHING


def _census(
    collection: Collection, condition: Condition | None, scope: Scope, record: Any, depth: int
) -> Iterator[Step]:
    """How many elements there are, and on how many of them the condition holds."""
    source = elements(collection, scope)
    parts = source.elements(record, None)
    if parts is None:
        yield Step(depth, collection.span, NOTHING)
        return
    parts = list(parts)
    yield Step(depth, collection.span, f"{len(parts)} 个")
    if condition is not None:
        holds = answer(condition, Scope(source.holder, scope))
        found = [(part, holds(part, (record, None))) for part in parts]
        counts = Counter(came for _, came in found)
        words = "，".join(f"{word} {counts[key]} 个" for key, word in ANSWERS.items())
        holding = [named(part, source.holder, record) for part, came in found if came]
        more = "……" if len(holding) > MOST_NAMED else ""
        listed = "、".join(holding[:MOST_NAMED]) + more
        yield Step(depth, condition.span, f"{words}；成立的：{listed}" if listed else words)
