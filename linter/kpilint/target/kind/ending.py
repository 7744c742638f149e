"""The kind of a name by the word with which it ends.

Chinese noun phrases are head-final: 满意度调查次数 is a count, 培训人员满意度 is not. Words that
only wrap or change something (情况, 提升) hand the question on to what stands before them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.target.kind.price import priced
from kpilint.target.kind.verdict import Kind, unknown
from kpilint.target.kind.vocabulary import Ending, heads, things
from kpilint.target.lexicon import lexicon

if TYPE_CHECKING:
    from kpilint.target.kind.verdict import Measured

NO_WORD = "名称末尾没有能看出量什么的词"
_TURNING = ("remedy-words", "prevention-words", "reduction-words", "negators")
_WORKING = ("activity-verbs", "workload-verbs")
_TAKING_TIME = ("process-steps", "work-faults", "time-words")
_BARE = 2  # a name as short as 数量 or 质量 says nothing of what
_TELLS: dict[Measured, str] = {
    "count": "量的是数量",
    "rate": "量的是比率",
    "time": "量的是时间",
    "satisfaction": "量的是满意度",
    "quality": "说的是质量",
    "effect": "说的是效果",
}


def by_ending(text: str) -> Kind:
    """The kind of a cleaned name."""
    head = heads().longest(text)
    length = len(head.word) if head else 0
    wrapper = _ending("kind-wrappers", text)
    if length <= len(wrapper) < len(text) and wrapper:
        return _weaker(by_ending(text.removesuffix(wrapper)))
    change = _ending("kind-changes", text)
    if change and length <= len(change):
        return _changed(text.removesuffix(change), change)
    if head:
        return _level(text) or by_head(text, head)
    thing = things().longest(text)
    if thing and thing.word == text:
        return _thing(text, thing)
    return _state(text) or (_thing(text, thing) if thing else _deed(text))


def by_head(text: str, head: Ending) -> Kind:
    """The kind of a name that ends in a measuring word; one that is hardly more is less sure."""
    before = text.removesuffix(head.word)
    if head.kind == "rate":
        asked = _ending("satisfaction-words", before.removesuffix(_ending("kind-changes", before)))
        if asked:
            return _say("satisfaction", asked, text)
    if head.word == "天数" and _takes_days(before):
        return _say("time", head.word, text)
    found = _say(head.kind, head.word, text)
    return found._replace(confidence=head.sure) if len(text) > _BARE else found


def _level(text: str) -> Kind | None:
    """生活费标准 is money for each head, 工资水平 too; 排放标准 is not."""
    level = _ending("kind-levels", text)
    before = text.removesuffix(level) if level else ""
    paid = heads().longest(before)
    return priced(paid.word + level, text) if paid and paid.kind == "money" else None


def _ending(stem: str, text: str) -> str:
    return lexicon().by_stem[stem].ending(text) or ""


def _takes_days(before: str) -> bool:
    """办理天数 and 延误天数 are time that is used up; 开放天数 are counted."""
    return any(_ending(stem, before) for stem in _TAKING_TIME)


def _changed(before: str, change: str) -> Kind:
    """就业率提升 measures the rate, 环境改善 says an effect."""
    inner = by_ending(before)
    if inner.kind in ("rate", "money", "satisfaction", "time"):
        return _weaker(inner)
    return Kind("effect", f"“{change}”说的是变化，属于效果", "medium")


def _state(text: str) -> Kind | None:
    """A slogan (维护……), or a bad thing that is to be dealt with (消除……隐患)."""
    lists = lexicon().by_stem
    opener = lists["slogan-verbs"].beginning(text)
    if opener:
        return Kind("effect", f"以“{opener}”开头，说的是要达成的状态，属于效果", "medium")
    act = next(filter(None, (lists[stem].beginning(text) for stem in _TURNING)), None)
    if act and lists["adverse-subjects"].ending(text):
        return Kind("effect", f"以“{act}”开头，说的是坏事变少，属于效果", "medium")
    return None


def _thing(text: str, found: Ending) -> Kind:
    return _say(found.kind, found.word, text)._replace(confidence=found.sure)


def _deed(text: str) -> Kind:
    """开展执法检查 with no measure: how much is done is mostly what is counted."""
    lists = lexicon().by_stem
    begun = next(filter(None, (lists[stem].beginning(text) for stem in _WORKING)), None)
    if begun:
        return Kind("count", f"以“{begun}”开头，说的是做什么事，数的多是做了多少", "low")
    return unknown(NO_WORD)


def _say(kind: Measured, word: str, text: str) -> Kind:
    if kind == "money":
        return priced(word, text)
    return Kind(kind, f"“{word}”{_TELLS[kind]}", "medium")


def _weaker(found: Kind) -> Kind:
    return found._replace(confidence="medium") if found.confidence == "high" else found
