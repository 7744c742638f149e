"""What stands before a word and turns its sign: negators, reductions, handling of a bad thing."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kpilint.target.direction.verdict import Direction, negative, positive, unknown
from kpilint.target.direction.vocabulary import HEADS
from kpilint.target.lexicon import lexicon

if TYPE_CHECKING:
    from kpilint.target.direction.phrase import Phrase, Token
    from kpilint.target.direction.vocabulary import Role

BAD: frozenset[Role] = frozenset({"adverse", "fault", "manner"})
_ACTS: frozenset[Role] = frozenset(
    {"achieve", "handle", "remedy", "benefit", "work", "outcome", "running", "prevent"}
)
_TURNS: frozenset[Role] = frozenset({"handle", "remedy", "prevent", "save"})
_LATE = frozenset(
    {"逾期", "超期", "超时", "延期", "延迟", "延误", "迟", "滞后", "不及时", "误", "漏", "错"}
)
_ABSENT = frozenset({"零", "无"})


def negator_before(tokens: list[Token], at: int) -> str | None:
    """The 未 or 不 that negates the act at ``at``, or the 违规 that says it was done amiss."""
    acts_on_bad = tokens[at].role in ("handle", "remedy")
    for before in reversed(tokens[:at]):
        if before.gap or before.carried:
            return None
        if before.role == "not":
            return before.word
        if before.role == "manner":
            return None if acts_on_bad and before.word not in _LATE else before.word
        if before.role not in _ACTS or (acts_on_bad and _is_state(before)):
            return None
    return None


def _is_state(token: Token) -> bool:
    """Whether 不 and this word name a thing acted on (不合格|处置), no way to act (未及时|处置)."""
    return token.role == "achieve" and token.word not in lexicon().by_stem["timely-words"].words


def reduction_before(phrase: Phrase, at: int) -> str | None:
    """The 减少 or 节约 whose object ends at ``at``: at the front of the name, or right before."""
    first = phrase.tokens[0]
    if at and _reduces(first) and not phrase.lead:
        return first.word
    for before in reversed(phrase.tokens[:at]):
        if _reduces(before):
            return before.word
        if before.gap > 1 or before.role not in (*BAD, "people", "item", "time"):
            return None
    return None


def absent_before(tokens: list[Token], at: int) -> str | None:
    """The 无故障 or 零事故 that stands before the token at ``at``: what lasts is its absence."""
    for before, bad in pairwise(tokens[:at]):
        if before.word in _ABSENT and bad.role in BAD and not before.gap:
            return before.word + bad.word
    return None


def _reduces(token: Token) -> bool:
    """节能 and 节水 are subjects of their own; 节约 and 挽回 have an object."""
    if token.role == "save":
        return token.word in lexicon().by_stem["saving-verbs"].words
    return token.role == "reduce"


def turned(phrase: Phrase, at: int, head: Token | None) -> Direction:
    """The direction of a bad thing at ``at``, seen together with the acts that stand before it."""
    tokens, word = phrase.tokens, phrase.tokens[at].word
    for place in range(at - 1, -1, -1):
        before = tokens[place]
        if before.role == "not" and not before.gap:
            return _absent(before.word, word, head)
        if before.role in _TURNS:
            return _acted_upon(phrase, place, at)
    return negative(f"“{word}”越少越好", "medium" if tokens[at].gap else "high")


def _absent(negator: str, word: str, head: Token | None) -> Direction:
    """零投诉, 无故障天数: what the name counts decides."""
    if negator in _ABSENT and head and head.role == "days":
        return positive(f"“{negator}{word}”的时间越长越好")
    if negator == "零" and (head is None or head.role == "count"):
        return negative(f"“零{word}”数的是“{word}”，越少越好", "medium")
    return unknown(f"“{negator}{word}”怎么数没有说")


def _acted_upon(phrase: Phrase, place: int, at: int) -> Direction:
    """处理投诉 turns the bad thing, 隐患整改|逾期 does not: that act has its object."""
    tokens, act, bad = phrase.tokens, phrase.tokens[place], phrase.tokens[at]
    leads = not place and not phrase.lead
    if act.role == "prevent":
        return unknown(f"“{act.word}{bad.word}”怎么数没有说")
    caught = _caught(act, bad) if at == place + 1 else None
    if caught:
        return caught
    if place and tokens[place - 1].role == "not" and not tokens[place - 1].gap:
        return negative(f"“{act.word}”前有“{tokens[place - 1].word}”", "medium")
    if _is_compound(phrase, place, at) or (bad.role == "fault" and not leads):
        return negative(f"“{bad.word}”越少越好", "medium")
    if leads:
        return positive(f"“{act.word}”的是反向的“{bad.word}”", "medium")
    return unknown(f"“{act.word}”与“{bad.word}”的关系不清")


def _caught(act: Token, bad: Token) -> Direction | None:
    """查处违法案件 counts what was done about it, 查出问题 says nothing, whoever did it."""
    lists = lexicon().by_stem
    if act.gap:
        return None
    if act.word in lists["finding-words"].words:
        return unknown(f"“{act.word}{bad.word}”多是查得严还是坏事多没有说")
    if act.word in lists["catching-words"].words:
        return positive(f"“{act.word}”的是反向的“{bad.word}”", "medium")
    return None


def _is_compound(phrase: Phrase, place: int, at: int) -> bool:
    """Whether the act belongs to a noun of its own: 信访处理|投诉, 应急物资|损耗, 登记|差错."""
    tokens = phrase.tokens
    has_object = any(token.role not in HEADS for token in tokens[:place])
    has_noun = any(token.role in ("output", "work") for token in tokens[place + 1 : at])
    slips = tokens[at].role != "adverse" and tokens[place].role == "handle"
    return has_object or has_noun or slips
