"""Budget tables against themselves, each other, the narrative and the cards."""

import pytest
from written import hits

SPENDING = """预算表:
  部门预算支出总表:
    - [科目编码, 科目名称, 合计, 基本支出, 项目支出]
"""


def _spending(*rows: str) -> str:
    return SPENDING + "".join(f"    - [{row}]\n" for row in rows)


def _said(text: str, tables: str = "") -> str:
    return f"说明:\n  - 标题: 说明\n    正文: {text}\n{tables}"


def test_a_total_is_held_against_the_subjects_at_the_top():
    rows = (
        "'', 合计, 100.00, 60.00, 40.00",
        "201, 甲, 70.00, 60.00, 10.00",
        "208, 乙, 20.00, '', 20.00",
    )
    (hit,) = hits("table_sum", _spending(*rows))
    assert (hit.values["写明"], hit.values["合计"]) == ("100", "90")
    assert hit.address == ("预算表", "部门预算支出总表", 2, 3)


def test_a_subject_is_held_against_those_one_level_below_it():
    rows = (
        "201, 甲, 70.00, 70.00, ''",
        "20101, 丙, 30.00, 30.00, ''",
        "2010101, 丁, 30.00, 30.00, ''",
    )
    (hit,) = hits("table_sum", _spending(*rows))
    assert hit.values["科目"] == "甲"


def test_each_rounded_part_may_be_half_a_cent_off():
    rows = ("201, 甲, 10.03, '', ''", *(f"2010{n}, 丙, 2.00, '', ''" for n in range(1, 6)))
    assert hits("table_sum", _spending(*rows)) == []


def test_a_subject_of_several_agencies_is_no_tree():
    rows = ("201, 甲, 60.00, 60.00, ''", "201, 甲, 40.00, 40.00, ''", "20101, 丙, 5.00, 5.00, ''")
    assert hits("table_sum", _spending(*rows)) == []


def test_heads_of_two_rows_are_read_as_one():
    text = """预算表:
  2024年预算支出总表:
    - [项目, '', 2024年预算数, '', '']
    - [科目编码, 科目名称, 合计, 基本支出, 项目支出]
    - [1, 2, 3, 4, 5]
    - [合计, '', '90.00', '50.00', '50.00']
"""
    (hit,) = hits("table_sum", text)
    assert hit.values == {
        "表名": "2024年预算支出总表", "科目": "合计", "栏": "合计", "写明": "90", "合计": "100",
        "项数": "2",
    }  # fmt: skip


def test_a_blank_whole_counts_for_its_parts_where_a_larger_one_is_blank_too():
    text = """预算表:
  “三公”经费支出表:
    - [项目, 合计]
    - [“三公”经费小计, '']
    - [二、公务用车购置及运维费, '']
    - [其中：公务用车购置费, '']
    - [公务用车运行维护费, '1.60']
    - [三、公务接待费, '0.80']
"""
    assert [hit.values["合计"] for hit in hits("table_whole_blank", text)] == ["1.6", "2.4"]
    assert hits("table_sum", text) == []


def test_left_over_money_makes_up_the_income_of_the_year():
    text = """预算表:
  部门预算收支总表:
    - [一、一般公共预算拨款收入, '299.17', 一、一般公共服务支出, '325.55']
    - [本年收入合计, '299.17', 本年支出合计, '325.55']
    - [上年结转结余, '{left}', 年终结转结余, '']
    - [收入总计, '325.55', 支出总计, '325.55']
"""
    assert hits("table_sum", text.format(left="26.38")) == []
    (hit,) = hits("table_sum", text.format(left="16.38"))
    assert hit.values["科目"] == "收入总计"


@pytest.mark.parametrize(
    "text",
    [
        "支出预算100万元，其中：基本支出60万元，项目支出40万元，比上年增加30万元。",
        "“三公”经费2.4万元，其中公务用车购置及运行费1.6万元，公务用车购置费0万元，运行费1.6万元，接待费0.8万元。",
        "收入预算100万元，其中本年收入90万元，上年结转10万元。支出预算100万元。",
        "运行经费10万元，主要用于办公费6万元（含印刷费5万元）、水费4万元。",
    ],
)
def test_what_is_no_part_of_its_own_is_not_added(text: str) -> None:
    assert hits("stated_sum_exceeded", _said(text)) == []


def test_parts_within_a_part_are_added_too():
    text = "支出194万元，其中基本支出185万元，包括人员经费158万元和公用经费37万元；项目支出9万元。"
    (hit,) = hits("stated_sum_exceeded", _said(text))
    assert (hit.values["名目"], hit.values["相差"]) == ("基本支出", "10万元")


def test_a_paragraph_that_is_printed_again_is_judged_once():
    text = "运行经费共计安排5万元，主要用于办公费8万元。"
    twice = f"说明:\n  - {{标题: 甲, 正文: {text}}}\n  - {{标题: 乙, 正文: {text}}}\n"
    assert len(hits("stated_sum_exceeded", twice)) == 1


def test_a_percentage_may_be_off_by_its_last_figure():
    text = "支出预算300万元，其中教育支出100万元，占{share}%。"
    assert hits("stated_share", _said(text.format(share="33.34"))) == []
    (hit,) = hits("stated_share", _said(text.format(share="43.33")))
    assert hit.values["应为"] == "33.33%"


def test_shares_may_be_of_all_that_have_one():
    text = "收入预算中，一般公共预算拨款325.55万元，占93.5%，事业收入22.63万元，占6.5%。"
    assert hits("stated_share", _said(text)) == []


def test_changes_alone_tell_nothing_of_last_year():
    text = "项目支出较上年减少100万元，下降50%；基本支出较上年增加20万元，增长4%。"
    assert hits("stated_growth", _said(text)) == []


def test_nothing_is_written_exactly():
    text = "“三公”经费4.20万元，其中：因公出国费0万元，公务用车运行费3.60万元，公务接待费0.80万元。"
    assert len(hits("stated_sum_exceeded", _said(text))) == 1


def test_the_sum_of_last_year_is_found_from_that_of_this_year():
    text = "预算80万元，比上年减少20万元，下降{rate}%。"
    assert hits("stated_growth", _said(text.format(rate="20"))) == []
    assert len(hits("stated_growth", _said(text.format(rate="25")))) == 1


def test_what_the_tables_do_not_have_is_not_compared():
    tables = "预算表:\n  收支总表:\n    - [收入总计, '325.55', 支出总计, '325.55']\n"
    assert (
        hits("narrative_total", _said("一般公共预算收入300万元，基本支出200万元。", tables)) == []
    )
    (hit,) = hits("narrative_total", _said("2024年预算收入352.55万元。", tables))
    assert hit.values["表中"] == "325.55万元"


def test_rows_of_one_item_may_be_added():
    tables = """预算表:
  一般公共预算基本支出表:
    - [科目名称, 合计]
    - [工会经费, '0.98']
    - [工会经费, '0.65']
"""
    said = "机关运行经费共计安排10万元，主要为工会经费{}万元。"
    assert hits("narrative_item", _said(said.format("1.63"), tables)) == []
    assert hits("narrative_item", _said(said.format("0.98"), tables)) == []
    assert len(hits("narrative_item", _said(said.format("1.36"), tables))) == 1


def test_an_item_with_another_before_it_is_not_the_same_item():
    tables = "预算表:\n  基本支出表:\n    - [科目名称, 合计]\n    - [培训费, '5.00']\n"
    said = "机关运行经费安排10万元，主要为会议及培训费6万元。"
    assert hits("narrative_item", _said(said, tables)) == []


def test_tables_in_yuan_are_compared_in_yuan():
    text = """金额单位: 元
项目:
  - {项目名称: 宣传经费, 预算数: 12万元}
预算表:
  项目支出表:
    - [项目名称, 合计]
    - [宣传经费, '%s']
"""
    assert hits("card_against_table", text % "120000.00") == []
    (hit,) = hits("card_against_table", text % "100000.00")
    assert hit.values["表中"] == "10万元"


def test_cards_without_a_budget_leave_the_sum_open():
    cards = "项目:\n  - {项目名称: 甲, 预算数: '90.00'}\n  - {项目名称: 乙, 预算数: '%s'}\n"
    table = _spending("'', 合计, 100.00, 10.00, 90.00")
    assert hits("cards_above_table", cards % "" + table) == []
    assert len(hits("cards_above_table", cards % "5.00" + table)) == 1
