"""What conditions answer on real cards: true, false, or undetermined."""

import pytest
from cards_to_judge import ask, disclosure, indicator, project

RATE, VISITS, HOURS, UNIT_COST, COST, STABILITY, SATISFACTION = range(1, 8)
YES, NO, UNKNOWN = True, False, None


@pytest.mark.parametrize(
    ("row", "condition", "answer"),
    [
        (RATE, '方向 = 正向 且 指标值.单位 = "%" 且 指标值 只有上限', YES),
        (RATE, "指标值 > 80%", YES),
        (RATE, "指标值 >= 99.1%", NO),
        (RATE, "指标值 < 24小时", UNKNOWN),
        (RATE, "指标值 > 80", UNKNOWN),
        (RATE, "指标值 > 0", YES),
        (VISITS, "指标值 > 1999", YES),
        (VISITS, "指标值 > 0.2万个", NO),
        (VISITS, "指标值 > 0.1万人次", YES),
        (VISITS, "指标值 > 3件", UNKNOWN),
        (HOURS, "指标值 = 1天", YES),
        (HOURS, "指标值.上限 <= 1440分钟", YES),
        (HOURS, "指标值.下限 > 1天", UNKNOWN),
        (HOURS, "指标值 < 2个工作日", UNKNOWN),
        (UNIT_COST, "指标值 > 550元/人·天", YES),
        (UNIT_COST, "指标值 > 550元/人/天", YES),
        (UNIT_COST, "指标值 > 550元/天·人", YES),
        (UNIT_COST, "指标值 > 550元/人天", YES),
        (UNIT_COST, "指标值 > 0.05万元", UNKNOWN),
        (COST, "指标值 > 80000元", YES),
        (COST, "指标值 > 项目.预算数", YES),
        (COST, "指标值 > 项目.预算数 × 105%", NO),
        (STABILITY, "指标值 > 80%", UNKNOWN),
        (STABILITY, '指标值 = "明显提高"', YES),
        (SATISFACTION, "指标值 > 80%", UNKNOWN),
    ],
)
def test_values_are_compared_with_their_units(
    row: int, condition: str, answer: bool | None
) -> None:
    assert ask(condition, indicator(row)) is answer


@pytest.mark.parametrize(
    ("row", "condition", "answer"),
    [
        (RATE, "指标值 是百分比 且 指标值 是定量 且 非 指标值 是定性", YES),
        (RATE, "指标值 没有下限 且 指标值 有上限", YES),
        (RATE, "指标值 未写符号", NO),
        (COST, "指标值 未写符号 且 指标值 是金额", YES),
        (HOURS, "指标值 是时长", YES),
        (HOURS, "指标值 不是时长", NO),
        (STABILITY, "指标值 是定性", YES),
        (SATISFACTION, "指标值 是空白 且 指标值 为空", YES),
        (SATISFACTION, "指标值 是定性", NO),
        (RATE, '指标值.种类 = 百分比 且 指标值.符号 = "≤" 且 指标值.量纲 = 比率', YES),
        (RATE, '指标值.原文 = "≤99%" 且 指标值.规范写法 = "≤99%"', YES),
        (UNIT_COST, '指标值.单位 = "元/人·天"', YES),
        (UNIT_COST, '指标值.单位 = "元/天/人"', YES),
        (UNIT_COST, '指标值.单位 属于 ["元/人", "元/人天"]', YES),
        (RATE, '指标值.单位 = "百分比" 且 单位 = "％"', YES),
        (RATE, '指标值.符号 = "<="', YES),
        (VISITS, '指标值.符号 属于 ["不低于", "超过"]', YES),
        (VISITS, '指标值 = "≥2000人次"', YES),
        (STABILITY, '指标值.单位 = "%"', NO),
        (RATE, "方向 是正向", YES),
        (RATE, "方向 不是反向", YES),
        (RATE, "方向.理由 不为空", YES),
    ],
)
def test_a_value_is_described_in_words(row: int, condition: str, answer: bool | None) -> None:
    assert ask(condition, indicator(row)) is answer


def test_a_range_has_two_bounds_and_no_single_number() -> None:
    assert ask("指标值 是区间", indicator(1, card=2)) is YES
    assert ask("指标值 > 90%", indicator(1, card=2)) is UNKNOWN
    assert ask("指标值.下限 = 95% 且 指标值.上限 = 98%", indicator(1, card=2)) is YES


@pytest.mark.parametrize(
    ("condition", "answer"),
    [
        ("指标值 > 2024年11月30日", YES),
        ("指标值 > 2024年12月底", NO),
        ("指标值 <= 2024-12-31", YES),
        ("指标值 晚于 2024.12.30", YES),
        ("年份(指标值) = 项目.年度", YES),
    ],
)
def test_dates_are_compared_as_days(condition: str, answer: bool | None) -> None:
    assert ask(condition, indicator(2, card=2)) is answer


@pytest.mark.parametrize(
    ("condition", "answer"),
    [
        ('三级指标 含 "接待"', YES),
        ('三级指标 不含 "接待"', NO),
        ('三级指标 含 ["下降", "接待"]', YES),
        ('三级指标 含 "下降"、"接待"', YES),
        ('三级指标 含 "下降" 或 "减少"', NO),
        ('三级指标 不含 "下降" 或 "减少"', YES),
        ('三级指标 = "接待率"', YES),
        ('三级指标 = "接待率"、"办结率"', YES),
        ('三级指标 属于 ["办结率", "接待率"]', YES),
        ('三级指标 不属于 ["办结率", "接待率"]', NO),
        ('三级指标 开头是 "接" 且 三级指标 结尾是 "率"、"度"', YES),
        ('三级指标 匹配 "^接.率$"', YES),
        ('三级指标 不匹配 "^(投诉|上访)"', YES),
        ("三级指标 含 词表.封顶比率", YES),
        ("三级指标 含 二级指标", NO),
        ('绩效指标描述 含 "接待"', UNKNOWN),
        ("绩效指标描述 为空", YES),
        ("三级指标 为空 或 绩效指标描述 不为空", NO),
        ("字数(三级指标) = 3", YES),
        ("字数(绩效指标描述) = 0", UNKNOWN),
        ('去空格(三级指标) = "接待率"', YES),
        ('指标值 含 "≤"', YES),
        ('三级指标 有 "接待" 且 三级指标 没有 "投诉"', YES),
        ('三级指标 以 "率"、"度" 结尾 且 三级指标 不以 "投诉" 开头', YES),
        ('三级指标 含 [词表.空泛用语, "接待"]', YES),
        ("三级指标 含 词表.空泛用语 或 词表.封顶比率", YES),
        ("三级指标 的 字数 = 3", YES),
        ('单位 = "%" 且 计量单位 为空', YES),
        ('三级指标 = " 接待率 "', YES),
        ('指标值 = "≤99％"', YES),
    ],
)
def test_texts_are_searched_and_compared(condition: str, answer: bool | None) -> None:
    assert ask(condition, indicator(RATE)) is answer


@pytest.mark.parametrize(
    ("condition", "answer"),
    [
        ("项目.预算数 = 8.76万元", YES),
        ("项目.预算数 = 87600元", YES),
        ("项目.预算数 约等于 8.8万元 误差 0.05万元", YES),
        ("项目.预算数 约等于 8.8万元 误差 0.01万元", NO),
        ("项目.预算数 + 项目.其中财政资金 > 17万元", YES),
        ("项目.预算数 ÷ 项目.其中财政资金 = 1", YES),
        ("项目.预算数 × 2 - 1万元 > 16万元", YES),
        ("项目.预算数 - 项目.其他资金 > 1万元", UNKNOWN),
        ("项目.预算数 约等于 9万元 误差 5%", YES),
        ("项目.预算数 约等于 9万元 误差 1%", NO),
        ("指标值 约等于 98% 误差 1%", YES),
        ("项目.年度 属于 [2023, 2024]", YES),
        ("权重 不属于 [10, 20]", NO),
        ("绝对值(项目.预算数 - 10万元) < 2万元", YES),
        ("四舍五入(项目.预算数, 0) = 87600元", YES),
        ("项目.预算数 ÷ 0 > 1元", UNKNOWN),
        ("-项目.预算数 < 0", YES),
        ("权重 = 10", YES),
        ("权重 = 10%", YES),
        ("单位.年度 = 2024", YES),
        ('项目.年度 = "2024"', YES),
        ("年份(项目.资金用途) = 2024", UNKNOWN),
        ('项目.项目编码 = "013032"', YES),
        ("项目.结束日期 < 项目.开始日期", YES),
        ("项目.资金支出计划.12月底 < 100%", YES),
        ("项目.资金支出计划.10月底 < 项目.资金支出计划.6月底", YES),
        ("项目.资金支出计划.9月底 < 100%", UNKNOWN),
        ("数字于(项目.资金用途) 含 项目.预算数", YES),
        ("金额于(项目.资金用途) 不含 项目.预算数", NO),
        ("数字于(项目.资金用途) 的 个数 = 2", YES),
        ('数字于(项目.资金用途) 中 存在 （量纲 = "钱" 且 数值 > 9万元）', NO),
        ("金额于(项目.资金用途) 的 数值 最大 = 项目.预算数", YES),
    ],
)
def test_amounts_are_reckoned_in_one_unit(condition: str, answer: bool | None) -> None:
    assert ask(condition, indicator(RATE)) is answer


@pytest.mark.parametrize(
    ("condition", "answer"),
    [
        ("绩效指标 的 个数 = 7", YES),
        ("绩效指标 中 存在 指标值 是定性", YES),
        ('绩效指标 中 每个 一级指标 含 "指标"', YES),
        ('绩效指标 中 没有 一级指标 = "成本指标"', NO),
        ('绩效指标 中 没有 二级指标 = "可持续影响指标"', UNKNOWN),
        ('绩效指标 中 没有 （二级指标 不为空 且 二级指标 = "可持续影响指标"）', YES),
        ("绩效指标 中 （指标值 是百分比 或 指标值 是定性） 的 个数 >= 2", YES),
        ('绩效指标 中 一级指标 = "成本指标" 的 指标值.上限 合计 > 预算数', YES),
        ('绩效指标 中 一级指标 = "成本指标" 的 指标值.上限 合计 > 预算数 × 105%', NO),
        ('绩效指标 中 指标值确定依据 = "其他" 的 占比 > 三分之一', UNKNOWN),
        ('绩效指标 中 一级指标 = "产出指标" 的 占比 > 一半', YES),
        ("资金支出计划 的 比例 最大 < 100%", YES),
        ("资金支出计划 中 月份 <= 6 的 比例 最大 = 50%", YES),
        ("资金支出计划 的 比例 平均 > 51%", YES),
        ('绩效目标 中 存在 正文 含 "来访"', YES),
        ('绩效目标 含 "来访"', YES),
        ('单位.说明 中 存在 （标题 含 "运行经费" 且 正文 含 "27.11万元"）', YES),
        ("其他项目 中 存在 预算数 > 本项目.预算数", YES),
        ('其他项目.绩效指标 中 存在 三级指标 = "接待率"', YES),
        ("绩效指标 中 存在 指标值.上限 > 上级.预算数", YES),
    ],
)
def test_collections_are_gone_through(condition: str, answer: bool | None) -> None:
    assert ask(condition, project()) is answer


@pytest.mark.parametrize(
    ("condition", "answer"),
    [
        ("绩效指标 的 权重 合计 > 60", YES),
        ("绩效指标 的 权重 合计 < 70", NO),
        ("绩效指标 的 权重 合计 = 60", NO),
        ("绩效指标 的 权重 合计 = 100", UNKNOWN),
        ("绩效指标 的 权重 最大 >= 20", YES),
        ("绩效指标 的 权重 平均 > 1", UNKNOWN),
        ("绩效指标 中 指标值 > 98% 的 个数 >= 1", YES),
        ("绩效指标 中 指标值 > 98% 的 个数 × 2 >= 2", YES),
        ("绩效指标 中 指标值 > 98% 的 个数 > 7", NO),
    ],
)
def test_a_number_that_is_partly_unknown_still_decides_what_it_can(
    condition: str, answer: bool | None
) -> None:
    """Four weights of seven add up to 70; three are not written and can only add to that."""
    assert ask(condition, project()) is answer


@pytest.mark.parametrize(
    ("condition", "answer"),
    [
        ("绩效指标 的 个数 > 0", UNKNOWN),
        ("绩效指标 为空", YES),
        ("绩效指标 中 存在 指标值 为空", UNKNOWN),
        ("预算数 为空 且 资金支出计划 为空 且 绩效目标 为空", YES),
        ("资金支出计划.12月底 < 100%", UNKNOWN),
    ],
)
def test_what_does_not_stand_on_the_card_leaves_a_condition_undetermined(
    condition: str, answer: bool | None
) -> None:
    assert ask(condition, project(3)) is answer


@pytest.mark.parametrize(
    ("condition", "answer"),
    [
        ("项目 的 个数 = 3", YES),
        ("项目 的 预算数 合计 > 28万元", YES),
        ("项目 的 预算数 合计 < 28万元", NO),
        ("项目 的 预算数 合计 < 30万元", UNKNOWN),
        ("项目 中 存在 绩效指标 为空", YES),
        ("项目.绩效指标 的 个数 = 9", YES),
        ("绩效指标 中 指标值 是日期 的 个数 = 1", YES),
        ('项目 中 （绩效指标 不为空 且 绩效指标 中 存在 三级指标 = "接待率"） 的 个数 = 2', YES),
        ("项目 中 存在 （绩效指标 中 存在 指标值 > 上级.预算数）", YES),
        ("项目 中 存在 （绩效指标 中 存在 三级指标 = 上级.上级.单位）", UNKNOWN),
    ],
)
def test_an_agency_looks_into_its_cards(condition: str, answer: bool | None) -> None:
    assert ask(condition, disclosure()) is answer


def test_the_same_name_on_another_card_is_found() -> None:
    condition = "其他项目.绩效指标 中 存在 三级指标 = 本指标.三级指标"
    assert ask(condition, indicator(RATE)) is YES
    assert ask(condition, indicator(VISITS)) is NO


def test_of_no_elements_everything_is_undetermined_and_nothing_is_there() -> None:
    nothing = '绩效指标 中 三级指标 = "没有的" 的 权重'
    assert ask(f"{nothing} 合计 = 0", project()) is YES
    costs = '绩效指标 中 三级指标 = "没有" 的 指标值.上限 合计'
    assert ask(f"{costs} > 预算数", project()) is NO
    assert ask(f"{costs} < 3天", project()) is YES
    assert ask(f"{nothing} 最大 > 0", project()) is UNKNOWN
    assert ask('数字于(项目名称) 中 每个 单位 = "元"', project()) is UNKNOWN
    assert ask('数字于(项目名称) 中 没有 单位 = "元"', project()) is YES


DATED = indicator(2, 2)


@pytest.mark.parametrize(
    ("condition", "answer"),
    [
        ("指标值 晚于 项目.年度", NO),
        ("指标值 晚于 2023年", YES),
        ("指标值 早于 2025年", YES),
        ("指标值 = 2024年", YES),
        ("指标值 晚于 2023", UNKNOWN),
        ("年份(指标值) = 项目.年度", YES),
        ("项目.年度 = 2024 且 单位.年度 < 2025年", YES),
    ],
)
def test_a_date_is_held_against_a_whole_year(condition: str, answer: bool | None) -> None:
    assert ask(condition, DATED) is answer


def test_what_is_counted_is_no_year() -> None:
    assert ask("指标值 早于 2025年", indicator(VISITS)) is UNKNOWN
