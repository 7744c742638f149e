"""The target of an indicator, whose sign, value and unit may stand in three columns of its form."""

from __future__ import annotations

import copy
from functools import lru_cache
from typing import TYPE_CHECKING

from kpilint.card.place import Span
from kpilint.resource.regex import regex
from kpilint.target.fold import Folded
from kpilint.target.model import Spans, Target
from kpilint.target.unit import unit_table
from kpilint.target.value import read_value

if TYPE_CHECKING:
    from kpilint.card.model import Indicator
    from kpilint.target.model import Op

_SIGNS: dict[str, Op] = {
    "≥": ">=", ">=": ">=", "=>": ">=", "大于等于": ">=", "大于或等于": ">=", "不低于": ">=",
    "不少于": ">=", "不小于": ">=", "≤": "<=", "<=": "<=", "=<": "<=", "小于等于": "<=",
    "小于或等于": "<=", "不高于": "<=", "不超过": "<=", "不大于": "<=", ">": ">", "大于": ">",
    "<": "<", "小于": "<", "=": "=", "等于": "=",
}  # fmt: skip
_PRINTED = {">=": "≥", "<=": "≤", ">": ">", "<": "<", "=": "="}
_NO_UNIT = regex(r"[-/\\—.。*]*|无|定性|文字描述|是/否|日期|时间|年月日|元?[(]?[)]?[?]+")
_MEASURED = frozenset({"number", "percent", "money", "duration", "ratio", "range"})


def indicator_target(indicator: Indicator) -> Target:
    """What an indicator demands: 指标性质, 指标值 and 计量单位 read as one value.

    Its spans count in the text of 指标值.
    """
    kept = indicator.derived.get("target")
    if isinstance(kept, Target):
        return kept
    found = join_columns(indicator.operator, indicator.value, indicator.unit)
    indicator.derived["target"] = found
    return found


def join_columns(operator: str | None, value: str | None, unit: str | None) -> Target:
    """One value out of three columns, without doubling what the value itself already says."""
    return _join(operator or "", value or "", unit or "")


@lru_cache(maxsize=4096)
def _join(operator: str, value: str, unit: str) -> Target:
    target = read_value(value)
    if not operator and not unit:
        return target
    sign = _SIGNS.get(Folded(operator).text)
    prefix = _PRINTED[sign] if sign and _lacks_comparison(target) else ""
    suffix = _missing_unit(target, unit)
    if not prefix and not suffix:
        return target
    joined = read_value(f"{prefix}{value.strip()}{suffix}")
    if joined.error or joined.kind not in (*_MEASURED, "date"):
        return target
    return _in_terms_of(joined, value, len(prefix))


def _lacks_comparison(target: Target) -> bool:
    """Whether a sign in a column of its own is the first that is said of the value."""
    bare = target.op == "=" and not target.op_written
    return bare and target.kind not in ("range",) and target.error is None


def _missing_unit(target: Target, unit: str) -> str:
    """The unit of the column, where the value has a number and no unit of its own."""
    word = _unwrapped(Folded(unit).text)
    if not word or _NO_UNIT.fullmatch(word) or target.kind not in ("number", "range"):
        return ""
    if target.error is not None or target.parts or target.low is target.high is None:
        return ""
    if target.unit is None and not target.per:
        return word
    scaled = target.dimension is None and not target.per and target.unit
    rest = word.lstrip("百千万亿")
    return rest if scaled and rest in unit_table().units else ""


def _unwrapped(word: str) -> str:
    """The unit of （个）; 台(套) keeps its brackets."""
    wrapped = word[:1] in ("(", "[") and word[-1:] in (")", "]")
    return word[1:-1] if wrapped else word


def _in_terms_of(joined: Target, value: str, prefix: int) -> Target:
    """The joined reading with places that count in the text of the value alone."""
    written = value.strip()
    own = range(prefix, prefix + len(written) + 1)
    shift = value.index(written) - prefix
    target = copy.copy(joined)
    target.raw = value
    target.spans = Spans(*(_moved(span, shift, own) for span in joined.spans))
    return target


def _moved(span: Span | None, shift: int, own: range) -> Span | None:
    if span is None or span.start not in own or span.end not in own:
        return None
    return Span(span.start + shift, span.end + shift)
