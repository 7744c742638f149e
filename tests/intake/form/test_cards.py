"""Where a card begins and ends, what its head says, and what is left over."""

from __future__ import annotations

import pytest
from drawn import cards, read, rows, table

from kpilint.card.place import Span

INDICATORS = """
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | {name} | {value}
"""


def indicators(name: str, value: str = "5件", number: int = 1):
    return table(INDICATORS.format(name=name, value=value), number)


def test_a_title_begins_another_card_and_names_it():
    document = read(
        "1、甲经费绩效目标表", indicators("甲一"), "2、乙经费绩效目标表", indicators("乙一")
    )
    assert [card.name for card in cards(document)] == ["甲经费", "乙经费"]


def test_a_title_that_all_cards_share_names_none():
    document = read("2024年部门预算项目支出绩效目标表", indicators("甲一"))
    assert cards(document)[0].name is None


def test_a_line_over_the_table_may_say_the_project():
    document = read("项目名称：甲项目  预算数：10.5", indicators("甲一"))
    assert (cards(document)[0].name, cards(document)[0].budget) == ("甲项目", "10.5")


def test_a_table_goes_on_over_a_page_with_or_without_its_heading():
    rest = table("效益指标 | 社会效益指标 | 稳定 | 好", 3)
    document = read(
        table("项目名称 | 甲项目 | < | <" + INDICATORS.format(name="一", value="1件")),
        table("一级指标 | 二级指标 | 三级指标 | 指标值\n | 质量指标 | 二 | 95%", 2),
        rest,
    )
    assert rows(document) == [
        ("产出指标", "数量指标", "一", "1件"),
        ("产出指标", "质量指标", "二", "95%"),
        ("效益指标", "社会效益指标", "稳定", "好"),
    ]


def test_cards_stand_below_each_other_in_one_table():
    head = "项目编码 | 00{n} | 项目名称 | {n}号"
    text = "\n".join(
        head.format(n=n) + INDICATORS.format(name=f"指{n}", value="1件") for n in (1, 2)
    )
    document = read(table(text))
    assert [(c.code, c.name, len(c.indicators)) for c in cards(document)] == [
        ("001", "1号", 1),
        ("002", "2号", 1),
    ]


def test_the_head_is_read_by_its_labels():
    document = read(
        table("""
        项目编码 | 13032123P00331710078D | < | 项目名称 | 法律服务费 | < | <
        预算规模及资金用途 | 预算数 | 1.00 | 其中：财政    资金 | 1.00 | 其他资金 |
        ^ | 用于聘请律师。 | < | < | < | < | <
        资金支出计划（%） | 3月底 | 6月底 | 10月底 | < | 12月底 | <
        ^ | 25% | 50% | | < | 100% | <
        绩效目标 | 1.甲。\\n2.乙。 | < | < | < | < | <
        """),
        indicators("律师人数"),
    )
    card = cards(document)[0]
    assert (card.budget, card.fiscal, card.other_funds) == ("1.00", "1.00", "")
    assert card.purpose == "用于聘请律师。"
    assert card.payment_plan == {"3月底": "25%", "6月底": "50%", "10月底": "", "12月底": "100%"}
    assert card.goals == ["1.甲。", "2.乙。"]


def test_what_no_field_takes_is_listed_with_its_place():
    document = read(
        table("""
        项目名称 | 甲项目 | < | <
        市县财政资金 | 400,000 | 绩效等级 | 优秀
        """),
        indicators("一"),
    )
    listed = [(r.place.phrase, r.quote) for r in document.report.of_kind("unplaced")]
    assert ("第1张表第2行第2列", "400,000") in [
        (place, quote.split()[0]) for place, quote in listed
    ]
    assert any("优秀" in quote for _, quote in listed)


def test_an_amount_without_a_digit_is_no_amount():
    document = read(table("项目名称 | 甲项目\n预算数 | 见附件"), indicators("一"))
    assert cards(document)[0].budget is None


def test_places_lead_back_to_cells():
    document = read(table("项目名称 | 甲项目\n资金用途 | 办公"), indicators("一", number=2))
    phrase = document.source.locate(("项目", 1, "绩效指标", 1, "指标值")).phrase
    assert phrase == "第2张表第2行第4列"
    assert document.source.locate(("项目", 1, "资金用途")).phrase == "第1张表第2行第2列"
    assert document.source.locate(("项目", 1, "备注")).phrase == "第1张表第1行第1列"


def test_budget_tables_go_by_the_name_over_them():
    document = read(
        "部门预算支出总表",
        table("科目编码 | 科目名称 | 合计\n201 | 一般公共服务支出 | 283.44"),
        "甲经费绩效目标表",
        indicators("一"),
    )
    assert document.departments[0].tables == {
        "部门预算支出总表": [
            ["科目编码", "科目名称", "合计"],
            ["201", "一般公共服务支出", "283.44"],
        ]
    }


def test_other_tables_are_left_over_and_listed():
    document = read(table("单位名称 | 单位性质\n某局 | 行政"), indicators("一", number=2))
    assert [r.quote for r in document.report.of_kind("unplaced")] == [
        "单位名称 | 单位性质 | 某局 | 行政"
    ]
    assert document.report.tables == 2


def test_the_narrative_keeps_its_headings():
    document = read(
        "某县信访局2024年部门预算信息公开情况说明",
        "一、部门职责",
        "接待群众来访。",
        "处理来信。",
        "二、收支情况",
        "无。",
        indicators("一"),
    )
    sections = [(s.heading, s.text) for s in document.departments[0].sections or ()]
    assert sections[1:] == [
        ("一、部门职责", "接待群众来访。\n处理来信。"),
        ("二、收支情况", "无。"),
    ]
    assert (document.departments[0].agency, document.departments[0].year) == ("某县信访局", "2024")


def test_a_centred_level_goes_to_the_rows_its_words_fit():
    document = read(
        table("""
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 滞留人数 | 0人
         | | 案件办理时间 | ≤15天
         | 时效指标 | 答复期限 | 法定期限
         | | 项目支出成本 | ≤396万元
         | 成本指标 | 基本支出成本 | ≤300万元
        """)
    )
    assert [row[1] for row in rows(document)] == [
        "数量指标", "时效指标", "时效指标", "成本指标", "成本指标",
    ]  # fmt: skip
    assert len(document.report.of_kind("doubtful")) == 2


@pytest.mark.parametrize("shift", [1, 2])
def test_a_row_that_slid_aside_is_put_back(shift: int):
    row = ["产出指标", "数量指标", "人数", "≥5人"]
    slid = [*row[shift:], *[""] * shift] if shift < 2 else ["", *row[:3]]
    text = "一级指标 | 二级指标 | 三级指标 | 指标值\n" + " | ".join(row) + "\n" + " | ".join(slid)
    document = read(table(text), torn=True)
    level2, name = rows(document)[1][1:3]
    assert (level2, name) == ("数量指标", "人数")


def test_where_the_file_says_which_cell_is_which_no_row_is_put_aside():
    document = read(
        table("""
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 人数 | ≥5人
        质量指标 | 合格率 | ≥90% |
        """)
    )
    assert rows(document)[1][2] == "≥90%"


def test_a_label_that_no_field_has_takes_its_value_with_it():
    document = read(
        table("""
        项目名称 | 甲项目 | 预算执行率权重（%） | 10
        主管部门 | | 绩效处室 | 社保科
        预算数 | 8.76 | 是否新增 | 否
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 人数 | ≥5人
        """)
    )
    card = cards(document)[0]
    assert (card.name, card.supervisor, card.budget) == ("甲项目", "", "8.76")
    listed = [(remark.quote, remark.message) for remark in document.report.of_kind("unplaced")]
    assert ("10", "卡片没有“预算执行率权重(%)”这一栏") in listed
    assert ("社保科", "卡片没有“绩效处室”这一栏") in listed
    assert ("否", "卡片没有“是否新增”这一栏") in listed


def test_a_file_without_any_form_is_told_so():
    document = read("今天天气很好。")
    assert not document.departments
    assert document.errors[0].message == "没有认出绩效目标表"


def test_a_part_of_a_section_leads_to_its_paragraph():
    document = read("一、部门职责", "接待群众来访。", "处理来信。", indicators("一"))
    sections = document.departments[0].sections or ()
    start = sections[0].text.index("处理")
    place = document.source.locate((*sections[0].address, "正文"), Span(start, start + 2))
    assert place.phrase == "第3段"
