"""How many distinct values are read in a second, on one core, once everything is loaded."""

from __future__ import annotations

import random
from time import perf_counter

from kpilint.target.value import read_value

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


def distinct_values(count: int) -> list[str]:
    """Made-up values, no two of them alike, the same ones on every call."""
    dice = random.Random(2024)
    values: dict[str, None] = {}
    while len(values) < count:
        if dice.random() < QUALITATIVE:
            value = "".join(dice.sample(WORDS, 4))
        else:
            value = dice.choice(SHAPES).replace("{}", str(dice.randint(1, 99_999)))
        values[value] = None
    return list(values)


def values_per_second(count: int = 20_000) -> float:
    """Distinct values read in a second; the memo of whole values does not help."""
    warm, measured = distinct_values(count + 500)[:500], distinct_values(count + 500)[500:]
    for value in warm:
        read_value(value)
    read_value.cache_clear()
    begin = perf_counter()
    for value in measured:
        read_value(value)
    return count / (perf_counter() - begin)


if __name__ == "__main__":
    print(f"{values_per_second():,.0f} 个不同的值／秒")
