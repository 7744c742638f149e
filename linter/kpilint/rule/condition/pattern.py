"""Regular expressions of conditions: refused when they are slow, or can never or always match."""

from __future__ import annotations

import re
import warnings
from functools import lru_cache
from typing import TYPE_CHECKING

from kpilint.resource.regex import regex
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.tree import Contains, Items, Text, parts_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from kpilint.card.place import Span
    from kpilint.rule.condition.tree import Tree

PROBES = ("", "甲", "a", "7", "%", "项目支出绩效目标", "x 1，")
# How much of a text is searched, by the number of open repeats that follow each other: the time
# grows with the length to the power of that number plus one.
MAX_TEXT = (100_000, 20_000, 2_000, 500)

_REASONS = {
    "unterminated character set": "方括号“[”没有对应的“]”",
    "missing ), unterminated subpattern": "圆括号“(”没有对应的“)”",
    "unbalanced parenthesis": "多了一个右圆括号“)”",
    "nothing to repeat": "“*”“+”“?”前面没有可以重复的内容",
    "multiple repeat": "“*”“+”“?”不能连用",
    "bad character range": "方括号里的范围写反了",
    "min repeat greater than max repeat": "花括号里的次数写反了",
    "bad escape": "反斜杠后面的字母没有意义",
    "invalid group reference": "引用了不存在的括号",
}
_OTHER_REASON = "有看不懂的记号"
_LITERAL = regex(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{\d*,?\d*\}", re.DOTALL)
_WIDE_CHOICE = regex(r"（[^（）]*[|｜][^（）]*）")


def check_patterns(tree: Tree) -> None:
    """Raise ConditionError for the first pattern of a condition that must not run."""
    if isinstance(tree, Contains) and tree.test == "匹配":
        for written in tree.right.items if isinstance(tree.right, Items) else (tree.right,):
            if isinstance(written, Text):
                check_pattern(written.text, written.span)
    for part in parts_of(tree):
        check_patterns(part)


def check_pattern(source: str, span: Span) -> None:
    """Raise ConditionError for a pattern that must not run."""
    from kpilint.rule.condition.pattern_shape import Shape

    reason = _slip(source)
    if reason:
        raise ConditionError("bad_pattern", span, reason=reason)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            search = re.compile(source).search
        shape = Shape(source)
    except (re.error, OverflowError, RecursionError, Warning) as error:
        raise ConditionError("bad_pattern", span, reason=_reason(error)) from None
    if shape.has_word_boundary():
        raise ConditionError("pattern_with_word_boundary", span)
    if shape.is_never():
        raise ConditionError("pattern_matches_nothing", span)
    if shape.is_slow() or shape.degree() >= len(MAX_TEXT):
        raise ConditionError("slow_pattern", span)
    if all(search(probe) for probe in PROBES):
        raise ConditionError("pattern_matches_everything", span)


def searcher(source: str) -> Callable[[str], object]:
    """The search for a pattern that was checked; compiled when the first text comes."""
    safe = MAX_TEXT[-1]

    def found(text: str) -> object:
        search = _search(source)
        return search(text) if len(text) <= safe else search(text, 0, _limit(source))

    return found


@lru_cache(maxsize=1024)
def _search(source: str) -> Callable[..., object]:
    return regex(source).search


@lru_cache(maxsize=1024)
def _limit(source: str) -> int:
    from kpilint.rule.condition.pattern_shape import Shape

    return MAX_TEXT[min(Shape(source).degree(), len(MAX_TEXT) - 1)]


def _reason(error: Exception) -> str:
    text = str(error)
    found = (words for start, words in _REASONS.items() if text.startswith(start))
    return next(found, _OTHER_REASON)


def _slip(source: str) -> str | None:
    """What is no error to Python, but never what was meant."""
    bare = _LITERAL.sub("", source)
    if re.search(r"[{}]", bare):
        return "花括号没有成对，或里面不是次数，如 {2,4}；要找花括号本身，写 \\{"
    if _WIDE_CHOICE.search(bare):
        return "“（甲|乙）”要用半角的括号和竖线：(甲|乙)"
    return None
