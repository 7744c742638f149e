"""Whose disclosure it is, for which year, in which unit of money."""

from __future__ import annotations

from typing import NamedTuple

from kpilint.resource.regex import regex

_BODY = (
    r"(?:局|委|办|院|心|厅|部|会|校|学|站|所|处|队|馆|府|社|团|联|司|室|庭|署|台|园|行|组|街道|镇|乡"
    r"|区|库|宫)"
)
_TITLE = regex(
    rf"(?:^|部分|\s)[“\"]?([\u4e00-\u9fff（）()]{{2,40}}?{_BODY}(?:[（(]\S{{1,10}}[）)])?)\s*[（(]?(20\d\d)\s*[)）]?\s*年(?:度)?\s*"
    r"(?:部门|单位|预算|决算|项目|整体|绩效|本级)"
)
_YEAR_FIRST = regex(
    rf"^(20\d\d)\s*年(?:度)?\s*([\u4e00-\u9fff（）()]{{2,40}}?{_BODY})(?:部门|单位)?(?:整体|预算|项目|绩效|支出)"
)
_NAMED = regex(
    r"(?:^|\s)(?:部门|单位|预算单位|编制单位|编制部门|填报单位|部门（单位）)(?:名称)?\s*[:：]\s*(\S.{1,40})"
)
_CODED = regex(
    rf"^(\d{{3,8}})\s*[-—]?\s*([\u4e00-\u9fff（）()]{{3,40}}?{_BODY}(?:[（(]?本级[)）]?)?)(?:\s|$)"
)
_YEAR = regex(r"(?<!\d)(20\d\d)\s*[)）]?\s*(?:年(?:度)?)")
_YEAR_NAMED = regex(r"(?:预算年度|年度)\s*[:：]\s*(20\d\d)")
_MONEY = regex(r"(?:金额)?单位\s*[:：]\s*(?:人民币)?\s*(万元|亿元|元)")
_WINDOW = 200  # characters of a text in which such words stand
_HALF_WIDTH = {0xFF10 + digit: str(digit) for digit in range(10)}


_CODE = regex(r"^\d{2,8}\s*[-—]?\s*")
_LEVEL = regex(r"[（(]?本级[）)]?$")


class Head(NamedTuple):
    """One thing that a text says of the whole disclosure; ``weight`` says how surely."""

    word: str
    text: str
    weight: int


def heads_in(text: str) -> list[Head]:
    """What a paragraph or a cell says of agency, code, year and money unit."""
    text = text[:_WINDOW].strip().translate(_HALF_WIDTH)
    found = []
    title = _TITLE.search(text)
    if title and len(text) < 80:
        found += [Head("单位", _whole(title[1]), 40), Head("年度", title[2], 40)]
    first = _YEAR_FIRST.match(text) if len(text) < 80 else None
    if first:
        found += [Head("单位", _whole(first[2]), 10), Head("年度", first[1], 30)]
    coded = _CODED.match(text)
    if coded:
        found += [Head("单位", _whole(coded[2]), 20), Head("部门编码", coded[1], 20)]
    named = _NAMED.search(text) if "名称" in text or "单位" in text or "部门" in text else None
    if named and not named[1].startswith(("万元", "元", "亿元", "人民币")):
        found.append(Head("单位", _whole(_CODE.sub("", named[1].split()[0])), 15))
    year = _YEAR_NAMED.search(text) or _YEAR.search(text)
    if year:
        found.append(Head("年度", year[1], 20 if len(text) < 40 else 1))
    money = _MONEY.search(text)
    if money:
        found.append(Head("金额单位", money[1], 10))
    return found


def _whole(agency: str) -> str:
    """An agency without the 本级 that tells it from its subordinates."""
    return _LEVEL.sub("", agency)
