"""含, 匹配, 开头是, 结尾是, 属于: a text held against texts, patterns and word lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kpilint.rule.condition.constant import in_its_spelling
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.operand import as_amount, tested
from kpilint.rule.condition.pattern import searcher
from kpilint.rule.condition.profile import number_among
from kpilint.rule.condition.quantity import comparable
from kpilint.rule.condition.sameness import plain_text, same_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from kpilint.card.place import Span
    from kpilint.rule.condition.operand import Answer, Around, Operand, Options, Source, TextOf
    from kpilint.rule.condition.tree import Test
    from kpilint.target.lexicon import WordList

    Holds = Callable[[str], object]


def contains(test: Test, negated: bool, left: Operand, right: Operand) -> Answer:
    """The answer to a test on a text. Raises ConditionError where it cannot be put."""
    if test == "含" and left.source is not None and left.source.holder == "数字":
        return _holds_amount(left.source, right, negated)
    if test == "属于":
        right = in_its_spelling(left, right)
    elif right.kind == "金额":
        raise ConditionError("amount_in_text", right.span)
    if right.options is not None and test != "匹配":
        return _among_options(test, negated, left, right.options)
    if left.text is None and left.source is not None:
        raise ConditionError("collection_as_value", left.span)
    if left.text is None:
        raise ConditionError("test_of_text_only", left.span, test=test, kind=left.kind)
    fixed = _fixed(test, right)
    if fixed is not None:
        return tested(left, fixed, negated)
    if right.text is None:
        raise ConditionError("test_against_text_only", right.span, test=test, kind=right.kind)
    if test == "匹配":
        raise ConditionError("pattern_not_literal", right.span)
    return _against_text(test, left.text, right.text, negated)


def _among_options(test: Test, negated: bool, left: Operand, options: Options) -> Answer:
    """Against the texts or numbers that the profile of the card says."""
    if left.text is None and left.number is not None and test == "属于":
        return number_among(left.number, options, negated)
    if left.text is None:
        raise ConditionError("test_of_text_only", left.span, test=test, kind=left.kind)
    text, holds = left.text, _AGAINST_TEXT[test]

    def answer(element: Any, around: Around) -> bool | None:
        found = text(element, around)
        if found is None:
            return None
        return any(holds(found, one) for one in options(element, around)) is not negated

    return answer


def _fixed(test: Test, right: Operand) -> Holds | None:
    """The test as a function of the text alone, where the right side is the same for every card."""
    parts = (right,) if right.items is None else right.items
    texts = tuple(part.constant for part in parts if part.constant is not None)
    lists = tuple(part for part in parts if part.words is not None)
    if len(texts) + len(lists) < len(parts):
        if right.items is None:
            return None
        wrong = next(part for part in parts if part.constant is None and part.words is None)
        raise ConditionError("list_of_texts_only", wrong.span, kind=wrong.kind)
    holds = [_of_words(test, part.words or "", part.span) for part in lists]
    if texts or not lists:
        holds.append(_of_texts(test, texts, right))
    return holds[0] if len(holds) == 1 else lambda text: any(each(text) for each in holds)


def _of_words(test: Test, name: str, span: Span) -> Holds:
    if test == "匹配":
        raise ConditionError("pattern_not_literal", span)
    words = _word_list(name)
    match test:
        case "含":
            return words.contained_in
        case "属于":
            listed = frozenset(plain_text(word) for word in words.words)
            return lambda text: plain_text(text) in listed
        case "开头是":
            return lambda text, starts=tuple(words.words): text.lstrip().startswith(starts)  # type: ignore[misc]
    return lambda text, ends=tuple(words.words): text.rstrip().endswith(ends)  # type: ignore[misc]


def _word_list(name: str) -> WordList:
    from kpilint.target.lexicon import word_list

    found = word_list(name)
    assert found is not None, name
    return found


def _of_texts(test: Test, texts: tuple[str, ...], right: Operand) -> Holds:
    if not texts or not all(text.strip() for text in texts):
        raise ConditionError("empty_text", right.span, test=test)
    match test:
        case "含":
            return _any_inside(texts)
        case "属于":
            members = frozenset(plain_text(text) for text in texts)
            return lambda text: plain_text(text) in members
        case "开头是":
            return lambda text: text.lstrip().startswith(texts)
        case "结尾是":
            return lambda text: text.rstrip().endswith(texts)
    return _any_found(texts)


def _any_inside(texts: tuple[str, ...]) -> Holds:
    if len(texts) == 1:
        only = texts[0]
        return lambda text: only in text

    def inside(text: str) -> bool:  # a plain loop: half the time of any() over a generator
        for part in texts:  # noqa: SIM110
            if part in text:
                return True
        return False

    return inside


def _any_found(patterns: tuple[str, ...]) -> Holds:
    searches = [searcher(pattern) for pattern in patterns]
    return searches[0] if len(searches) == 1 else lambda text: any(one(text) for one in searches)


_AGAINST_TEXT: dict[Test, Callable[[str, str], bool]] = {
    "含": lambda text, part: part.strip() in text,
    "开头是": lambda text, part: text.lstrip().startswith(part.strip()),
    "结尾是": lambda text, part: text.rstrip().endswith(part.strip()),
    "属于": same_text,
}


def _against_text(test: Test, left: TextOf, right: TextOf, negated: bool) -> Answer:
    """Against a text of the card; an empty one is in everything, so it leaves this undetermined."""
    holds = _AGAINST_TEXT[test]

    def answer(element: Any, around: Around) -> bool | None:
        one, other = left(element, around), right(element, around)
        if one is None or other is None or not other.strip():
            return None
        return holds(one, other) is not negated

    return answer


def _holds_amount(source: Source, right: Operand, negated: bool) -> Answer:
    """Whether an amount stands among those of a text."""
    if right.number is None:
        raise ConditionError("not_a_number", right.span, kind=right.kind)
    elements, wanted = source.elements, as_amount(right.number)

    def answer(element: Any, around: Around) -> bool | None:
        amounts, amount = elements(element, around), wanted(element, around)
        if amounts is None or amount is None:
            return None
        found = any(
            each.amount.value == amount.value and comparable(each.amount.unit, amount.unit)
            for each in amounts
        )
        return found is not negated

    return answer
