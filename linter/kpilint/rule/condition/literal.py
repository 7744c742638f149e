"""What is written out in a condition: texts, numbers with units, dates, lists, word lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.resource.regex import regex
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.operand import Numeric, Operand
from kpilint.rule.condition.quantity import NUMBER, literal
from kpilint.rule.hint import hinted

if TYPE_CHECKING:
    from kpilint.card.place import Span

EMPTY_WORDS = ("空", "空值", "空白", "无", "null", "none", "None", "NULL")
_NUMERAL = regex(r"[一二两三四五六七八九十百千]+(?:[万亿成天个元]|小时|分钟)")
_BARE_NUMERAL = regex("[零一二两三四五六七八九十百千万亿]+")


def text(written: str, span: Span) -> Operand:
    """A text in quotes."""
    return Operand("文字", span, text=lambda _, __: written, constant=written)


def bare_word(word: str, span: Span, other: Operand) -> ConditionError | None:
    """What is wrong with a word without quotes that is no field, beside a value of some kind."""
    from kpilint.target.lexicon import word_list_names

    if word in EMPTY_WORDS:
        return ConditionError("equals_empty", span, word=word)
    if word in word_list_names():
        return ConditionError("missing_word_list", span, word=word)
    if _NUMERAL.match(word) or _BARE_NUMERAL.fullmatch(word):
        return ConditionError("number_in_words", span, word=word)
    if other.text is None or other.constant is not None:  # beside a text, a field was meant
        return None
    return ConditionError("missing_quotes", span, word=word)


def number(source: str, span: Span) -> Operand:
    """A number with its unit, or a date. Raises ConditionError for a unit that is not known."""
    amount = literal(source)
    if amount is None:
        raise ConditionError("unknown_unit", span, word=source)
    value, unit = amount
    year = unit == NUMBER and "年" in source
    numeric = Numeric(lambda _, __: value, unit, constant=value, calendar=year)
    return Operand("数", span, number=numeric)


def listed(parts: tuple[Operand, ...], span: Span) -> Operand:
    """A list of values."""
    return Operand("列表", span, items=parts)


def word_list(name: str, span: Span) -> Operand:
    """A word list of the lexicon. Raises ConditionError for a name that there is none of."""
    from kpilint.target.lexicon import word_list as find
    from kpilint.target.lexicon import word_list_names

    if find(name) is None:
        hint = hinted(name, word_list_names())
        raise ConditionError("unknown_word_list", span, word=name, hint=hint)
    return Operand("词表", span, words=name)
