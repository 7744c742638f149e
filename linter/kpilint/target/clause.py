"""Which of the numbers of a clause are its values, and which belong to the words around them.

北戴河3地的劝返人次≥10人次 has one value: the 3 is part of its name.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kpilint.target.endpoint import with_endpoints
from kpilint.target.label import GRADES, trimmed
from kpilint.target.measure import Measure
from kpilint.target.source import Unread

if TYPE_CHECKING:
    from kpilint.target.source import Source
    from kpilint.target.syntax import Node

# Patterns that few values need: re compiles them when the first of those comes.
_NAME_END = (
    "(?:率|度|比例|比重|占比|数|数量|量|额|金额|标准|得分|评分|为|是|:|人次|次数|面积)$"
    "|(?:提高|提升|增加|增长|上升|下降|降低|减少|压减|缩短|降)(?:到|至|为)?$"
)
_TIMES = frozenset("×*xX÷")
_FROM = "(?:由|从|自)[^,;]{0,12}$"
_TO = "[^,;]*(?:到|至|为|成)$"
_NO_TARGET = ("近", "最后", "最末", "首", "头", "从")  # 近三年, 最后一个工作日, 从85%稳步提升
_SOME_YEARS = "[0-9]年"
_MONTH = "[0-9]{1,2}月"
_ALWAYS = frozenset({"24/7", "7/24"})  # round the clock
_PLAN = (
    "的?(?:预算|概算|计划|目标|任务|批复|下达|安排|指标|部署|要求|规定|额度|限额|总量|总数|总额)"
)
_BARE_YEARS = frozenset({"THIS_YEAR", "YEAR"})
_DENIAL = (
    "(?:不|未|无|没有|杜绝|避免|防止|严防|坚决遏制)(?:得|再|新|会)?(?:发生|出现|产生|造成|有)?"
    "[^,;]{0,8}$"
)
_STANDARD = (
    "的?(?:水平|标准|同期|基数|平均|数据|完成[数值]|实际[数值]|[^,;]{0,4}(?:水平|标准|基数))"
)
_DONE = (
    "(?:前|底|内|末|以?前)?(?:完成|完工|竣工|到位|办结|支付|拨付|发放|交付|验收|达标|实施|执行"
    "|投入使用|结束|落实|建成|结项|$)"
)


def measures_of(source: Source, clause: Node) -> list[Measure]:
    """The values of a clause in their order, each with the words before and behind it.

    Raises Unread where they are to be multiplied, and where a month may be a number of months.
    """
    found: list[Measure] = []
    listed = None
    for part in with_endpoints(source, clause):
        if part.type == "LIST":
            listed = part.end
        elif part.type == "value":
            measure = Measure(part)
            if measure.compares or measure.notes:
                late = (source.words(piece) for piece in part.parts if piece.type == "late")
                measure.late = next(late, None)
            measure.listed, listed = listed, None
            found.append(measure)
    kept = found
    if len(found) > 1 or (found and found[0].is_date):
        kept = [m for i, m in enumerate(found) if not _is_worded(source, clause, found, i)]
        _check_months(source, found)
        kept = _computed(source, kept)
    _give_words(source, clause, kept)
    return [measure for measure in kept if not _is_denied(source, measure)]


def _check_months(source: Source, found: list[Measure]) -> None:
    """2年6月 is meant as two years and six months. Raises Unread."""
    for years, month in pairwise(found):
        before = source.words(years.amount)
        if month.is_date and years.end == month.start and re.fullmatch(_SOME_YEARS, before):
            written = source.words(month.amount)
            if re.fullmatch(_MONTH, written):
                nearest = f"{before}{written.replace('月', '个月')}"
                raise Unread(f"“{before}{written}”看不出是几年零几个月", years.start, nearest)


def _computed(source: Source, kept: list[Measure]) -> list[Measure]:
    """Of 100元×50人=5000元 the result. Raises Unread where none is written."""
    for first, second in pairwise(kept):
        if source.text[first.end : second.start] in _TIMES:
            last = kept[-1]
            if last.op is not None and source.words(last.op) == "=":
                return [last]
            raise Unread("这里是一个算式，没有写出结果", first.end, "")
    return kept


def _give_words(source: Source, clause: Node, kept: list[Measure]) -> None:
    """Share out the words between the values: each belongs to the value that follows it."""
    text = source.text
    begin = clause.start
    for measure in kept:
        before = text[max(begin, measure.listed or 0) : measure.start]
        filler = measure.filler
        inner = text[filler[0].start : filler[-1].end] if filler else ""
        measure.label = trimmed(before + inner) or _chained_name(source, measure)
        begin = measure.end
    if kept:
        kept[-1].behind = text[begin : clause.end].strip(" 。.")


def _chained_name(source: Source, measure: Measure) -> str:
    """The 良 of 90%>良≥80%."""
    if measure.amount.type != "chain":
        return ""
    name = source.words(measure.amount.parts[1]).strip("<>≤≥=")
    return name if name in GRADES else ""


def _is_worded(source: Source, clause: Node, found: list[Measure], index: int) -> bool:
    """Whether a number is part of the words of the clause."""
    measure = found[index]
    following = found[index + 1] if index + 1 < len(found) else None
    if measure.is_date:
        return _is_worded_date(source, clause, found, measure)
    if following is None:
        return False
    if source.words(measure.amount).endswith("岁"):
        return True
    if measure.op is not None:
        return False
    if source.text[measure.start - 1 : measure.start] == "每":
        return True
    between = source.text[measure.end : following.start]
    if following.filler:
        between += source.text[following.filler[0].start : following.filler[-1].end]
    before = source.text[clause.start : measure.start]
    if re.search(_FROM, before) and re.fullmatch(_TO, between):
        return True
    if not between or between in _TIMES or between.startswith("每"):
        return False
    if re.search(_NAME_END, between):
        return between != ":" or source.text[measure.end - 1] not in "%‰"
    nameless = len(measure.amount.parts) == 1 and between[0].isalpha()  # no unit: 119消防日
    return (following.op is not None or nameless) and not measure.suffixes


def _is_worded_date(source: Source, clause: Node, found: list[Measure], date: Measure) -> bool:
    """A date beside a number says when; 2024年度计划 and 全年无事故 say nothing of a deadline."""
    if any(not other.is_date for other in found):
        return True
    words = source.text[date.start : date.end]
    behind = source.text[date.end : clause.end]
    bare = {part.type for part in date.amount.parts} <= _BARE_YEARS or words.startswith("年")
    if re.match(_STANDARD, behind) or (bare and not date.suffixes and re.match(_PLAN, behind)):
        return True
    if date.compares:
        return False
    if words.rstrip("度")[-1:] != "年" and not words.endswith("内"):
        return False
    return re.match(_DONE, behind) is None


def _is_denied(source: Source, measure: Measure) -> bool:
    """Whether a number is no target: the 3 of 不发生3人以上事故 and of 近三年."""
    if measure.amount.type == "fraction" and source.words(measure.amount) in _ALWAYS:
        return True
    if measure.op is not None:
        return False
    if measure.label.endswith(_NO_TARGET):
        return True
    if not measure.suffixes:
        return False
    above = any(source.words(piece).endswith("上") for piece in measure.suffixes)
    return above and re.search(_DENIAL, measure.label) is not None
