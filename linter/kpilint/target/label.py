"""What stands before a value in its cell: a name, a comparison with last year, 每月, 人均."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kpilint.resource.regex import regex
from kpilint.target.unit import unit_table

if TYPE_CHECKING:
    from kpilint.target.model import Change

GRADES = frozenset(
    {
        "优", "良", "中", "差", "优秀", "良好", "中等", "一般", "较差", "好", "较好", "合格",
        "基本合格", "不合格", "及格", "不及格", "达标", "不达标", "满意", "基本满意", "不满意",
    }
)  # fmt: skip

_EDGES = " :-~·。.=)]}>、,;!(["
_INCREASE = "增长|增加|提高|提升|上升|上涨|上浮|增幅|涨幅|增速|升高|高出"
_DECREASE = "下降|降低|减少|压减|下浮|缩减|降幅|减幅|压缩|缩短|下调|降"
_VERBS = tuple(w for w in f"{_INCREASE}|{_DECREASE}".split("|") if w[-1] not in "幅速")
_BASE = ".{1,10}(?:平均|水平|均值|年|同期|标准|计划|目标|预算|概算|[均场原限售单]价|价格|定额)的?"
_CHANGE = regex(
    f"(?:(?P<up>{_INCREASE})|(?P<down>{_DECREASE}))(?:了|率|幅度|比例|比率|约)?$"
    f"|^(?:(?P<above>(?:高于|超过|超出|优于|多于){_BASE})|(?P<below>(?:低于|少于){_BASE}))$"
)
_CHANGE_ENDS = {word[-1] for word in f"{_INCREASE}|{_DECREASE}|了|率|幅度|比例|约".split("|")}
_OVER = frozenset({"高于", "超过", "超出", "优于", "多于", "低于", "少于"})
_EVERY = regex("每([0-9]*)([百千万]?)")
_AVERAGE = regex("([人户亩日月年次村班车生床校社])均(?!匀|衡)")
_LONGEST_UNIT = 4
# A label that holds any of these might be read as something else when it is printed again.
_SPEAKING = (
    "不未没超约达近前后逾为至到最起控限压等突大小高低多少优早晚应须需要均都必零第每年月日号季半以内"
    "并且和及或同之成截止余附见参略待几来全当本今自从由一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾"
)
_PLAIN = regex(f"[^\\W0-9A-Za-z_①-⓿{_SPEAKING}]{{1,20}}")


def trimmed(text: str) -> str:
    """A label without the signs that part it from its value."""
    label = text.strip(_EDGES)
    return "" if label in ("至", "到") else label


def is_printable(label: str) -> bool:
    """Whether a label is read as a label again when the canonical text is."""
    return label in GRADES or _PLAIN.fullmatch(label) is not None


def read_change(label: str) -> Change:
    """Whether a value is by how much something grows or falls: 较上年增长5%, but not 提高到95%."""
    if label[-1:] not in _CHANGE_ENDS and label[:2] not in _OVER:
        return "absolute"
    found = _CHANGE.search(label)
    if found is None:
        return "absolute"
    return "increase" if found["up"] or found["above"] else "decrease"


def is_verb_of_change(label: str) -> bool:
    """Whether a label ends with a word such as 提高, so that 为 leads to what it ends at."""
    return label.endswith(_VERBS)


def read_denominators(label: str) -> list[str]:
    """The denominators that a label names: 每人每天, 每2年."""
    names: list[str] = []
    for match in _EVERY.finditer(label):
        names += (_every(label, match) or "").split("·")
    return [name for name in names if name]


def read_average(label: str, *, divided: bool) -> str | None:
    """What a label takes the average over: 户均 is by the household.

    日均, 月均 and 年均 say nothing new of a value that is divided already, such as a concentration.
    """
    found = _AVERAGE.search(label)
    if found is None or (divided and found[1] in "日月年次"):
        return None
    return "天" if found[1] == "日" else found[1]


def _every(label: str, match: re.Match[str]) -> str | None:
    units = unit_table().units
    rest = label[match.end() :].removeprefix("常住").removeprefix("户籍")
    for skipped in (0, 1) if rest[:1] in ("个", "名", "位") else (0,):
        for size in range(_LONGEST_UNIT, 0, -1):
            word = rest[skipped : skipped + size]
            if len(word) == size and word in units and units[word].dimension != "比率":
                name = units[word].name
                plain = name[1:] if name.startswith("个") and len(name) > 1 else name
                if plain != "个" or len(rest) == 1:
                    return match[1] + match[2] + plain
    return None
