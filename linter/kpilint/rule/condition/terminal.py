"""The terminals of the grammar that the program completes: every known name, longest first."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from kpilint.card.field import FIELDS
from kpilint.rule.condition import word
from kpilint.rule.condition.name import ATTRIBUTES, COLLECTION_WORDS, KNOWN_NAMES
from kpilint.rule.condition.quantity import OTHER_UNITS

if TYPE_CHECKING:
    from collections.abc import Iterable

HAN = r"㐀-鿿"
TEXT = r"\"[^\"]*\"|[“”][^“”]*[“”]|'[^']*'|‘[^’]*’|「[^」]*」"
_QUOTE = r"\s*[\"“”'‘「\[［【]"
_TEXT_STOPS = "且或的中，,、）)"
_AFTER_LIST = r"(?:$|[)）、，,的]|且|并且|或|and\b|or\b|开头|开始|结尾|结束)"
_UNNAMED = "没有|存在|不存在|每个|每一个|所有|任一|都"  # a name never begins with these


def alternatives(words: Iterable[str]) -> str:
    """A pattern of literal words, the longest first, Latin ones bounded as words."""
    ordered = sorted(set(words), key=lambda text: (-len(text), text))
    return "|".join(
        rf"{re.escape(text)}\b" if text[-1].isascii() and text[-1].isalpha() else re.escape(text)
        for text in ordered
    )


def terminals(list_names: Iterable[str], units: Iterable[str]) -> dict[str, str]:
    """The pattern of each completed terminal."""
    equal = "|".join(rf"{text}(?={_QUOTE})" for text in ("不是", "不为", "是", "为"))
    attribute, measures = alternatives(ATTRIBUTES), alternatives(word.MEASURES)
    listed = rf"(?:{TEXT}|{_word_list(list_names)})"
    follows = (
        rf"(?=\s*(?:当中|之中|里面|中|里|的(?!\s*(?:{attribute}))|{alternatives(word.COUNTS)}))"
    )
    return {
        "COMPARATOR": rf"[大小]于\s*或\s*等于|{alternatives(word.COMPARATORS)}|{equal}",
        "TEST": rf"{alternatives(word.TESTS)}|里?没?有(?={_QUOTE})".replace(r"\ ", r"\s+"),
        "STATE": rf"不?是是否|(?:{alternatives(word.STATE_STARTS)})\s*{_run(HAN, _TEXT_STOPS)}"
        "|非空|已填",
        "QUANTIFIER": alternatives(word.QUANTIFIERS),
        "COUNT": rf"(?:{alternatives(word.COUNTS)})(?!\s*(?:{measures}))",
        "_ALSO": rf"、|(?:[，,]|或者|或)(?=\s*{listed}\s*{_AFTER_LIST})",
        "MEASURE": measures,
        "_DOT": rf"[.．]|的(?=\s*(?:{attribute}))",
        "NUMBER": _number(units),
        "WORD_LIST": _word_list(list_names),
        "AMOUNTS": r"(?:数字于|金额于)(?=\s*[(（])",
        "COLLECTION": rf"(?:{alternatives(COLLECTION_WORDS)}){follows}",
        "NAME": rf"{alternatives(_names())}|(?![0-9]|{_UNNAMED}){_run(HAN + '_A-Za-z0-9')}",
    }


def _names() -> Iterable[str]:
    fields = chain.from_iterable(FIELDS.values())
    return chain(KNOWN_NAMES, *((field.word, *field.synonyms) for field in fields))


def _run(characters: str, more_stops: str = "") -> str:
    """A run of characters that ends before any word of the language."""
    stops = alternatives(stop for stop in word.STOPS if stop[0] > "\u3400")
    stops += r"|(?<![A-Za-z])(?:and|or|not|in)(?![A-Za-z])"
    single = f"|[{more_stops}]" if more_stops else ""
    return rf"(?:(?!{stops}{single})[{characters}])+"


def _word_list(names: Iterable[str]) -> str:
    known = rf"(?:{alternatives(names)})(?=[^{HAN}]|[且或的中]|$)"
    quoted = r"\"[^\"]*\"|“[^”]*”"
    part = alternatives((*word.COUNTS, *word.MEASURES, *_names()))  # 词表.甲的个数
    unknown = rf"(?:(?![且或]|的(?![{HAN}])|的(?:{part}))[{HAN}_A-Za-z0-9])+"
    return rf"词表(?:\s*[.．的:：]\s*|\s+)(?:{known}|{quoted}|{unknown})"


def _number(units: Iterable[str]) -> str:
    digit = "0-9０-９"
    date = (
        rf"[{digit}]{{4}}年(?:[{digit}]{{1,2}}月(?:[{digit}]{{1,2}}[日号]|底|末)?|底|末)?"
        rf"|[{digit}]{{4}}[-./][{digit}]{{1,2}}[-./][{digit}]{{1,2}}"
    )
    said = r"[一二三四五六七八九十百]+分之[一二三四五六七八九十百]+|一半"
    plain = rf"(?:[{digit}]{{1,3}}(?:,[{digit}]{{3}})+|[{digit}]+)(?:[.．][{digit}]+)?"
    known = alternatives((*units, *OTHER_UNITS)) if units else ""
    one = rf"(?:{known})" if known else r"(?!)"
    composite = rf"{one}(?:[/／]{one}(?:[·・/／*]{one})*)?"
    unknown = _run(HAN + "A-Za-z℃㎡", _TEXT_STOPS)
    return rf"{date}|{said}|{plain}(?:\s*(?:{composite}|[%％‰]|{unknown}))?"
