"""A condition taken apart, so that its writer can be told what it saw on an object.

Its conjuncts are what 且 joins; its leaves are the judgements that hold no others; the uses are
the names and functions in them, each with its value on the object.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kpilint.rule.condition.arithmetic import distance
from kpilint.rule.condition.compile import answer, value
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.operand import as_amount
from kpilint.rule.condition.scope import Scope, is_name
from kpilint.rule.condition.show import text_of
from kpilint.rule.condition.tree import (
    Aggregate,
    And,
    Call,
    Compare,
    Near,
    Not,
    Or,
    Path,
    Quantified,
    parts_of,
)  # fmt: skip
from kpilint.rule.evaluate import HOLDERS
from kpilint.rule.gap import gaps
from kpilint.rule.witness import witness

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from decimal import Decimal

    from kpilint.rule.condition.operand import Answer, Numeric
    from kpilint.rule.condition.tree import Condition, Tree, Value
    from kpilint.rule.gap import Gap

    Shown = Callable[[Any], str | None]


class Use(NamedTuple):
    """A name or function as it stands in the condition, and its value on an object (or None).

    ``named`` is false for what is computed.
    """

    text: str
    shown: Shown
    named: bool


class Leaf(NamedTuple):
    """A judgement that holds no others. ``gaps`` tell what is missing in its collections."""

    text: str
    answer: Answer
    uses: tuple[Use, ...]
    gaps: tuple[Gap, ...]
    compares: bool


class Conjunct(NamedTuple):
    """One of the conditions that must all hold; ``distance`` tells how far a comparison of numbers
    is from turning, as a share of its right side.
    """

    text: str
    answer: Answer
    distance: Callable[[Any], Decimal | None] | None


class Anatomy:
    """A condition on a kind of object, with its text. Raises ConditionError if it is wrong."""

    def __init__(self, condition: Condition, subject: str, text: str) -> None:
        self._text = text
        self._scope = Scope(HOLDERS[subject])
        self._answer = answer(condition, self._scope)
        self.conjuncts = tuple(self._conjunct(part) for part in _joined(condition))
        self.leaves = tuple(self._leaf(part) for part in _leaves(condition))
        uses = {use.text: use for leaf in self.leaves for use in leaf.uses}
        self.uses = tuple(uses.values())

    def answer(self, record: Any) -> bool | None:
        """How the condition comes out on an object."""
        return self._answer(record, None)

    def values(self, record: Any) -> list[tuple[str, str | None]]:
        """Each name of the condition with its value, None where the object has none."""
        return [(use.text, use.shown(record)) for use in self.uses]

    def failing(self, record: Any) -> Conjunct | None:
        """The one conjunct that does not hold where all others do; None in any other case."""
        answers = [conjunct.answer(record, None) for conjunct in self.conjuncts]
        if answers.count(False) != 1 or None in answers:
            return None
        return self.conjuncts[answers.index(False)]

    def against(self, record: Any) -> list[str]:
        """The conjuncts that do not hold on an object."""
        return [part.text for part in self.conjuncts if part.answer(record, None) is False]

    def doubts(self, record: Any) -> list[str]:
        """Why the condition cannot be decided: what is missing, or cannot be compared."""
        undecided = [leaf for leaf in self.leaves if leaf.answer(record, None) is None]
        reasons = {reason: None for leaf in undecided for reason in _missing(leaf, record)}
        return list(reasons) or [_incomparable(leaf) for leaf in undecided]

    def _source(self, tree: Tree) -> str:
        return " ".join(self._text[tree.span.start : tree.span.end].split())

    def _conjunct(self, condition: Condition) -> Conjunct:
        return Conjunct(
            self._source(condition), answer(condition, self._scope), self._distance(condition)
        )

    def _distance(self, condition: Condition) -> Callable[[Any], Decimal | None] | None:
        if not isinstance(condition, Compare):
            return None
        try:
            left, right = (value(side, self._scope) for side in (condition.left, condition.right))
            apart = distance(left, right, condition.span)
        except ConditionError:  # texts, or a choice such as 正向
            return None
        assert apart.number is not None
        assert right.number is not None
        return _relative(apart.number, right.number)

    def _leaf(self, condition: Condition) -> Leaf:
        holds = answer(condition, self._scope)
        if isinstance(condition, Quantified):
            shown = witness(condition, self._scope)
            uses: tuple[Use, ...] = (
                Use(f"{self._source(condition.collection)} 中", shown, named=False),
            )
        else:
            uses = tuple(self._uses(condition))
        around = gaps(condition, self._scope, self._source)
        compares = isinstance(condition, Compare | Near)
        return Leaf(self._source(condition), holds, uses, tuple(around), compares)

    def _uses(self, tree: Tree) -> Iterator[Use]:
        for part in parts_of(tree):
            if isinstance(part, Path) and len(part.words) == 1:
                if is_name(part.words[0], self._scope):
                    yield self._use(part)
            elif isinstance(part, Path | Aggregate):
                yield self._use(part)
            else:
                yield from self._uses(part)
                if isinstance(part, Call):
                    yield self._use(part)

    def _use(self, tree: Value) -> Use:
        operand = value(tree, self._scope)
        named = isinstance(tree, Path)
        if operand.source is None:
            return Use(self._source(tree), text_of(operand), named)
        elements = operand.source.elements

        def counted(record: Any) -> str | None:
            found = elements(record, None)
            return None if found is None else f"{len(list(found))} 个"

        return Use(self._source(tree), counted, named)


def _joined(condition: Condition) -> Iterator[Condition]:
    if isinstance(condition, And):
        for part in condition.conditions:
            yield from _joined(part)
    else:
        yield condition


def _leaves(condition: Condition) -> Iterator[Condition]:
    match condition:
        case And(parts, _) | Or(parts, _):
            for part in parts:
                yield from _leaves(part)
        case Not(part, _):
            yield from _leaves(part)
        case _:
            yield condition


def _relative(apart: Numeric, right: Numeric) -> Callable[[Any], Decimal | None]:
    gap, whole = as_amount(apart), as_amount(right)

    def relative(record: Any) -> Decimal | None:
        far, size = gap(record, None), whole(record, None)
        if far is None or size is None:
            return None
        return far.value / abs(size.value) if size.value else far.value

    return relative


def _missing(leaf: Leaf, record: Any) -> Iterator[str]:
    lacking = [use for use in leaf.uses if use.shown(record) is None]
    reasons = [f"缺少 {use.text}{_INSTEAD.get(use.text, '')}" for use in lacking if use.named]
    for gap in leaf.gaps:
        reasons += gap.told(record)
    yield from reasons or map(_uncomputed, lacking)


# What may say the same where a column is not there.
_INSTEAD = {
    "计量单位": "（单位也可能写在指标值里：用 指标值.单位）",
    "指标性质": "（符号也可能写在指标值里：用 指标值.符号）",
}


def _uncomputed(use: Use) -> str:
    if use.text.startswith("年份"):
        return f"“{use.text}”取不出来：没有写年份"
    return f"“{use.text}”算不出来：各个的单位不同"


def _incomparable(leaf: Leaf) -> str:
    if leaf.compares:
        return f"“{leaf.text}”比不了：单位不同，或者不是单个的数"
    return f"“{leaf.text}”定不了"
