"""Whether more of what a name says is better."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpilint.card.model import Department, Indicator, Project
from kpilint.target.direction import name_direction, read_direction
from kpilint.target.direction.phrase import clean, cut


def _names(text: str) -> list[str]:
    return text.split()


POSITIVE = _names("""
投诉处理率 投诉办结率 事故处置率 隐患整改率 集体访下降率 成本节约率 投诉率下降幅度
患者投诉率下降幅度 出勤率 接待率 劝返率 满意度 知晓率 群众满意度 优良天数
森林覆盖率 水土流失治理面积 脱贫人口 新增就业人数 巩固率 准确率 达标率 节能率
资金到位率 破案率 治愈率 疫苗接种率 系统正常运行率 一次性化解率 提高息诉息访率
减少差旅费 降低信访案件发生率 零事故天数 服务年限 接访天数 办结案件数量
药品不良反应报告数 不合格食品处置率 查处违法案件数 未成年人救助率 免费开放时间
平均无故障时间 贫困人口脱贫率 审批时限压缩率 进京集体访与上年同期下降率
参与信访案件听证率 特殊疑难信访人员救助率（%） 解决特殊疑难信访个案 律师人数
结业率 系统平均无故障运行时间 会议次数压减率
市场监管查处违法案件数 节约行政成本 审计挽回损失
电信网络诈骗挽损金额 农业保险投保率
""")
NEGATIVE = _names("""
重大事件发生率 重大活动突发事件发生率 超概算比例 未按期办结率 零投诉 设备故障率
空置率 死亡率 差旅费 办结时间 办结时限 办理周期 完成时间 进京、赴省、到市访率
单位成本 污染物排放量 PM2.5浓度 水土流失面积 贫困发生率 返贫人数 失业率
辍学率 违规率 差错率 退货率 漏报率 逾期率 超标率 能耗 结转结余率 案件发案率
命案发生数 交通事故死亡人数 火灾起数 安全事故发生次数 门诊次均费用 平均住院日
药占比 感染率 传染病发病率 网络故障恢复时间 停机时间 响应时间 重复信访率
越级访批次 是否存在质量问题 不合格率 业务办理逾期率 隐患整改逾期率 次均费用增幅
就业率下降 集体访零登记 登记差错率 资金违规使用率 应保未保率 住院次均费用增长率
资产负债率 投诉次数 不满意率 欠发工资人数 教师缺编人数 城镇登记失业率 公租房欠租率
学生近视检出率 资产减值率
""")
NEITHER = _names("""
救助资金标准 控制率 预算控制率 成本控制率 结余率 补助标准 信访案件数量
防止水土流失 杜绝安全事故 不发生群体性事件 确保不发生安全事故 涉密 数量 比例
食品抽样 困难群众人数 投诉为零 用水总量控制指标执行率 编外用工人数 财政供养人员数
工程建设成本控制 病毒感染终端数 审计查出违规金额
""")


@pytest.mark.parametrize("name", POSITIVE)
def test_more_is_better(name: str) -> None:
    assert name_direction(name).sign == "positive"


@pytest.mark.parametrize("name", NEGATIVE)
def test_less_is_better(name: str) -> None:
    assert name_direction(name).sign == "negative"


@pytest.mark.parametrize("name", NEITHER)
def test_neither_is_claimed(name: str) -> None:
    assert name_direction(name).sign in ("neutral", "unknown")


def test_the_reason_names_the_word_that_decides_and_what_it_follows() -> None:
    found = name_direction("重大事件发生率")
    assert found.reason == "“发生率”随前面的“重大事件”取向，为反向"
    assert found.confidence == "high"


def test_a_slogan_is_only_a_guess() -> None:
    assert name_direction("维护社会和谐稳定").confidence == "low"
    assert name_direction("提高息诉息访率").confidence == "high"


@pytest.mark.parametrize(
    ("description", "sign"),
    [
        ("不发生大规模集体访", "negative"),
        ("重点敏感期杜绝重大群体性事件", "negative"),
        ("到北戴河人员及时劝返率", "positive"),
        ("听证的案件占案件总数的比率", "positive"),
        ("问题整改率提高，不发生重大事故", "unknown"),  # the clauses disagree
        ("年初工作计划", "unknown"),
    ],
)
def test_the_description_decides_where_the_name_does_not(description: str, sign: str) -> None:
    assert name_direction("全区工作", description).sign == sign


def test_the_description_never_overrules_the_name() -> None:
    assert name_direction("接待率", "不发生事故").sign == "positive"


@pytest.mark.parametrize("name", ["“零登记”率", "指标1：接待率", "★★★接待率（≥**%）", "１.接待率:"])
def test_marks_around_the_words_are_left_out(name: str) -> None:
    assert "率" in clean(name)
    assert not set(clean(name)) & set("“”★（）()≥*:：1１")


def test_an_indicator_keeps_what_was_read() -> None:
    indicator = Indicator(Project(Department(), ()), ())
    indicator.name = "死亡率"
    assert read_direction(indicator).sign == "negative"
    indicator.name = "满意度"
    assert read_direction(indicator).sign == "negative"


@given(st.text(alphabet="投诉处理率未办结零事故发生数下降提高费时间不合格的（）0%≥", max_size=14))
def test_any_text_gets_an_answer_with_its_reason(name: str) -> None:
    found = name_direction(name)
    word = {"positive": "正向", "negative": "反向", "neutral": "不分正反", "unknown": "方向不明"}
    assert found.reason.endswith(word[found.sign])


@given(st.sampled_from(POSITIVE + NEGATIVE), st.sampled_from(["青龙县", "本年度", "全市"]))
def test_a_place_or_a_year_in_front_turns_nothing_round(name: str, front: str) -> None:
    pair = {name_direction(name).sign, name_direction(front + name).sign}
    assert pair != {"positive", "negative"}


def test_the_cut_measures_what_it_does_not_know() -> None:
    phrase = cut("某某县投诉甲乙处理率")
    assert phrase.lead > 0
    assert [(token.word, token.gap) for token in phrase.tokens] == [
        ("投诉", 2), ("处理", 0), ("率", 0),
    ]  # fmt: skip
