"""A reading told in Chinese, for the clerk who wonders what kpilint has made of a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.target.canonical import unit_text
from kpilint.target.days import iso
from kpilint.target.record import base_text, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.target.model import Target

KIND_WORDS = {
    "number": "数", "percent": "百分比", "money": "金额", "duration": "时长", "date": "日期",
    "ratio": "比例", "range": "区间", "qualitative": "定性", "yesno": "是否", "bands": "分档",
    "classified": "涉密", "placeholder": "没有填写的占位", "blank": "空白", "unknown": "没有读懂",
}  # fmt: skip
_BOUND_WORDS = {">=": "不低于", "<=": "不超过", ">": "大于", "<": "小于", "~": "大约"}
_CHANGE_WORDS = {"increase": "比基期增加的幅度", "decrease": "比基期减少的幅度"}


def explain(target: Target) -> str:
    """Some lines on a reading: its kind, its bounds, its unit, what was not understood."""
    lines = [target.raw or "（空）", *(f"  {line}" for line in _facts(target))]
    for number, part in enumerate(target.parts, 1):
        lines.append(f"  第{number}个值：{part.canonical}")
        lines += [f"    {line}" for line in _facts(part)]
    return "\n".join(lines)


def _facts(target: Target) -> Iterator[str]:
    several = f"，有{len(target.parts)}个值" if target.parts else ""
    yield f"种类：{KIND_WORDS[target.kind]}{several}"
    if target.op is not None and (target.low, target.high) != (None, None):
        yield f"含义：{_meaning(target)}"
    if target.base_unit and target.kind != "date" and target.base_unit != target.unit:
        yield f"折合：{_in_base(target)}"
    if target.dimension:
        yield f"量纲：{target.dimension}"
    if target.change != "absolute":
        yield f"口径：{_CHANGE_WORDS[target.change]}"
    if target.ambiguous:
        yield f"歧义：也可能是“{target.ambiguous}”"
    if target.error:
        nearest = f"；是不是“{target.error.nearest}”" if target.error.nearest else ""
        yield f"问题：第{target.error.at + 1}个字：{target.error.message}{nearest}"
    elif not target.parts and target.canonical != target.raw:
        yield f"规范写法：{target.canonical}"


def _meaning(target: Target) -> str:
    if target.kind == "date":
        return _days(target)
    unit = unit_text(target.unit, target.per)
    if target.kind == "range":
        low = "含" if target.low_inclusive else "不含"
        high = "含" if target.high_inclusive else "不含"
        return f"从{plain(target.low)}{unit}（{low}）到{plain(target.high)}{unit}（{high}）"
    number = plain(target.high if target.low is None else target.low)
    word = _BOUND_WORDS.get(
        target.op or "", "就是" if target.op_written else "没有写比较符号，就是"
    )
    return f"{word}{number}{unit}"


def _days(target: Target) -> str:
    low, high = target.date_low, target.date_high
    if low and high:
        return iso(low) if low == high else f"从{iso(low)}到{iso(high)}"
    inclusive = target.high_inclusive if low is None else target.low_inclusive
    day = iso(low or high or (None, None, 1))
    return f"{day}{'（含）' if inclusive else '（不含）'}{'以后' if low else '以前'}"


def _in_base(target: Target) -> str:
    bounds = [bound for bound in (target.base_low, target.base_high) if bound is not None]
    numbers = "～".join(dict.fromkeys(base_text(bound) for bound in bounds))
    return f"{numbers}{unit_text(target.base_unit, target.per)}"
