"""Values against what stands around them: descriptions, goals, the narrative, other cards."""

import pytest
from written import hits

from kpilint.check.figure import figures_in


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("自接到上访信息之起24小时内", ["24小时内"]),
        ("年受理案件不低于200件，合格率达到95%以上", ["不低于200件", "达到95%以上"]),
        ("市区400元/次，北京市1000-1500元/次", ["400元/次", "1000-1500元/次"]),
        ("2024年12月底前完成，依据冀联办〔2017〕10号", []),
        ("根据实际情况5000-50000", []),
        ("没有数", []),
    ],
)
def test_figures_are_found_with_the_words_that_bound_them(text: str, figures: list[str]):
    assert [text[slice(*figure.span)] for figure in figures_in(text)] == figures


def _row(description: str, value: str, name: str = "某指标") -> str:
    row = {"三级指标": name, "绩效指标描述": description, "指标值": value}
    fields = ", ".join(f'{word}: "{text}"' for word, text in row.items())
    return f"项目名称: 甲\n绩效指标: [{{{fields}}}]\n"


@pytest.mark.parametrize(
    ("description", "value", "cut"),
    [
        ("根据实际情况5000-50000", "≤2.5万元", True),
        ("根据实际情况5000-50000", "≤5万元", False),
        ("根据实际情况5000-50000", "≥1万元", True),
        ("每户500至5000元", "≤3000元", True),
        ("1-6年级", "≤5元", False),
        ("市区400元/次，北京市1000-1500元/次", "≤1200元/次", False),
        ("达标率90%-95%", "≤92%", True),
    ],
)
def test_a_bound_inside_the_described_range_cuts_it(description: str, value: str, cut: bool):
    assert bool(hits("described_range", _row(description, value))) is cut


PRICES = "市区400元/次，北京市1000-1500元/次，石家庄3000-4000元/次"


@pytest.mark.parametrize(
    ("name", "description", "value", "found"),
    [
        ("租车费用", PRICES, "400元", True),
        ("租车费用", PRICES, "≤1500元/次", True),
        ("租车费用", PRICES, "≤4000元/次", False),
        ("租车费用", PRICES, "≤2000元/次", False),
        ("市区租车费用", PRICES, "400元/次", False),
        ("补助", "市内90元/人/天，市外180元/人/天，住宿350元，北京500元", "680元", False),
    ],
)
def test_a_value_that_is_one_of_the_lower_prices(
    name: str, description: str, value: str, found: bool
):
    assert bool(hits("one_price_of_many", _row(description, value, name))) is found


@pytest.mark.parametrize(
    ("description", "value", "laxer"),
    [
        ("自接到信息之起24小时内", "<24小时", False),
        ("自接到信息之起24小时内", "≤1天", False),
        ("自接到信息之起24小时内", "≤48小时", True),
        ("受理信访事项一般60天办结", "≤60天", False),
        ("全年接访天数330天", "≥330天", False),
        ("全年接访天数330天", "≥300天", True),
        ("全年接访天数330天", "≥340天", False),
        ("故障率控制在5%以内", "≤8%", True),
        ("比上年同期下降40%", "≥35%", False),
        ("合格数/总数*95%", "≥90%", False),
        ("组织2期，每期100人", "≥100人", False),
        ("每所控制在300万元以内", "≤600万元", False),
    ],
)
def test_a_value_laxer_than_its_description(description: str, value: str, laxer: bool):
    assert bool(hits("described_number", _row(description, value))) is laxer


@pytest.mark.parametrize(
    ("name", "description", "value"),
    [
        ("图书编目准确率", "编目差错率控制在1%以内", "≥99%"),
        ("群众满意率", "不满意率不超过8%", "≥92%"),
        ("群众不满意率", "满意率不低于92%", "≤10%"),
        ("平均派单时间", "紧急类10分钟内派单", "≤30分钟"),
    ],
)
def test_a_figure_of_another_measure_or_of_some_cases_is_not_compared(
    name: str, description: str, value: str
):
    assert not hits("described_number", _row(description, value, name))


def test_all_that_is_promised_is_more_than_nearly_all():
    assert hits("described_full", _row("达标率100%", ">=98%", "水质达标率"))
    assert not hits("described_full", _row("满意率100%", "=100.00%"))
    assert not hits("described_full", _row("合格数量/总数量×100%", "≥98%"))


def test_a_name_with_a_bound_is_compared_only_in_the_same_unit():
    assert hits("named_number", _row("", "≥100人", "培训人数≥200人"))
    assert not hits("named_number", _row("", "≥95%", "30天内办结率"))


def _goal(goal: str, *rows: tuple[str, str]) -> str:
    lines = "".join(f'  - {{三级指标: "{name}", 指标值: "{value}"}}\n' for name, value in rows)
    return f'项目名称: 甲\n绩效目标: ["{goal}"]\n绩效指标:\n{lines}'


def test_a_goal_and_the_indicator_of_its_subject_name_one_number():
    row = ("受理信访案件件数", "≥200件")
    goal = "及时受理各类民生诉求，年受理信访案件不低于300件"
    (hit,) = hits("goal_contradicted", _goal(goal, row))
    assert hit.address == ("项目", 1, "绩效目标", 1)
    assert hit.within is not None
    assert goal[slice(*hit.within)] == "不低于300件"
    assert not hits("goal_contradicted", _goal(goal.replace("300", "200"), row))


@pytest.mark.parametrize(
    "goal",
    [
        "劝返率控制在80%以上",
        "上年受理信访案件300件",
        "到2026年受理信访案件300件",
        "投入资金300万元",
        "确保24小时值班",
    ],
)
def test_background_and_money_are_no_promises(goal: str):
    rows = (("劝返率", ">80%"), ("受理信访案件", "≥200件"), ("应急响应时间", "≤2小时"))
    assert not hits("goal_contradicted", _goal(goal, *rows))
    assert not hits("goal_not_carried", _goal(goal, *rows))


def _narrative(line: str, name: str, description: str, value: str) -> str:
    row = f'{{三级指标: "{name}", 绩效指标描述: "{description}", 指标值: "{value}"}}'
    return (
        f'说明:\n  - 标题: 分项绩效目标\n    正文: "{line}"\n'
        f"项目:\n  - 项目名称: 甲\n    绩效指标: [{row}]\n"
    )


@pytest.mark.parametrize(
    ("line", "name", "description", "value", "check"),
    [
        ("处理信访案件数≥40件。", "信访案件数量", "处理信访案件数", "≥40次", "narrative_unit"),
        ("处理信访案件数≥40件。", "信访案件数量", "处理信访案件数", "≥40件", None),
        ("解决疑难信访个案件数≥8件", "解决疑难信访个案", "", "≥10件", "narrative_value"),
        ("指标：解决疑难信访个案≤8件", "解决疑难信访个案", "", "≥8件", "narrative_value"),
        ("进京集体访下降率≥30%。", "到省集体访下降率", "", "≥35%", None),
        ("劝返初访成功率≥80%。", "劝返初访成功率", "", ">80%", None),
        ("指标1：危桥改造数量≥3座；", "危桥改造数量", "", "3座", None),
    ],
)
def test_the_narrative_against_the_cards(
    line: str, name: str, description: str, value: str, check: str | None
):
    text = _narrative(line, name, description, value)
    found = [each for each in ("narrative_value", "narrative_unit") if hits(each, text)]
    assert found == ([check] if check else [])


def _cards(*rows: str) -> str:
    return "项目:\n" + "".join(f"  - {{项目名称: 甲, 绩效指标: [{{{row}}}]}}\n" for row in rows)


def test_opposite_bounds_of_one_name_are_one_hit_that_names_all_cards():
    low, high = "三级指标: 处理率, 指标值: ≤95%", "三级指标: 处理率, 指标值: ≥95%"
    (hit,) = hits("opposed_bounds", _cards(low, high, low))
    assert (hit.values["上限卡片"], hit.values["下限卡片"]) == ("项目1、项目3", "项目2")
    assert len(hit.related) == 2


def test_counts_of_one_name_are_compared_only_where_they_mean_one_thing():
    cap = "三级指标: 接待批次, 绩效指标描述: 公务接待压控数, 指标值: ≤20批次"
    floor = "三级指标: 接待批次, 绩效指标描述: 接待客商考察团, 指标值: ≥30批次"
    assert not hits("opposed_bounds", _cards(cap, floor))


def test_units_that_convert_are_one_unit():
    assert not hits(
        "mixed_units", _cards("三级指标: 费用, 指标值: 4万元", "三级指标: 费用, 指标值: 300元")
    )
    (hit,) = hits(
        "mixed_units", _cards("三级指标: 案件, 指标值: 4件", "三级指标: 案件, 指标值: 3次")
    )
    assert hit.values["用法"] == "项目1用“件”，项目2用“次”"


def test_a_number_that_another_indicator_has_by_chance_does_not_carry_a_goal():
    rows = [("受理信访案件件数", "≥200件"), ("制作展板", "≥300件")]
    (hit,) = hits("goal_contradicted", _goal("年受理信访案件不低于300件。", *rows))
    assert (hit.values["指标"], hit.values["指标写"]) == ("受理信访案件件数", "≥200件")


@pytest.mark.parametrize(
    ("goal", "row"),
    [
        ("培训农民200名", ("培训农民人数", "≥200人")),
        ("培训农民200名", ("参训人次", "≥200人次")),
        ("化解积案30起", ("化解积案数", "≥30件")),
        ("慰问贫困家庭80户", ("慰问数", "80个")),
        ("培训3期每期50人", ("培训人数", "≥150人")),
        ("培训农民人数由80人提高到150人", ("培训农民人数", "≥150人")),
        ("人均培训时间8小时", ("培训人数", "≥150人")),
    ],
)
def test_a_number_in_another_word_for_its_unit_carries_a_goal(goal: str, row: tuple[str, str]):
    card = _goal(goal, row, ("期数", "3期"))
    assert not hits("goal_contradicted", card)
    assert not hits("goal_not_carried", card)


def test_persons_and_names_of_persons_are_one_count_and_attendances_another():
    assert hits("goal_contradicted", _goal("培训农民300名", ("培训农民", "200人")))
    assert not hits("goal_contradicted", _goal("培训农民300名", ("培训农民", "500人次")))
