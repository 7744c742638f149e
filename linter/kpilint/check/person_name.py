"""Check: names of private persons beside what nobody may publish about them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kpilint.card.place import Span
from kpilint.check.veil import veiled_name
from kpilint.check.writing import writings
from kpilint.resource.folders import kept_with_folders
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit
from kpilint.target.lexicon import word_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Department
    from kpilint.check.writing import Writing

NEAR = 80  # characters to either side of a name in which the telling word is looked for
SHOWN = 4
FULL_NAME = 3  # a surname and two characters
_EDGE = r"(?:^|(?<=[\s、，,；;：:。.（(“\"—\d人属户者童员象助]))"
_SUM = r"(?:[，,]?(?:补助|补贴|救助金?|领取|享受|发放|标准|为)|[:：（(\s])*\d[\d,，.]*\s*元"
# what follows a name: money of whatever kind (never in 万元), or what is a person's for certain
_PAID = rf"(?=每?[人月年天日]?{_SUM})"
_PRIVATE = (
    rf"(?=每[月年]{_SUM}|{_SUM}[/／每][月年]|\s*[,，（(]?\s*[男女]\s*[,，）)]"
    r"|\s*[,，（(]\s*\d{1,3}\s*岁)"
)
_LINK = r"(?:等|人员|对象|家庭|名单|姓名|分别|[人户者]|\d+[人户名])*(?:为|是|有|包括)?[:：（(\s]*"
_HAN = r"[\u4e00-\u9fff]{2,4}"
_END = r"(?=[。；;）)等\d]|$)"
_ROW = rf"({_HAN}(?:、{_HAN})+(?:(?=[，,])|{_END})|{_HAN}(?:[，,\s]\s*{_HAN})+{_END})"
# what is paid to those named before it: 张建国、李秀英生活补助各5000元
_AID = (
    r"(?=(?:家庭|一家|同志|本人)?等?(?:\d+[人户名])?的?"
    r"(?:生活|基本|生产|困难|特困|临时|医疗|住院|大病|助学|学习|取暖|住房|护理|丧葬|一次性)*"
    r"(?:(?:补助|补贴|救助|慰问|抚恤|助学|生活|医疗|医药|住院|治疗|手术)(?:金|款|费用?)?|(?=各|每人|每月))"
    r"[^。；;，,\d]{0,8}\d[\d,，.]*\s*元)"
)

# what is done for several persons named before it: 社区服刑人员张志强、刘伟帮教
_CARE = r"(?=的?(?:帮教|帮扶|救助|走访|慰问|看望|监管)|等[两\d三四五六七八九十]+[人名户])"


class _Patterns(NamedTuple):
    telling: re.Pattern[str]
    private: re.Pattern[str]
    paid: re.Pattern[str]
    told: re.Pattern[str]
    aided: re.Pattern[str]
    cared: re.Pattern[str]
    row: re.Pattern[str]


def person_name(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each field that joins names with an allowance, an illness or a need."""
    telling = word_list("敏感身份")
    for writing in writings(department):  # the list is quick to ask, the patterns slow to compile
        if telling and telling.contained_in(writing.text):
            yield from _in_fields(writing)


def _in_fields(writing: Writing) -> Iterator[Hit]:
    for address, text in writing.fields():
        if places := _names(text):
            names = [text[start:end] for start, end in places]
            yield Hit(
                address,
                within=Span(*places[0]),
                quote=veiled_name(names[0]),
                values={
                    "姓名": "、".join(map(veiled_name, names[:SHOWN])),
                    "人数": str(len(set(names))),
                },
                private=True,
            )


def _names(text: str) -> list[tuple[int, int]]:
    """Where names stand that have private things behind them, or telling words before them."""
    patterns = _patterns()
    if not patterns.telling.search(text):
        return []
    named = _matches(patterns.private, text)
    paid = _matches(patterns.paid, text)
    # one word before a sum may be anything (夏令营300元); several, or one behind 遗属, are names
    if named or len({text[slice(*span)] for span in paid}) > 1:
        named |= paid
    named |= _matches(patterns.told, text)
    for match in patterns.aided.finditer(text):
        if match.end(1) - match.start(1) >= FULL_NAME:  # 高温补贴 is paid to nobody of that name
            named.update(_row_names(match.group(1), match.start(1)))
    for pattern in (patterns.cared, patterns.row):
        for match in pattern.finditer(text):
            named.update(_row_names(match.group(1), match.start(1)))
    return sorted(named)


def _matches(pattern: re.Pattern[str], text: str) -> set[tuple[int, int]]:
    found = {match.span(1) for match in pattern.finditer(text)}
    return {span for span in found if _is_name(text[slice(*span)]) and _is_told(text, span)}


def _row_names(row: str, offset: int) -> list[tuple[int, int]]:
    """The names of a row in which every word is one; nothing where one of them is not."""
    words = list(re.finditer(r"[\u4e00-\u9fff]+", row))
    if not all(_is_name(word.group()) for word in words):
        return []
    return [(offset + word.start(), offset + word.end()) for word in words]


def _is_told(text: str, span: tuple[int, int]) -> bool:
    start, end = max(span[0] - NEAR, 0), span[1] + NEAR
    return _patterns().telling.search(text, start, end) is not None


@kept_with_folders
@cache
def _patterns() -> _Patterns:
    surname = _either(_words("姓氏"))
    telling = _either(_words("敏感身份"))
    name = rf"({surname}[\u4e00-\u9fff]{{1,2}}?)"
    return _Patterns(
        telling=regex(telling),
        private=regex(_EDGE + name + _PRIVATE),
        paid=regex(_EDGE + name + _PAID),
        told=regex(telling + _LINK + name + _PAID),
        aided=regex(rf"{telling}{_LINK}((?:{_HAN}、)*{name[1:-1]}){_AID}"),
        cared=regex(rf"{telling}{_LINK}((?:{_HAN}、)+{name[1:-1]}){_CARE}"),
        row=regex(telling + _LINK + _ROW),
    )


def _either(words: frozenset[str]) -> str:
    """A pattern for any of the words; single characters as a class, which is quick to try."""
    single = "".join(sorted(word for word in words if len(word) == 1))
    longer = sorted((word for word in words if len(word) > 1), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, longer))}{'|' if single and longer else ''}" + (
        f"[{single}])" if single else ")"
    )


def _is_name(word: str) -> bool:
    surname = next((word[:n] for n in (2, 1) if word[:n] in _words("姓氏")), "")
    given = word[len(surname) :]
    if not surname or not 1 <= len(given) <= 2 or word in _words("姓氏开头的普通词"):
        return False
    return not _words("名字不用的字").intersection(given)


def _words(name: str) -> frozenset[str]:
    found = word_list(name)
    return found.words if found else frozenset()
