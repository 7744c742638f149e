"""A condition compiled to closures: names looked up, types checked, and nothing left to decide.

Compiling is also the check: whatever cannot be meant raises ConditionError with its place. What
comes out answers True, False, or None where the card does not say enough (Kleene's logic).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kpilint.rule.condition.aggregate import measured, quantified
from kpilint.rule.condition.arithmetic import allowed, arithmetic, distance, negative
from kpilint.rule.condition.collection import collected
from kpilint.rule.condition.compare import compare
from kpilint.rule.condition.contains import contains
from kpilint.rule.condition.field import named
from kpilint.rule.condition.function import call
from kpilint.rule.condition.index import narrowed
from kpilint.rule.condition.literal import bare_word, listed, number, text, word_list
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.scope import Scope, is_name
from kpilint.rule.condition.state import state
from kpilint.rule.condition.tree import (
    Aggregate,
    And,
    Arithmetic,
    Call,
    Compare,
    Contains,
    Items,
    Near,
    Negative,
    Not,
    Number,
    Or,
    Path,
    Quantified,
    State,
    Text,
    WordList,
)  # fmt: skip

if TYPE_CHECKING:
    from kpilint.rule.condition.operand import Answer, Around, Operand, Source
    from kpilint.rule.condition.tree import Collection, Condition, Value


_UNPLACED = ("unknown_field", "outer_field", "field_of_inside")


def answer(tree: Condition, scope: Scope) -> Answer:
    """The function that answers a condition for an object of the scope."""
    match tree:
        case Compare(comparator, left, right, span):
            return compare(comparator, *sides(left, right, scope), span)
        case Contains("属于", negated, left, Items(items, _), span) if _numbers(items):
            number = value(left, scope)
            found = _any([compare("=", number, value(item, scope), span) for item in items])
            return _turned(found) if negated else found
        case Contains(test, negated, left, right, _):
            return contains(test, negated, *sides(left, right, scope))
        case State(word, word_span, left, _):
            return state(word, value(left, scope), word_span)
        case Near(left, right, tolerance, span):
            one, other = value(left, scope), value(right, scope)
            limit = allowed(value(tolerance, scope), one, other)
            return compare("<=", distance(one, other, span), limit, span)
        case Quantified(quantifier, collection, condition, _):
            source = elements(collection, scope)
            holds = answer(condition, Scope(source.holder, scope))
            few = narrowed(source, quantifier, collection, condition, scope)
            return quantified(quantifier, few, holds)
        case Not(condition, _):
            return _turned(answer(condition, scope))
        case And(conditions, _):
            return all_of(parts(conditions, scope))
        case Or(conditions, _):
            return _any(parts(conditions, scope))


def _numbers(items: tuple[Value, ...]) -> bool:
    return bool(items) and all(isinstance(item, Number) for item in items)


def conjuncts(tree: Condition, scope: Scope) -> list[Answer]:
    """The answers that must all be yes: of the parts of 且, or the one of the whole."""
    return parts(tree.conditions, scope) if isinstance(tree, And) else [answer(tree, scope)]


def parts(conditions: tuple[Condition, ...], scope: Scope) -> list[Answer]:
    """The answers to conditions joined by 且 or 或.

    存在 takes only the condition right behind it; who forgets the brackets is told so.
    """
    answers: list[Answer] = []
    for index, condition in enumerate(conditions):
        try:
            answers.append(answer(condition, scope))
        except ConditionError as error:
            before = conditions[index - 1] if index else None
            if isinstance(before, Quantified) and error.mistake in _UNPLACED:
                _check_brackets(before, error, scope)
            raise
    return answers


def _check_brackets(before: Quantified, error: ConditionError, scope: Scope) -> None:
    inner = elements(before.collection, scope).holder
    word = error.values["word"]
    if is_name(word, Scope(inner)):
        raise ConditionError(
            "inner_field", error.span, word=word, inner=inner, holder=scope.holder,
            quantifier=before.quantifier,
        ) from None  # fmt: skip


def value(tree: Value, scope: Scope) -> Operand:
    """The operand of a value for an object of the scope."""
    match tree:
        case Path():
            return named(tree, scope)
        case Text(written, span):
            return text(written, span)
        case Number(written, span):
            return number(written, span)
        case WordList(name, span):
            return word_list(name, span)
        case Items(parts, span):
            return listed(tuple(value(part, scope) for part in parts), span)
        case Call(name, arguments, span):
            return call(name, tuple(value(part, scope) for part in arguments), span)
        case Arithmetic(operation, left, right, span):
            return arithmetic(operation, value(left, scope), value(right, scope), span)
        case Negative(operand, span):
            return negative(value(operand, scope), span)
        case Aggregate(measure, collection, condition, expression, span):
            source = elements(collection, scope)
            inner = Scope(source.holder, scope)
            holds = answer(condition, inner) if condition else None
            source = narrowed(source, measure, collection, condition, scope)
            measured_value = value(expression, inner) if expression else None
            return measured(measure, source, holds, measured_value, span)


def elements(tree: Collection, scope: Scope) -> Source:
    """The collection that is gone through."""
    match tree:
        case Path():
            return collected(tree, scope)
        case Call(name, arguments, span):
            operand = call(name, tuple(value(part, scope) for part in arguments), span)
            assert operand.source is not None
            return operand.source


def sides(left: Value, right: Value, scope: Scope) -> tuple[Operand, Operand]:
    """Both sides of a comparison."""
    return _side(left, right, scope), _side(right, left, scope)


def _side(tree: Value, other: Value, scope: Scope) -> Operand:
    """One side; a bare word may be a choice of the other (方向 = 正向), or lack its quotes."""
    if not (isinstance(tree, Path) and len(tree.words) == 1) or is_name(tree.words[0], scope):
        return value(tree, scope)
    word = tree.words[0]
    if isinstance(other, Path) and len(other.words) == 1 and not is_name(other.words[0], scope):
        return value(tree, scope)
    operand = value(other, scope)
    if operand.choices:
        return text(word, tree.span)
    try:
        return value(tree, scope)
    except ConditionError as error:
        from kpilint.rule.condition.misplaced import as_indicators, outweighs

        wrong = bare_word(word, tree.span, operand)
        if wrong is None and operand.number is not None:
            wrong = as_indicators(word, tree.span, scope.holder)
        if wrong is None or not outweighs(wrong, error):
            raise
        raise wrong from None


def _turned(holds: Answer) -> Answer:
    def turned(element: Any, around: Around) -> bool | None:
        found = holds(element, around)
        return None if found is None else not found

    return turned


def all_of(parts: list[Answer]) -> Answer:
    """All of them. The part that said no goes to the front, and most likely says it again.

    The order does not change the answer: no part has an effect, and one no is enough.
    """

    def every(element: Any, around: Around) -> bool | None:
        result: bool | None = True
        for part in parts:
            found = part(element, around)
            if found is False:
                if part is not parts[0]:
                    parts.remove(part)
                    parts.insert(0, part)
                return False
            if found is None:
                result = None
        return result

    return every


def _any(parts: list[Answer]) -> Answer:
    def some(element: Any, around: Around) -> bool | None:
        result: bool | None = False
        for part in parts:
            found = part(element, around)
            if found:
                return True
            if found is None:
                result = None
        return result

    return some
