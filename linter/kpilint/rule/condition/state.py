"""What can be said of a value in one word: 为空, 只有上限, 是定性, 是正向."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kpilint.resource.regex import regex
from kpilint.rule.condition.constant import SIGN
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.hint import hinted

if TYPE_CHECKING:
    from collections.abc import Callable

    from kpilint.card.place import Span
    from kpilint.rule.condition.operand import Answer, Around, Operand
    from kpilint.target.model import Target

EMPTY = ("为空", "是空", "是空的", "未填", "未填写", "没有填", "没有填写", "无内容")
FILLED = ("不为空", "不是空", "不是空的", "非空", "已填", "已填写", "有内容")

NUMERIC_KINDS = {"number", "percent", "money", "duration", "date", "ratio", "range"}

TARGET_STATES: dict[str, Callable[[Target], bool]] = {
    "只有上限": lambda t: t.high is not None and t.low is None,
    "只有下限": lambda t: t.low is not None and t.high is None,
    "有上限": lambda t: t.high is not None,
    "有下限": lambda t: t.low is not None,
    "是区间": lambda t: t.kind == "range" or (None not in (t.low, t.high) and t.low != t.high),
    "是定性": lambda t: t.kind == "qualitative",
    "是定量": lambda t: t.kind in NUMERIC_KINDS,
    "是数": lambda t: t.kind == "number",
    "是日期": lambda t: t.kind == "date",
    "是时长": lambda t: t.kind == "duration",
    "是金额": lambda t: t.kind == "money",
    "是百分比": lambda t: t.kind == "percent",
    "是比例": lambda t: t.kind == "ratio",
    "是是否": lambda t: t.kind == "yesno",
    "是分档": lambda t: t.kind == "bands",
    "是占位": lambda t: t.kind == "placeholder",
    "是涉密": lambda t: t.kind == "classified",
    "是空白": lambda t: t.kind == "blank",
    "未写符号": lambda t: t.kind in NUMERIC_KINDS and not t.op_written,
    "有歧义": lambda t: t.ambiguous is not None,
    "无法识别": lambda t: t.kind == "unknown",
    "有单位": lambda t: bool(t.unit or t.per),
    "有多个值": lambda t: len(t.parts) > 1,
    "是相对变化": lambda t: t.change != "absolute",
}  # fmt: skip

# Turned round in speech: 不是定性, 没有上限, 无歧义.
_NEGATIVE = {"不是": "是", "没有": "有", "没": "有", "无": "有", "不为": "是"}
_POSITIVE = {"为": "是"}


_OTHER_SPELLINGS = {
    "没有符号": "未写符号", "没写符号": "未写符号", "没符号": "未写符号", "无符号": "未写符号",
    "是百分数": "是百分比", "是数字": "是数",
}  # fmt: skip
_EXISTS = regex("没有|不存在|存在|有|无")
_SAYS = regex("(?:不是|不为|是|为)(.+)")


def state(word: str, operand: Operand, span: Span) -> Answer:
    """The answer to a one-word predicate. Raises ConditionError where it cannot be said."""
    word = re.sub(r"\s", "", word)
    word = _OTHER_SPELLINGS.get(word, word)
    if word in EMPTY or word in FILLED:
        if operand.kind == SIGN:
            raise ConditionError("sign_is_empty", span, word=word)
        return _emptiness(operand, word in EMPTY)
    negated, plain = plain_state(word)
    if operand.choices and plain[1:] in operand.choices:
        return _is_choice(operand, plain[1:], negated)
    existence = _EXISTS.match(word) if operand.source is not None else None
    if existence:
        raise ConditionError("missing_within", span, word=existence[0])
    if plain not in TARGET_STATES:
        raise _unquoted(word, operand, span) or _unknown(word, operand, span)
    if operand.target is None:
        raise ConditionError("state_of_target_only", span, word=word, kind=operand.kind)
    return _of_target(operand.target, TARGET_STATES[plain], negated)


def plain_state(word: str) -> tuple[bool, str]:
    """Whether a word turns a predicate round, and the predicate: 不是定性 is (True, 是定性)."""
    for start, positive in _NEGATIVE.items():
        if word.startswith(start) and word not in TARGET_STATES:
            return True, positive + word[len(start) :]
    for start, positive in _POSITIVE.items():
        if word.startswith(start):
            return False, positive + word[len(start) :]
    return False, word


def _emptiness(operand: Operand, wanted: bool) -> Answer:
    """Nothing there, or nothing but blanks; never undetermined."""
    if operand.source is not None:
        elements = operand.source.elements
        return lambda x, up: (not _any_filled(elements(x, up))) is wanted
    if operand.text is None:
        value = operand.number.value if operand.number else None
        assert value is not None
        return lambda x, up: (value(x, up) is None) is wanted
    own, text = operand.own, operand.text
    if own is not None:
        return lambda x, _: (not (own(x) or "").strip()) is wanted
    return lambda x, up: (not (text(x, up) or "").strip()) is wanted


def _any_filled(elements: Any) -> bool:
    return any(not isinstance(part, str) or part.strip() for part in elements or ())


def _is_choice(operand: Operand, choice: str, negated: bool) -> Answer:
    text = operand.text
    assert text is not None

    def answer(element: Any, around: Around) -> bool | None:
        found = text(element, around)
        return None if found is None else (found == choice) is not negated

    return answer


def _of_target(
    target: Callable[[Any, Around], Target | None], holds: Callable[[Target], bool], negated: bool
) -> Answer:
    def answer(element: Any, around: Around) -> bool | None:
        found = target(element, around)
        return None if found is None else holds(found) is not negated

    return answer


def _unquoted(word: str, operand: Operand, span: Span) -> ConditionError | None:
    """二级指标 是 数量指标: a text that lacks its quotes."""
    found = _SAYS.match(word)
    if found is None or operand.text is None or operand.target or operand.choices:
        return None
    return ConditionError("missing_quotes", span, word=found[1])


def _unknown(word: str, operand: Operand, span: Span) -> ConditionError:
    known = ["为空", "不为空"]
    if operand.target is not None:
        known += TARGET_STATES
    known += [f"是{choice}" for choice in operand.choices or ()]
    listed = "、".join(known[:12]) + (" 等" if len(known) > 12 else "")
    known += [f"{'没' if word[0] == '有' else '不'}{word}" for word in known if word[0] in "是有"]
    return ConditionError("unknown_state", span, word=word, hint=hinted(word, known), known=listed)
