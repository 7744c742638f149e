"""The layouts of the provinces, known by their words."""

from __future__ import annotations

from drawn import cards, read, rows, table

HEAD = "项目编码 | 001 | 项目名称 | 甲项目\n"


def test_columns_stand_in_any_order():
    document = read(
        table("""
        指标值 | 三级指标 | 指标值确定依据 | 二级指标 | 一级指标
        ≥5件 | 办案数 | 计划 | 数量指标 | 产出指标
        """)
    )
    assert rows(document) == [("产出指标", "数量指标", "办案数", "≥5件")]
    assert cards(document)[0].indicators[0].basis == "计划"


def test_sign_value_and_unit_keep_their_own_columns():
    document = read(
        table("""
        项目名称 | 甲项目 | < | < | < | < | <
        一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 权重（%）
        产出指标 | 数量指标 | 接访次数 | ≧ | 200 | 次 | 10
        """)
    )
    indicator = cards(document)[0].indicators[0]
    assert (indicator.operator, indicator.value, indicator.unit) == ("≧", "200", "次")
    assert indicator.weight == "10"


def test_sub_headings_split_the_value():
    document = read(
        table("""
        项目名称 | 甲项目 | < | < | < | <
        一级指标 | 二级指标 | 三级指标 | 指标值 | < | <
        ^ | ^ | ^ | 符号 | 值 | 单位（文字描述）
        产出指标 | 数量指标 | 劝返率 | = | 100.00 | %
        """)
    )
    indicator = cards(document)[0].indicators[0]
    assert (indicator.operator, indicator.value, indicator.unit) == ("=", "100.00", "%")


def test_a_sign_under_direction_is_a_sign():
    document = read(
        table("""
        一级指标 | 二级指标 | 三级指标 | 指标方向 | 目标值
        产出指标 | 数量指标 | 人数（人） | ≥ | 30
        """)
    )
    indicator = cards(document)[0].indicators[0]
    assert (indicator.operator, indicator.direction) == ("≥", None)


def test_many_projects_stand_in_one_long_table():
    document = read(
        "金额单位:元",
        table("""
        单位名称|项目名称|预算数|年度目标|一级指标|二级指标|三级指标|指标性质|指标值|指标方向性
        某局 | 甲 | 10000.00 | 目标甲 | 产出指标 | 数量指标 | 甲一 | ≥ | 5 | 正向指标
        ^ | ^ | ^ | ^ | ^ | 质量指标 | 甲二 | = | 100 | 正向指标
        ^ | 乙 | 20000.00 | 目标乙 | 产出指标 | 数量指标 | 乙一 | ≤ | 3 | 反向指标
        """),
    )
    assert [(c.name, c.budget, c.goals) for c in cards(document)] == [
        ("甲", "10000.00", ["目标甲"]),
        ("乙", "20000.00", ["目标乙"]),
    ]
    assert rows(document, 1)[1] == ("产出指标", "质量指标", "甲二", "100")
    assert document.departments[0].money_unit == "元"


def test_a_category_before_the_levels_is_no_level():
    document = read(
        table("""
        项目名称 | 项目类别 | 预算数 | 一级指标 | 二级指标 | 三级指标 | 指标值
        办案经费 | 运转类 | 12 | 产出指标(50分) | 数量指标 | 案件数 | 100件
        """)
    )
    assert rows(document) == [("产出指标", "数量指标", "案件数", "100件")]
    assert cards(document)[0].budget == "12"


def test_four_bands_give_the_best_as_value_and_all_as_standard():
    document = read(
        table("""
        绩效指标分类 | < | 绩效指标 | 绩效指标描述 | 评价标准 | < | < | < | 评价标准确定依据
        ^ | # | ^ | ^ | 优 | 良 | 中 | 差 | ^
        产出指标 | 数量指标 | 结案数 | 年结案 | ≥95件 | ≥90件 | ≥80件 | <80件 | 计划
        """)
    )
    assert rows(document) == [("产出指标", "数量指标", "结案数", "≥95件")]
    assert cards(document)[0].indicators[0].scoring == "优：≥95件；良：≥90件；中：≥80件；差：<80件"


def test_of_two_terms_side_by_side_the_year_counts():
    document = read(
        table("""
        项目名称 | 甲项目 | < | < | < | < | < | <
        项目资金（万元） | 中期资金总额： | 30 | < | 年度资金总额： | < | 10 | <
        总体目标 | 中期目标 | < | < | 年度目标 | < | < | <
        ^ | 三年做好 | < | < | 今年做好 | < | < | <
        绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
        ^ | 产出指标 | 数量指标 | 培训基层干部人数 | 30人 | 数量指标 | 培训基层干 | 10人
        """)
    )
    card = cards(document)[0]
    assert (card.budget, card.whole_term_budget, card.money_unit) == ("10", "30", "万元")
    assert (card.goals, card.whole_term_goals) == (["今年做好"], ["三年做好"])
    assert rows(document) == [("产出指标", "数量指标", "培训基层干部人数", "10人")]
    assert card.indicators[0].whole_term_value == "30人"


def test_another_indicator_of_the_long_term_is_listed():
    document = read(
        "部门整体支出绩效目标表",
        table("""
        部门名称 | 某局 | < | < | < | < | <
        一级指标|二级指标（长期）|三级指标（长期）|指标值（长期）|二级指标|三级指标（年度）|指标值（年度）
        产出指标 | 数量指标 | 修建道路 | 30公里 | 数量指标 | 培训人数 | 10人
        """),
    )
    assert rows(document) == [("产出指标", "数量指标", "培训人数", "10人")]
    assert "修建道路" in [remark.quote for remark in document.report.of_kind("unplaced")]


def test_a_whole_departments_card_is_a_card():
    document = read(
        "部门整体支出绩效目标表",
        table("""
        部门名称 | 某市信访局 | <
        年度绩效目标 | 做好信访工作 | <
        一级指标 | 三级指标 | 指标值
        产出指标 | 受理率 | ≥95%
        """),
    )
    card = cards(document)[0]
    assert (card.name, card.agency) == ("部门整体绩效目标", "某市信访局")
    assert card.goals == ["做好信访工作"]


def test_the_kind_named_as_indicator_is_a_level():
    document = read(
        "清扫经费绩效目标表",
        table("""
        指标类型 | 指标名称 | 指标值 | 指标描述
        产出指标 | 数量指标 | 5个 | 建成个数
        """),
    )
    assert rows(document) == [("产出指标", "数量指标", "建成个数", "5个")]
    assert cards(document)[0].name == "清扫经费"


def test_a_table_without_levels_is_read():
    document = read(
        table("""
        项目名称 | 重庆项目 | < | < | <
        当年预算（万元） | 20 | < | < | <
        指标名称 | 计量单位 | 指标性质 | 指标值 | 权重
        人数 | 人 | ≥ | 30 | 50
        """)
    )
    assert rows(document) == [(None, None, "人数", "30")]
    assert (cards(document)[0].budget, cards(document)[0].money_unit) == ("20", "万元")


def test_levels_without_the_word_indicator_are_levels():
    document = read(
        table("""
        项目名称 | 甲项目 | < | <
        一级指标 | 二级指标 | 三级指标 | 指标值及单位
        产出 | 数量 | 人数 | 5人
         | 质量 | 合格率 | ≥95%
        """)
    )
    assert [row[:2] for row in rows(document)] == [("产出", "数量"), ("产出", "质量")]


def test_empty_rows_and_the_forms_own_numbers_are_dropped():
    document = read(
        table("""
        项目名称 | 金寨项目 | < | <
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 指标1：人数 | 30人
        ^ | ^ | 指标2： |
        ^ | ^ | …… |
        效益指标 | 经济效益指标 | |
        ^ | 社会效益指标 | 稳定 | 好
        """)
    )
    assert rows(document) == [
        ("产出指标", "数量指标", "人数", "30人"),
        ("效益指标", "社会效益指标", "稳定", "好"),
    ]
    assert document.report.empty_rows == 3


def test_columns_of_a_self_evaluation_are_listed_as_unread():
    document = read(
        "项目自评表",
        table("""
        项目名称 | 自评项目 | < | < | < | < | <
        年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | <
        ^ | 做好甲 | < | < | 做好了甲 | < | <
        一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
        产出指标 | 数量指标 | 人数 | ≥30人 | 31人 | 50 | 50
        """),
    )
    assert rows(document) == [("产出指标", "数量指标", "人数", "≥30人")]
    assert cards(document)[0].goals == ["做好甲"]
    unread = [remark.quote for remark in document.report.of_kind("unplaced")]
    assert unread == ["做好了甲", "实际完成值", "得分"]
