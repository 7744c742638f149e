"""What a single comparison says about a value: bounds of a number, a set of words."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from kpilint.rule.condition.compare import OPERATORS
from kpilint.rule.condition.name import DIRECTIONS, MEASURES
from kpilint.rule.condition.sameness import plain_text
from kpilint.rule.condition.state import EMPTY, FILLED, NUMERIC_KINDS, plain_state
from kpilint.rule.condition.target import KIND_WORDS
from kpilint.rule.condition.tree import (
    Aggregate,
    Call,
    Compare,
    Contains,
    Items,
    Path,
    State,
    Text,
    identity,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.rule.condition.operand import Numeric, Operand
    from kpilint.rule.condition.scope import Scope
    from kpilint.rule.condition.tree import Comparator, Condition, Value

    Key = tuple[Any, ...]

NEGATED: dict[Comparator, Comparator] = {
    "=": "≠", "≠": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">",
}  # fmt: skip
TURNED: dict[Comparator, Comparator] = {
    "=": "=", "≠": "≠", "<": ">", ">": "<", "<=": ">=", ">=": "<=",
}  # fmt: skip


KIND_STATES = {
    f"是{word}": frozenset({word}) for kind, word in KIND_WORDS.items() if kind != "range"
} | {
    "是定量": frozenset(KIND_WORDS[kind] for kind in NUMERIC_KINDS),
    "无法识别": frozenset({KIND_WORDS["unknown"]}),
}
SHAPES = frozenset({"上限", "下限", "上下限", "无"})
SHAPE_STATES = {
    "只有上限": frozenset({"上限"}), "只有下限": frozenset({"下限"}),
    "有上限": frozenset({"上限", "上下限"}), "有下限": frozenset({"下限", "上下限"}),
}  # fmt: skip


class Interval(NamedTuple):
    """The numbers that are left; a bound of None is without end."""

    low: Decimal | None = None
    low_inside: bool = False
    high: Decimal | None = None
    high_inside: bool = False
    without: frozenset[Decimal] = frozenset()

    def meet(self, other: Interval) -> Interval:
        """The numbers in both."""
        low, low_inside = max(
            (self.low, not self.low_inside), (other.low, not other.low_inside), key=_low_key
        )
        high, high_inside = min(
            (self.high, self.high_inside), (other.high, other.high_inside), key=_high_key
        )
        return Interval(low, not low_inside, high, high_inside, self.without | other.without)

    def is_empty(self) -> bool:
        """Whether no number is left."""
        if self.low is None or self.high is None or self.low < self.high:
            return False
        inside = self.low == self.high and self.low_inside and self.high_inside
        return not inside or self.low in self.without


def _low_key(bound: tuple[Decimal | None, bool]) -> tuple[bool, Decimal, bool]:
    return bound[0] is not None, bound[0] or Decimal(0), bound[1]


def _high_key(bound: tuple[Decimal | None, bool]) -> tuple[bool, Decimal, bool]:
    return bound[0] is None, bound[0] or Decimal(0), bound[1]


class Words(NamedTuple):
    """The words that are left: these, or, with ``others``, all but these."""

    words: frozenset[str]
    others: bool = False

    def meet(self, other: Words) -> Words:
        """The words in both."""
        if self.others and other.others:
            return Words(self.words | other.words, True)
        if self.others:
            return Words(other.words - self.words)
        return Words(self.words - other.words if other.others else self.words & other.words)

    def is_empty(self) -> bool:
        """Whether no word is left."""
        return not self.words and not self.others


Constraint = Interval | Words
HOLDS, FAILS = Words(frozenset({"是"})), Words(frozenset({"否"}))


def facts_of(tree: Condition, wish: bool, scope: Scope) -> Iterator[tuple[Key, Constraint]]:
    """What is known of single values once a condition comes out as wished."""
    match tree:
        case Compare(comparator, left, right, _):
            yield from _of_comparison(_wished(comparator, wish), left, right, scope)
        case Contains("属于", negated, left, Items(items, _), _) if _all_texts(items):
            words = frozenset(plain_text(item.text) for item in items if isinstance(item, Text))
            yield _text_key(left), Words(words, others=negated is wish)
        case Contains(test, negated, left, right, _):
            yield ("测试", test, identity(left), identity(right)), _answer(wish is not negated)
            if wish and not negated:
                yield ("空", identity(left)), FAILS
        case State(word, _, left, _):
            yield _of_state(word, left, wish)
        case _:
            yield ("条件", identity(tree)), _answer(wish)


def _all_texts(items: tuple[Value, ...]) -> bool:
    return all(isinstance(item, Text) for item in items)


def _answer(holds: bool) -> Words:
    return HOLDS if holds else FAILS


def _settled(holds: bool) -> Words:
    """What no card can change: nothing is left of it where it does not hold."""
    return HOLDS if holds else Words(frozenset())


def _wished(comparator: Comparator, wish: bool) -> Comparator:
    return comparator if wish else NEGATED[comparator]


def _of_comparison(
    comparator: Comparator, left: Value, right: Value, scope: Scope
) -> Iterator[tuple[Key, Constraint]]:
    from kpilint.rule.condition.compile import sides

    if identity(left) == identity(right):
        yield ("恒等",), _settled(comparator in ("=", "<=", ">="))
        return
    one, other = sides(left, right, scope)
    if one.constant is not None or (one.number and one.number.constant is not None):
        one, other, left, right = other, one, right, left
        comparator = TURNED[comparator]
    if other.constant is not None:
        words = frozenset({plain_text(other.constant)})
        yield _text_key(left), Words(words, others=comparator == "≠")
        if comparator == "=":
            yield ("空", identity(left)), FAILS
    elif other.number and other.number.constant is not None:
        yield from _of_number(comparator, left, one, other.number)
    else:
        yield _of_unknown(comparator, identity(left), identity(right))


def _of_number(
    comparator: Comparator, left: Value, one: Operand, number: Numeric
) -> Iterator[tuple[Key, Constraint]]:
    limit = number.constant
    assert limit is not None
    if one.number and one.number.constant is not None:
        yield ("恒等",), _settled(OPERATORS[comparator](one.number.constant, limit))
        return
    key = ("数", identity(left), number.unit)
    yield key, _interval(comparator, limit)
    if isinstance(left, Call) or (isinstance(left, Aggregate) and left.expression is None):
        yield key, Interval(low=Decimal(0), low_inside=True)
    yield ("空", identity(left)), FAILS


def _interval(comparator: Comparator, limit: Decimal) -> Interval:
    inside = comparator in ("=", "<=", ">=")
    match comparator:
        case "=":
            return Interval(limit, True, limit, True)
        case "≠":
            return Interval(without=frozenset({limit}))
        case "<" | "<=":
            return Interval(high=limit, high_inside=inside)
    return Interval(low=limit, low_inside=inside)


def _of_unknown(comparator: Comparator, one: Key, other: Key) -> tuple[Key, Constraint]:
    """Two values of the card: > and <= are the two answers to one question."""
    match comparator:
        case ">" | "<=":
            return ("大于", one, other), _answer(comparator == ">")
        case "<" | ">=":
            return ("大于", other, one), _answer(comparator == "<")
    return ("等于", *sorted((one, other), key=repr)), _answer(comparator == "=")


def _text_key(tree: Value) -> Key:
    """指标值.种类 and the words 是定性, 是金额 … are about one thing."""
    if isinstance(tree, Path) and tree.words[-1] == "种类":
        return "种类", tree.words[:-1]
    return identity(tree)


def _of_state(word: str, left: Value, wish: bool) -> tuple[Key, Constraint]:
    negated, plain = plain_state(word)
    holds = wish is not negated
    name = left.words if isinstance(left, Path) else identity(left)
    if word in EMPTY or word in FILLED:
        return ("空", identity(left)), _answer(wish is (word in EMPTY))
    if plain in KIND_STATES:
        return ("种类", name), Words(KIND_STATES[plain], others=not holds)
    if plain in SHAPE_STATES:
        return ("上下限", name), Words(
            SHAPE_STATES[plain] if holds else SHAPES - SHAPE_STATES[plain]
        )
    if plain[1:] in DIRECTIONS or plain[1:] in MEASURES:
        return identity(left), Words(frozenset({plain[1:]}), others=not holds)
    return ("判断", plain, identity(left)), _answer(holds)
