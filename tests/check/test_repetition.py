"""What is printed, pasted or entered twice."""

from written import hits

LONG = (
    "进一步强化信访积案攻坚化解工作，充分利用相关资源，将所有信访积案逐件化解到位，提高息诉息访率。"
)
OTHER = "加大网上信访办理力度，强化双向治访，对长期缠访、闹访的违法行为依法打击，净化信访环境。"


def _sections(*sections: tuple[str, str]) -> str:
    lines = [f"  - 标题: {heading}\n    正文: |\n      {text}" for heading, text in sections]
    return "说明:\n" + "\n".join(lines) + "\n"


def test_a_block_that_spans_sections_is_one_hit_at_its_second_place():
    text = _sections(
        ("（一）目标", LONG), ("（二）措施", OTHER), ("（一）目标", LONG), ("（二）措施", OTHER)
    )
    (hit,) = hits("repeated_block", text)
    assert hit.address == ("说明", 3, "标题")
    assert hit.related == (("说明", 1, "标题"),)
    assert hit.values["段数"] == "4"


def test_a_block_inside_one_text_is_marked_from_its_first_to_its_last_paragraph():
    body = f"{LONG}\n{OTHER}\n{LONG}\n{OTHER}\n"
    (hit,) = hits("repeated_block", _sections(("目标", body.replace("\n", "\n      "))))
    assert hit.within is not None
    assert body[slice(*hit.within)] == f"{LONG}\n{OTHER}"
    assert hit.within.start == len(LONG) + len(OTHER) + 2


def test_a_third_copy_is_a_hit_of_its_own():
    once = (("（一）目标", LONG), ("（二）措施", OTHER))
    assert len(hits("repeated_block", _sections(*once, *once, *once))) == 2


def test_paragraphs_of_a_repeated_block_are_not_reported_again_as_near_duplicates():
    once = (("（一）目标", LONG), ("（二）措施", OTHER))
    found = hits("near_duplicate_paragraphs", _sections(*once, *once), 最少字数="30", 相似度="88")
    assert found == []


def test_three_like_paragraphs_are_one_hit():
    text = _sections(
        ("一", LONG), ("二", OTHER), ("三", LONG.replace("积案", "老案")), ("四", LONG)
    )
    (hit,) = hits("near_duplicate_paragraphs", text, 最少字数="30", 相似度="85")
    assert hit.values["处数"] == "3"
    assert hit.address == ("说明", 3, "正文")


def test_goals_written_as_one_text_of_several_lines_are_goals_of_their_own():
    text = "绩效目标: |\n  1.按月及时发放到位\n  2.按月及时发放到位。\n项目名称: 补助\n"
    (hit,) = hits("repeated_goal", text)
    assert hit.values == {"目标": "2.按月及时发放到位。", "本条": "2", "前条": "1"}


def test_cards_that_share_purpose_and_goals_are_one_hit():
    card = f"  - {{项目名称: 甲, 资金用途: {LONG}, 绩效目标: [{OTHER}]}}\n"
    (hit,) = hits("shared_text", "项目:\n" + card * 2, 最少字数="15", 相似度="90")
    assert hit.values == {"卡片": "项目1、项目2", "相同处": "资金用途和绩效目标"}
    assert hit.address == ("项目", 2, "资金用途")


def test_a_group_of_cards_of_one_name_is_one_hit_that_names_them_all():
    text = "项目:\n" + "  - {项目名称: 信访维稳经费}\n" * 4
    (hit,) = hits("shared_field", text, 字段="项目名称")
    assert hit.values["卡片"] == "项目1、项目2、项目3、项目4"
    assert len(hit.related) == 3


def test_a_term_within_one_calendar_year_is_one_year():
    goals = "实施期目标: [建成平台]\n绩效目标: [建成平台]\n项目名称: 平台\n"
    assert hits("whole_term_copy", goals + "项目期: 2023-2026年\n")
    assert not hits("whole_term_copy", goals + "项目期: 2024年1月至2024年12月\n")


def _rows(*rows: str) -> str:
    return "项目名称: 培训\n绩效指标:\n" + "".join(f"  - {{{row}}}\n" for row in rows)


def test_one_name_with_three_values_is_one_hit_that_names_them_all():
    row = "二级指标: 数量指标, 三级指标: 培训人数, 指标值: ≥{}人"
    (hit,) = hits("rival_row", _rows(*(row.format(n) for n in (200, 300, 400))))
    assert hit.address == ("项目", 1, "绩效指标", 2, "指标值")
    assert (hit.values["前值"], hit.values["本行"], hit.values["本值"]) == (
        "≥200人",
        "2、3",
        "≥300人”“≥400人",
    )


def test_a_table_that_lists_its_names_for_the_term_and_again_for_the_year_has_no_rivals():
    names = ("培训人数", "培训期数", "教材册数")
    rows = [f"三级指标: {name}, 指标值: {n}个" for n in (30, 10) for name in names]
    assert hits("rival_row", _rows(*rows)) == []
    assert hits("rival_row", _rows(rows[0], rows[3]))


def test_rows_of_one_name_told_apart_by_another_column_are_no_rivals():
    row = "三级指标: 补助标准, 指标值: {}元/人, 备注: {}"
    assert hits("rival_row", _rows(row.format(500, "省级"), row.format(300, "市级"))) == []
    assert hits("rival_row", _rows(row.format(500, "省级"), row.format(300, "省级")))
