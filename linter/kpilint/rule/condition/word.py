"""The words of the condition language and all their spellings; one meaning has one name here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kpilint.rule.condition.tree import Comparator, Measure, Operation, Quantifier, Test

COMPARATORS: dict[str, Comparator] = {
    "=": "=", "==": "=", "＝": "=", "＝＝": "=", "等于": "=",
    "≠": "≠", "!=": "≠", "！=": "≠", "！＝": "≠", "<>": "≠", "＜＞": "≠", "不等于": "≠",
    "<=": "<=", "≤": "<=", "≦": "<=", "⩽": "<=", "=<": "<=", "＜＝": "<=", "＜=": "<=",
    "小于等于": "<=", "小于或等于": "<=", "不大于": "<=", "不高于": "<=", "不超过": "<=",
    "不多于": "<=", "至多": "<=", "最多": "<=",
    ">=": ">=", "≥": ">=", "≧": ">=", "⩾": ">=", "=>": ">=", "＞＝": ">=", "＞=": ">=",
    "大于等于": ">=", "大于或等于": ">=", "不小于": ">=", "不低于": ">=", "不少于": ">=",
    "达到": ">=", "至少": ">=", "最少": ">=",
    "<": "<", "＜": "<", "小于": "<", "低于": "<", "少于": "<", "不足": "<", "早于": "<",
    "不到": "<", "未达到": "<",
    ">": ">", "＞": ">", "大于": ">", "高于": ">", "多于": ">", "超过": ">", "晚于": ">",
}  # fmt: skip

# Before a text in quotes or a list, 是 and 为 say what = says.
EQUAL_BEFORE_TEXT: dict[str, Comparator] = {"是": "=", "为": "=", "不是": "≠", "不为": "≠"}

REVERSED: dict[str, Comparator] = {
    "=": "≠", "≠": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">",
}  # fmt: skip

TESTS: dict[str, tuple[Test, bool]] = {
    "含": ("含", False), "含有": ("含", False), "包含": ("含", False), "contains": ("含", False),
    "包括": ("含", False), "中含": ("含", False), "中含有": ("含", False),
    "中包含": ("含", False), "中 含": ("含", False), "中 含有": ("含", False),
    "不含": ("含", True), "不含有": ("含", True), "不包含": ("含", True),
    "不包括": ("含", True), "中不含": ("含", True), "中 不含": ("含", True),
    "not contains": ("含", True),
    "匹配": ("匹配", False), "matches": ("匹配", False),
    "不匹配": ("匹配", True), "not matches": ("匹配", True),
    "开头是": ("开头是", False), "开头为": ("开头是", False), "startswith": ("开头是", False),
    "开头 是": ("开头是", False), "结尾 是": ("结尾是", False),
    "开头不是": ("开头是", True), "开头不为": ("开头是", True),
    "结尾是": ("结尾是", False), "结尾为": ("结尾是", False), "endswith": ("结尾是", False),
    "结尾不是": ("结尾是", True), "结尾不为": ("结尾是", True),
    "属于": ("属于", False), "in": ("属于", False),
    "不属于": ("属于", True), "not in": ("属于", True),
}  # fmt: skip

# Before a text in quotes, 有 says what 含 says.
TESTS_BEFORE_TEXT: dict[str, tuple[Test, bool]] = {
    "有": ("含", False), "没有": ("含", True), "里有": ("含", False), "里没有": ("含", True),
}  # fmt: skip

# 以 "率" 结尾
FRAMES: dict[str, Test] = {
    "开头": "开头是", "开始": "开头是", "结尾": "结尾是", "结束": "结尾是",
}  # fmt: skip

QUANTIFIERS: dict[str, Quantifier] = {
    "存在": "存在", "有": "存在", "任一": "存在", "any": "存在",
    "至少一个": "存在", "至少有一个": "存在", "至少一条": "存在", "至少有一条": "存在",
    "每个": "每个", "每一个": "每个", "每条": "每个", "所有": "每个", "全部": "每个",
    "all": "每个",
    "没有": "没有", "不存在": "没有", "none": "没有",
}  # fmt: skip

COUNTS: dict[str, Measure] = {
    "个数": "个数", "数量": "个数", "条数": "个数", "count": "个数",
    "占比": "占比", "比重": "占比", "比例": "占比", "比率": "占比",
}  # fmt: skip
MEASURES: dict[str, Measure] = {
    "合计": "合计", "总和": "合计", "之和": "合计", "sum": "合计",
    "最大": "最大", "最大值": "最大", "max": "最大",
    "最小": "最小", "最小值": "最小", "min": "最小",
    "平均": "平均", "平均值": "平均", "average": "平均",
}  # fmt: skip

OPERATIONS: dict[str, Operation] = {
    "+": "+", "＋": "+", "加上": "+", "-": "-", "－": "-", "−": "-", "减去": "-",
    "×": "×", "*": "×", "＊": "×", "乘以": "×", "÷": "÷", "/": "÷", "／": "÷", "除以": "÷",
}  # fmt: skip

# What may follow a value in one word. The fallback of STATE reads any such word, so that an
# unknown one is named whole in the error.
STATE_STARTS = (
    "只有", "没有", "没", "不是", "不为", "是", "为", "有", "无", "未", "非空", "已",
)  # fmt: skip

# Words at which a name or a unit that is not known must stop.
STOPS = (
    "约等于", "不等于", "不含", "不匹配", "不属于", "为空", "不为空", "开头是", "结尾是", "误差",
    "含", "匹配", "属于", "并且", "而且", "或者", "且", "或", "的", "是", "为", "有",
    "中存在", "中每个", "中没有",
    *sorted(COMPARATORS, key=len, reverse=True),
)  # fmt: skip
