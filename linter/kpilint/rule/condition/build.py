"""From lark's tree to our own: one method for each rule of the grammar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lark import Transformer, v_args

from kpilint.card.place import Span
from kpilint.resource.regex import regex
from kpilint.rule.condition import tree
from kpilint.rule.condition.word import (
    COMPARATORS,
    COUNTS,
    EQUAL_BEFORE_TEXT,
    FRAMES,
    MEASURES,
    OPERATIONS,
    QUANTIFIERS,
    TESTS,
    TESTS_BEFORE_TEXT,
)  # fmt: skip

if TYPE_CHECKING:
    from lark import Token
    from lark.tree import Meta

_BLANKS = regex(r"\s+")


def build(parsed: Any) -> Any:
    """The node for what lark has parsed."""
    return _Builder().transform(parsed)


@v_args(meta=True)
class _Builder(Transformer[Any, Any]):
    """Builds the nodes bottom-up; terminals stay tokens until a rule takes them."""

    def both(self, meta: Meta, parts: list[Any]) -> tree.And:
        return tree.And(tuple(parts), _span(meta))

    def either(self, meta: Meta, parts: list[Any]) -> tree.Or:
        return tree.Or(tuple(parts), _span(meta))

    def no(self, meta: Meta, parts: list[Any]) -> tree.Not:
        return tree.Not(parts[0], _span(meta))

    def compare(self, meta: Meta, parts: list[Any]) -> tree.Compare | tree.Contains:
        left, word, right = parts
        spelling = _spelling(word)
        comparator = COMPARATORS.get(spelling) or EQUAL_BEFORE_TEXT[spelling]
        if isinstance(right, tree.Items) and comparator in ("=", "≠"):
            return tree.Contains("属于", comparator == "≠", left, right, _span(meta))
        return tree.Compare(comparator, left, right, _span(meta))

    def near(self, meta: Meta, parts: list[Any]) -> tree.Near:
        left, right, tolerance = parts
        return tree.Near(left, right, tolerance, _span(meta))

    def contains(self, meta: Meta, parts: list[Any]) -> tree.Contains:
        left, word, right, *end = parts
        if end:
            test, negated = FRAMES[str(end[0])], word.startswith("不")
        else:
            spelling = _spelling(word, " ")
            test, negated = TESTS.get(spelling) or TESTS_BEFORE_TEXT[spelling]
        return tree.Contains(test, negated, left, right, _span(meta))

    def state(self, meta: Meta, parts: list[Any]) -> tree.State:
        left, word = parts
        return tree.State(_spelling(word), _token_span(word), left, _span(meta))

    def quantified(self, meta: Meta, parts: list[Any]) -> tree.Quantified:
        collection, word, condition = parts
        return tree.Quantified(QUANTIFIERS[_spelling(word)], collection, condition, _span(meta))

    def items(self, meta: Meta, parts: list[Any]) -> tree.Items:
        return tree.Items(tuple(parts), _span(meta))

    def arithmetic(self, meta: Meta, parts: list[Any]) -> tree.Arithmetic:
        left, sign, right = parts
        return tree.Arithmetic(OPERATIONS[_spelling(sign)], left, right, _span(meta))

    def negative(self, meta: Meta, parts: list[Any]) -> tree.Negative:
        return tree.Negative(parts[-1], _span(meta))

    def number(self, meta: Meta, parts: list[Token]) -> tree.Number:
        return tree.Number(str(parts[0]), _span(meta))

    def text(self, _: Meta, parts: list[Token]) -> tree.Text:
        return self._text(parts[0])

    def word_list(self, meta: Meta, parts: list[Token]) -> tree.WordList:
        name = str(parts[0]).removeprefix("词表")
        return tree.WordList(name.strip(' 　\t\n.．的:："“”'), _span(meta))

    def path(self, meta: Meta, parts: list[Any]) -> tree.Path:
        head = parts[0]
        before = (head.words, head.spans) if isinstance(head, tree.Path) else ((), ())
        last = parts[-1]
        words, spans = (*before[0], str(last)), (*before[1], _token_span(last))
        return tree.Path(words, spans, _span(meta))

    collection = path

    def call(self, meta: Meta, parts: list[Any]) -> tree.Call:
        return tree.Call(str(parts[0]), tuple(parts[1:]), _span(meta))

    def count(self, meta: Meta, parts: list[Any]) -> tree.Aggregate:
        collection, *condition, word = parts
        measure = COUNTS[_spelling(word)]
        return tree.Aggregate(measure, collection, next(iter(condition), None), None, _span(meta))

    def measure(self, meta: Meta, parts: list[Any]) -> tree.Aggregate:
        collection, *condition, expression, word = parts
        measure = MEASURES[_spelling(word)]
        held = next(iter(condition), None)
        return tree.Aggregate(measure, collection, held, expression, _span(meta))

    @staticmethod
    def _text(token: Token) -> tree.Text:
        return tree.Text(str(token)[1:-1], _token_span(token))


def _span(meta: Meta) -> Span:
    return Span(meta.start_pos, meta.end_pos)


def _token_span(token: Token) -> Span:
    assert token.start_pos is not None
    assert token.end_pos is not None
    return Span(token.start_pos, token.end_pos)


def _spelling(token: Token, blank: str = "") -> str:
    return _BLANKS.sub(blank, str(token)).lower()
