"""Every mistake that a beginner makes in a condition is known by name, placed, and cured."""

import pytest
from cards_to_judge import ask, indicator

from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.mistakes import CONDITION_MISTAKES
from kpilint.rule.read import read_condition
from kpilint.rule.source import MISTAKES

SUBJECTS = {"项目": "项目", "单位": "部门", "部门": "部门"}
SAMPLES = [
    (name, sample) for name, mistake in CONDITION_MISTAKES.items() for sample in mistake.samples
]


def mistake_in(text: str, subject: str = "指标") -> ConditionError:
    with pytest.raises(ConditionError) as caught:
        read_condition(text, subject)
    return caught.value


@pytest.mark.parametrize(("name", "sample"), SAMPLES)
def test_a_sample_is_known_as_its_mistake(name: str, sample: str) -> None:
    holder, bar, text = sample.partition("|")
    subject = SUBJECTS.get(holder) if bar else None
    error = mistake_in(text, subject) if subject else mistake_in(sample)
    assert error.mistake == name
    assert MISTAKES[name].message.format_map(error.values)
    assert MISTAKES[name].advice.format_map(error.values)


@pytest.mark.parametrize("name", CONDITION_MISTAKES)
def test_a_mistake_has_samples(name: str) -> None:
    assert MISTAKES[name].samples


def test_no_two_mistakes_are_told_in_the_same_words() -> None:
    sentences = [mistake.message for mistake in MISTAKES.values()]
    repeated = {text for text in sentences if sentences.count(text) > 1}
    assert repeated <= {"{reason}"}


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ('三级指标 含 "率" 且 指标值.上线 > 3', "上线"),
        ("项目.预算额 > 1万元", "预算额"),
        ('三级指标 含 "率" 且 （指标值 > 3吨位）', "3吨位"),
        ("指标值 > 80% 且 且 三级指标 为空", "且"),
        ("三级指标 含 词表.空泛用话", "词表.空泛用话"),
        ('三级指标 匹配 "(率"', '"(率"'),
        ("（指标值 为空 或 三级指标 为空", "（"),
        ("指标值 为空 或 （指标值 > 90% 且 指标值 < 80%）", "指标值 > 90% 且 指标值 < 80%"),
    ],
)
def test_a_mistake_is_shown_where_it_stands(text: str, part: str) -> None:
    span = mistake_in(text).span
    assert text[span.start : span.end] == part


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("三级指表 为空", "三级指标"),
        ("指标值.上线 > 3", "上限"),
        ("指标值 只有上线", "只有上限"),
        ("指标值 不是定型", "不是定性"),
        ("三级指标 含 词表.空泛用话", "空泛用语"),
        ("字数量(三级指标) > 3", "字数"),
        ("项目.资金用图 为空", "资金用途"),
        ("项目.项目名字 含 '培训'", "项目名称"),
        ("方向 = 正像", "正向"),
    ],
)
def test_the_word_that_was_meant_is_offered(text: str, hint: str) -> None:
    assert f"是不是“{hint}”" in mistake_in(text).values["hint"]


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("满意度 < 80%", '三级指标 含 "满意度" 且 指标值'),
        ('数量指标.单位 = "%"', '二级指标 = "数量指标" 且 指标值.单位'),
        ("效益指标 < 90%", '一级指标 = "效益指标" 且 指标值'),
        ('单位 不能是 "%"', '单位 = "%"'),
        ("指标值 不得超过 550元", "指标值 > 550元"),
        ("指标值 应当大于 3个", "指标值 <= 3个"),
        ("指标值 必须不为空", "指标值 为空"),
        ('三级指标 必须含 "率"', '三级指标 不含 "率"'),
        ("项目.预算数 超过 项目.其中财政资金 5%", "项目.其中财政资金 × 105%（多出 5%）"),
        ("项目.预算数 低于 项目.其中财政资金 5%", "项目.其中财政资金 × 95%（少 5%）"),
        ('指标值 = "80%"', "请写成 80%"),
        ('三级指标 含 "率" 且不含 "度"', "三级指标 不含"),
        ("项目.预算数 > 3万元 且 < 5万元", "项目.预算数 <"),
        ('三级指标 含 ["率", "量"', "右括号“]”"),
        ('数量指标 单位 = "%"', '二级指标 = "数量指标" 且 指标值.单位'),
        ("三级指标 = 其他项目.三级指标", "其他项目.绩效指标 中 存在 三级指标 = 本指标.三级指标"),
        ('"率" 在 三级指标 中', '三级指标 含 "率"'),
        ("权重合计 > 100", "项目.绩效指标 的 权重 合计"),
        ("指标值确定依据 = 其他", '请写成 "其他"'),
        ("三级指标 = 全县农村公路日常养护及时率", '请写成 "全县农村公路日常养护及时率"'),
        ("三级指标 含 全县农村公路日常养护及时率", '请写成 "全县农村公路日常养护及时率"'),
        ("指标值.单位 = %", '请写成 "%"'),
        ("指标值.符号 = ≥", '请写成 "≥"'),
        ("三级指标 含 率、量", '请写成 "率"'),
        ("三级指标 含 《率》", '请写成 "《率》"'),
        ("三级指标 匹配 /率$/", '请写成 "率$"'),
        ("词表。空泛用语 为空", "词表.空泛用语"),
        ("项目.预算数 约等于 项目.其中财政资金 误差 0.01", "写明单位"),
        ("指标值.上限 - 项目.预算数 > 5", "写明单位"),
    ],
)
def test_what_was_meant_is_written_out(text: str, cure: str) -> None:
    error = mistake_in(text)
    assert cure in MISTAKES[error.mistake].advice.format_map(error.values)


def test_a_length_may_be_counted_in_characters() -> None:
    length = len("".join((indicator().name or "").split()))
    assert ask(f"字数(三级指标) = {length}个字", indicator())
    assert ask(f"字数(三级指标) > {length}字", indicator()) is False


@pytest.mark.parametrize(
    "text", ["三级指标 含 词表.本局的词", "项目.绩效指标 中 三级指标 含 词表.空泛的话的个数 > 3"]
)
def test_an_unknown_word_list_may_hold_a_particle_in_its_name(text: str) -> None:
    assert mistake_in(text).mistake == "unknown_word_list"


@pytest.mark.parametrize(
    "text",
    [
        "指标值 > 80% 或 指标值 < 60%",
        "指标值 >= 80% 且 指标值 <= 80%",
        "指标值.下限 > 80% 且 指标值.上限 < 80%",
        "指标值 > 3天 且 指标值 < 96小时",
        '三级指标 ≠ "甲" 且 三级指标 ≠ "乙"',
        '三级指标 = "甲" 或 三级指标 = "乙"',
        "指标值 只有上限 或 指标值 只有下限",
        '绩效指标描述 为空 或 绩效指标描述 不含 "率"',
        '绩效指标描述 不为空 且 绩效指标描述 含 "率"',
        '三级指标 含 "率" 且 三级指标 不含 "比率"',
        "项目.绩效指标 的 个数 >= 1 且 项目.绩效指标 的 个数 < 3",
        "项目.绩效指标 中 存在 指标值 > 90% 且 项目.绩效指标 中 存在 指标值 < 80%",
        "方向 ≠ 正向 且 方向 ≠ 反向",
        "指标值 是区间 且 指标值 是百分比",
        "权重 > 指标值 或 权重 < 指标值",
    ],
)
def test_a_condition_that_can_go_either_way_is_let_through(text: str) -> None:
    assert ask(text, indicator()) in (True, False, None)


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("权重 > 指标值 或 权重 <= 指标值", "always_true"),
        ("指标值 ≠ 3个 或 指标值 = 3个", "always_true"),
        ("三级指标 = 三级指标", "same_sides"),
        ("指标值 是百分比 且 指标值 是金额", "never_true"),
        ("指标值.种类 = 定性 且 指标值 是定量", "never_true"),
        ('三级指标 属于 ["甲", "乙"] 且 三级指标 = "丙"', "never_true"),
        ('三级指标 为空 且 三级指标 = "丙"', "never_true"),
        ('三级指标 含 "率" 且 非 三级指标 含 "率"', "never_true"),
        ("指标值 > 90% 且 （指标值 < 80% 或 指标值 < 70%）", "never_true"),
        ("项目.绩效指标 中 存在 （指标值 > 9 且 指标值 < 8）", "never_true"),
        ("项目.绩效指标 中 （指标值 > 9 或 指标值 <= 9） 的 个数 > 3", "always_true"),
        ("字数(三级指标) < 0", "never_true"),
        ("指标值 > 3天 且 指标值 < 2小时", "never_true"),
        ("方向 是正向 且 方向 = 反向", "never_true"),
    ],
)
def test_a_condition_that_never_changes_is_refused(text: str, mistake: str) -> None:
    assert mistake_in(text).mistake == mistake
