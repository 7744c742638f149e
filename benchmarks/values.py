"""How many distinct values are read in a second, on one core, once everything is loaded."""

from __future__ import annotations

import random
from time import process_time
from typing import TYPE_CHECKING

from kpilint.target import shape
from kpilint.target.syntax import parse_shape
from kpilint.target.value import read_value

if TYPE_CHECKING:
    from collections.abc import Callable

# The shapes that stand in value cells, about as often as in public tables.
SHAPES = (
    *("{}%",) * 16, *("{}",) * 7, *("≥{}%",) * 15, *("=100.{}%",) * 2, *("≤{}%",) * 2,
    "{}公斤", "{}个", "{}人", "{}件", "{}次", "{}套", "{}场次", "{}平方米", "{}公里", "{}元",
    "≧{}人次", "≥{}公里", "≥{}座", "≥{}件", "≥{}份", "≥{}次", "≥ {} 台", "≥{}万亩", "≤{}万元",
    "≤{}个工作日", "<{}小时", "{}元/亩", ">={}元/人*月", "{}元/人.每天", "{}次/月", "≤{}元/人/天",
    "20{}年12月底前", "{}月底之前", "不少于{}种", "{}%以上", "大于{}%", "控制在{}万元以内",
    "较上年增长≥{}%", "满意率{}%", "{}-9{}元/次", "优{}%以上；良9{}%以上", "接报后{}小时内",
)  # fmt: skip
WORDS = ("有效", "提高", "明显", "改善", "服务", "能力", "群众", "稳定", "进一步", "保障", "规范")
QUALITATIVE = 0.18  # the share of cells that hold words

# What varies where no two values look alike: names, comparisons, units, what is said behind.
NAMES = (
    "培训", "农村公路", "义务教育", "学生", "困难群众", "救助", "水库", "除险加固", "设备", "采购",
    "信息系统", "运行", "故障", "响应", "图书", "馆藏", "演出", "基层", "卫生院", "医疗废物",
    "处置", "高标准农田", "建设", "退役军人", "优抚对象", "资金", "拨付", "项目", "验收", "合格",
    "覆盖", "满意度", "办结率", "参与人数", "受益户", "森林", "防火", "巡护", "河道", "清淤",
    "食品", "抽检", "批次", "窗口", "接待", "信访", "法律援助", "案件", "残疾人", "就业", "校舍",
    "维修", "面积", "养老", "床位", "补贴", "标准", "人均", "新建", "改造",
)  # fmt: skip
# What stands before the number, the number, and what stands behind its unit.
FRAMES = (
    ("", "{}", ""), ("", "{}", ""), ("≥", "{}", ""), ("≥", "{}", ""), ("≥", "{}.{}", ""),
    ("≤", "{}", ""), ("≤", "{}.{}", ""), ("＞", "{}", ""), ("=", "{}", ""), ("不低于", "{}", ""),
    ("不少于", "{}", ""), ("不超过", "{}", ""), ("达到", "{}", ""), ("达到", "{}", "以上"),
    ("约", "{}", ""), ("为", "{}", ""), ("大于等于", "{}", ""), ("：", "{},000", ""),
    ("：≥", "{}", ""), ("控制在", "{}", "以内"), ("至少", "{}", ""), ("超过", "{}", ""),
    ("", "{}", "以上"),
    ("", "{}.{}", "以内"), ("", "{}", "及以上"), ("", "{}", "左右"), ("", "{}-9{}", ""),
    ("", "{}～99{}", ""), ("不低于", "{}", "（含）"), ("≥", "{}", "（年度计划数）"),
    ("≥", "{}", "，按时完成"), ("", "{}", "，质量达标"), ("≤", "{}", "。"), ("", "{}", "以下"),
)  # fmt: skip
UNITS = (
    "%", "%", "%", "％", "个", "人", "人次", "万元", "元", "元/人", "元/人·天", "公里", "平方米",
    "亩", "场次", "次/年", "件", "套", "台（套）", "个工作日", "小时", "天", "吨", "户", "所", "座",
    "万人次", "毫克/升", "批次", "分", "个百分点", "", "",
)  # fmt: skip


def distinct_values(count: int) -> list[str]:
    """Made-up values, no two of them alike, the same ones on every call."""
    dice = random.Random(2024)
    return _distinct(count, lambda: dice.choice(SHAPES).replace("{}", _digits(dice)), dice)


def varied_values(count: int) -> list[str]:
    """Made-up values of ever new shapes: nothing that was read before helps with the next."""
    dice = random.Random(2024)
    return _distinct(count, lambda: _varied(dice), dice)


def _distinct(count: int, make: Callable[[], str], dice: random.Random) -> list[str]:
    values: dict[str, None] = {}
    while len(values) < count:
        words = dice.random() < QUALITATIVE
        values["".join(dice.sample(WORDS, 4)) if words else make()] = None
    return list(values)


def _varied(dice: random.Random) -> str:
    name = "".join(dice.sample(NAMES, dice.randint(1, 3))) if dice.random() < 0.7 else ""
    before, number, behind = dice.choice(FRAMES)
    while "{}" in number:
        number = number.replace("{}", _digits(dice), 1)
    value = f"{name}{before}{number}{dice.choice(UNITS)}{behind}"
    return f"{value}；{_varied(dice)}" if dice.random() < 0.1 else value


def _digits(dice: random.Random) -> str:
    return str(dice.randint(1, 10 ** dice.randint(1, 5)))


def values_per_second(make: Callable[[int], list[str]] = distinct_values, rounds: int = 5) -> float:
    """Distinct values read in a second of processor time, in the best of some rounds.

    The memo of whole values never helps; each round meets its shapes as if for the first time.
    """
    count = 20_000
    values = make(count + 500)
    for value in values[:500]:
        read_value(value)
    best = min(_seconds(values[500:]) for _ in range(rounds))
    return count / best


def _seconds(values: list[str]) -> float:
    read_value.cache_clear()
    parse_shape.cache_clear()
    shape.forget()
    begin = process_time()
    for value in values:
        read_value(value)
    return process_time() - begin


if __name__ == "__main__":
    print(f"{values_per_second():,.0f} 个不同的值／秒（常见的写法）")
    print(f"{values_per_second(varied_values):,.0f} 个不同的值／秒（写法各不相同）")
