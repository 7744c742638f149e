"""A scale that stands where a value should: 优、良、中、差, 高/中/低, 满意/不满意."""

from __future__ import annotations

_DEGREES = ("非常", "十分", "很", "最", "较为", "较", "比较", "基本", "部分", "有一定")
_DENIALS = ("不太", "不够", "不", "未", "无")
_GRADES = frozenset(
    {
        "优", "良", "中", "差", "好", "高", "低", "强", "弱", "优秀", "良好", "中等", "一般",
        "合格", "及格", "A", "B", "C", "D", "E",
    }
)  # fmt: skip
_CHANGES = frozenset(
    {"提高", "提升", "改善", "增强", "增长", "下降", "变", "持平", "稳定"}
)  # fmt: skip
_QUALITIES = frozenset(
    {
        "达标", "满意", "显著", "明显", "有效", "及时", "按时", "完成", "完善", "健全", "达到",
        "达成", "符合", "可行", "合理", "规范",
    }
)  # fmt: skip
_NOT_UP = frozenset({"下降", "变", "持平"})  # 提高/不变/下降, but 提高、改善 is two demands
_LOW = frozenset({"差", "低", "弱", "一般"})
_ORDERS = frozenset(
    {
        "优良中低差", "优良中差", "优中差", "优良差", "高中低", "强中弱", "好中差", "低中高",
        "差中优", "差中良优", "ABC", "ABCD",
    }
)  # fmt: skip
_OR = str.maketrans("/,;|或", "、、、、、")
_KINDS_OF_QUALITY = 2  # 显著/明显/一般/不明显, but 规范、完善、达标 are three demands


def is_scale(text: str) -> bool:
    """Whether a folded text names the steps of a scale and chooses none of them."""
    if text in _ORDERS:
        return True
    words = text.translate(_OR).split("、")
    if len(words) < 2 or len(set(words)) < len(words):
        return False
    if len(words) == 2:
        return _rule_each_other_out(*words)
    stems = {_stem(word) for word in words}
    others = stems - _GRADES
    if not others or (stems <= _CHANGES and stems & _NOT_UP):
        return True
    low = any(_stem(word) in _LOW or word.startswith(_DENIALS) for word in words)
    return low and others <= _QUALITIES and len(others) <= _KINDS_OF_QUALITY


def _rule_each_other_out(first: str, last: str) -> bool:
    """满意 and 不满意 do; 优秀、良好 is one demand."""
    known = _stem(first) in _GRADES | _QUALITIES
    return known and (_without(last, _DENIALS) == first or _without(first, _DENIALS) == last)


def _stem(word: str) -> str:
    """A word without its degree and its denial: 非常不满意 is of 满意."""
    return _without(_without(word, _DEGREES), _DENIALS)


def _without(word: str, beginnings: tuple[str, ...]) -> str:
    found = max((start for start in beginnings if word.startswith(start)), key=len, default="")
    return word[len(found) :]
