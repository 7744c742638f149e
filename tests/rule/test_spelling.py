"""One condition has many spellings: full and half width, with spaces or without, said or signed."""

import pytest

from kpilint.rule.condition.parse import parse_condition
from kpilint.rule.condition.tree import identity

PLAIN = '方向 = 正向 且 指标值.单位 = "%" 且 非 （指标值 > 80% 或 三级指标 含 ["下降", "减少"]）'


SPELLINGS = """
方向=正向且指标值.单位="%"且非(指标值>80%或三级指标含["下降","减少"])

方向 == 正向 and 指标值.单位 == '%'
and not (指标值 > 80% or 三级指标 contains ['下降', '减少'])

方向 ＝ 正向 并且 指标值．单位 ＝ “%”
并且 非 （指标值 ＞ 80% 或者 三级指标 包含 【“下降”，“减少”】）

方向 等于 正向 && 指标值的单位 是 "%"
&& !（指标值 高于 80% || 三级指标 含有 “下降”、“减少”）

方向　=　正向 且 指标值 的 单位 为 "%"
且 非（指标值 超过 80% 或 三级指标 含 "下降" 或 "减少"）
"""


@pytest.mark.parametrize("spelling", SPELLINGS.strip().split("\n\n"))
def test_a_condition_may_be_spelt_as_it_comes(spelling: str) -> None:
    assert identity(parse_condition(spelling)) == identity(parse_condition(PLAIN))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("指标值 ≥ 3个", "指标值 >= 3个"),
        ("指标值 不低于 3个", "指标值 >= 3个"),
        ("指标值 至少 3个", "指标值 >= 3个"),
        ("指标值 ＜＝ 3个", "指标值 ≤ 3个"),
        ("指标值 不超过 3个", "指标值 ≤ 3个"),
        ("指标值 不足 3个", "指标值 < 3个"),
        ("指标值 <> 3个", "指标值 ≠ 3个"),
        ("指标值 不等于 3个", "指标值 ！＝ 3个"),
        ('三级指标 不是 "甲"', '三级指标 ≠ "甲"'),
        ('三级指标 = "甲"、"乙"', '三级指标 属于 ["甲", "乙"]'),
        ('三级指标 ≠ ["甲"， "乙"]', '三级指标 不属于 "甲" 或 "乙"'),
        ('三级指标 in ["甲", "乙"]', "三级指标 属于 【‘甲’、「乙」】"),
        ('三级指标 not in ["甲", "乙"]', '三级指标 不属于 ["甲", "乙"]'),
        ('三级指标 开头为 "甲"', '三级指标 开头是 "甲"'),
        ("绩效指标 的 个数 > 3", "绩效指标的条数>3"),
        ("绩效指标 个数 > 3", "绩效指标 的 个数 > 3"),
        ("绩效指标中有指标值为空", "绩效指标 中 存在 指标值 为空"),
        ("绩效指标 中 不存在 权重 为空", "绩效指标 中 没有 权重 为空"),
        ("绩效指标 的 权重 之和 > 3", "绩效指标 的 权重 合计 > 3"),
        ("绩效指标 的 权重 最大值 > 3", "绩效指标 的 权重 最大 > 3"),
        ("预算数 × 2 > 3元", "预算数 乘以 2 > 3元"),
        ("预算数 ÷ 2 - 1元 > 3元", "预算数 / 2 － 1元 > 3元"),
        ("预算数 ≈ 3元 误差 1元", "预算数 约等于 3元 误差不超过 1元"),
        ("资金支出计划.12月底 < 3%", "资金支出计划．12月底 ＜ 3%"),
        ("指标值 大于 或 等于 3个", "指标值 >= 3个"),
        ("指标值 不到 3个", "指标值 < 3个"),
        ('三级指标中含有"甲"', '三级指标 含 "甲"'),
        ('三级指标 里没有 "甲"', '三级指标 不含 "甲"'),
        ('三级指标 开头 是 "甲"', '三级指标 开头是 "甲"'),
        ('三级指标 以"甲"开始', '三级指标 以 "甲" 开头'),
        ("绩效指标 里 有 权重 为空", "绩效指标 中 存在 权重 为空"),
        ("绩效指标 中 至少有一个 权重 为空", "绩效指标 中 存在 权重 为空"),
    ],
)
def test_two_spellings_say_the_same(one: str, other: str) -> None:
    assert identity(parse_condition(one)) == identity(parse_condition(other))


@pytest.mark.parametrize(
    ("text", "grouped"),
    [
        (
            "指标值 为空 或 权重 为空 且 三级指标 为空",
            "指标值 为空 或 （权重 为空 且 三级指标 为空）",
        ),
        ("非 指标值 为空 且 权重 为空", "（非 指标值 为空） 且 权重 为空"),
        ("预算数 + 1元 × 2 > 3元", "预算数 + （1元 × 2） > 3元"),
        ("预算数 - 1元 - 2元 > 3元", "（预算数 - 1元） - 2元 > 3元"),
        (
            "绩效指标 中 存在 指标值 为空 且 权重 为空",
            "（绩效指标 中 存在 指标值 为空） 且 权重 为空",
        ),
        (
            "项目 中 绩效指标 中 指标值 为空 的 个数 > 3 的 个数 > 2",
            "项目 中 （（绩效指标 中 （指标值 为空） 的 个数） > 3） 的 个数 > 2",
        ),
    ],
)
def test_brackets_are_implied_as_in_school(text: str, grouped: str) -> None:
    assert identity(parse_condition(text)) == identity(parse_condition(grouped))


def test_a_field_whose_name_holds_words_of_the_language_is_read_whole() -> None:
    one = parse_condition("其中财政资金<其他资金且中期目标为空")
    other = parse_condition("其中财政资金 < 其他资金 且 中期目标 为空")
    assert identity(one) == identity(other)
