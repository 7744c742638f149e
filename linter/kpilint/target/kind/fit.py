"""What goes with a kind: the 二级指标 it belongs under, and the dimensions its value can have."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kpilint.target.kind.verdict import Measured

# The usual place first; the others are habits that reviewers accept.
LEVELS: dict[Measured, tuple[str, ...]] = {
    "count": ("数量指标", "效益指标"),
    "rate": ("质量指标", "时效指标", "效益指标", "数量指标", "成本指标"),
    "time": ("时效指标", "可持续影响指标", "质量指标"),
    "money": ("成本指标", "经济效益指标", "数量指标"),
    "satisfaction": ("满意度指标",),
    "quality": ("质量指标", "时效指标"),
    "effect": ("社会效益指标", "经济效益指标", "生态效益指标", "可持续影响指标"),
    "unknown": (),
}
_MEASURES = ("个数", "面积", "长度", "重量", "体积", "能量", "功率", "温度", "声音", "数据量")
DIMENSIONS: dict[Measured, tuple[str, ...]] = {
    "count": (*_MEASURES, "时间", "分数"),
    "rate": ("比率", "分数"),
    "time": ("时间", "日期"),
    "money": ("钱",),
    "satisfaction": ("比率", "分数"),
    "quality": ("比率", "分数"),
    "effect": (),
    "unknown": (),
}


def may_be_number(kind: Measured) -> bool:
    """Whether a value in words could have been a number."""
    return kind in ("count", "rate", "time", "money", "satisfaction")
