import pytest

from kpilint.card.build import build_department
from kpilint.text.compose import compose


def built(text):
    problems, nodes = [], {}
    department = build_department(compose(text)[0], problems, nodes)
    return department, problems, nodes


def shapes(text):
    return [problem.message for problem in built(text)[1] if problem.kind == "shape"]


DEPARTMENT = """
单位: 信访局
年度: 2024
金额单位: 万元
项目:
  - 项目名称: 甲
    预算数: 8.00
    资金支出计划: {3月底: 25%, 12月底: 100%}
    绩效目标: [一, 二]
    绩效指标:
      - {一级指标: 产出指标, 三级指标: 接待率, 指标值: ≤99%}
      - {三级指标: 处理率, 指标值: 013}
  - 项目名称: 乙
说明:
  - {标题: 一、职责, 正文: 负责信访}
预算表:
  支出表: [[科目, 合计], [201, 3.00]]
"""


def test_a_department_has_its_projects_narrative_and_tables():
    department, problems, _ = built(DEPARTMENT)
    assert not problems
    assert (department.agency, department.year) == ("信访局", "2024")
    first, second = department.projects
    assert (first.name, first.budget, second.name) == ("甲", "8.00", "乙")
    assert first.payment_plan == {"3月底": "25%", "12月底": "100%"}
    assert first.goals == ["一", "二"]
    assert [i.value for i in first.indicators] == ["≤99%", "013"]
    assert first.indicators[1].project is first
    assert first.department is department
    assert [(s.heading, s.text) for s in department.sections] == [("一、职责", "负责信访")]
    assert department.tables == {"支出表": [["科目", "合计"], ["201", "3.00"]]}


def test_addresses_count_from_one_in_the_words_of_the_form():
    department, _, nodes = built(DEPARTMENT)
    indicator = department.projects[0].indicators[1]
    assert indicator.address == ("项目", 1, "绩效指标", 2)
    assert department.projects[1].address == ("项目", 2)
    assert department.sections[0].address == ("说明", 1)
    assert nodes[indicator.address].pairs[0][1].text == "处理率"


def test_a_later_document_has_its_number_in_every_address():
    department = build_department(
        compose("项目名称: 甲\n绩效指标: [{指标值: 1}]")[0], address=("文档", 2)
    )
    assert department.projects[0].indicators[0].address == (
        "文档", 2, "项目", 1, "绩效指标", 1,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "projects", "indicators"),
    [
        ("项目名称: 甲\n绩效指标: [{三级指标: 率}]", 1, 1),
        ("- 项目名称: 甲\n- 项目名称: 乙", 2, 0),
        ("- {三级指标: 率}\n- {三级指标: 数}", 1, 2),
        ("三级指标: 率\n指标值: 1", 1, 1),
        ("项目: {项目名称: 甲}", 1, 0),
        ("项目: 甲\n预算数: 3", 1, 0),
        ("单位: 信访局", 0, 0),
        ("备注: 无", 1, 0),
    ],
)
def test_a_file_may_hold_a_card_a_list_an_indicator_or_a_department(text, projects, indicators):
    department, problems, _ = built(text)
    assert not [p for p in problems if p.kind in ("shape", "foreign")]
    found = department.projects or []
    assert len(found) == projects
    assert sum(len(p.indicators or []) for p in found) == indicators


@pytest.mark.parametrize(
    "text",
    [
        *("只有文字", "name: x", "[]", "- 1\n- 2", "{}"),
        "名称: 单位表\n单位:\n  - {量纲: 钱, 单位: 元}",  # 单位 is a word of others, too
        "- 更新\n- 指标值: 读得懂日期\n- 另一条",  # so is 指标值 in a list of remarks
    ],
)
def test_what_holds_no_field_of_a_card_is_foreign(text):
    department, problems, _ = built(text)
    assert [problem.kind for problem in problems] == ["foreign"]
    assert department.projects is None


@pytest.mark.parametrize(
    "key", ["年度资金总额", "预 算 数", "预算数 ", "预算金额", "'预算\u3000数'"]
)
def test_a_key_is_known_by_synonyms_and_without_its_white_space(key):
    assert built(f"项目名称: 甲\n{key}: 3")[0].projects[0].budget == "3"


def test_brackets_of_both_widths_are_the_same():
    for key in ("指标名称（三级指标）", "指标名称(三级指标)"):
        assert built(f"{key}: 率")[0].projects[0].indicators[0].name == "率"


@pytest.mark.parametrize("nothing", ["", "~", "null", "''"])
def test_a_field_that_stands_empty_is_empty_and_one_that_does_not_is_none(nothing):
    project = built(f"项目名称: 甲\n预算数: {nothing}\n绩效目标: {nothing}")[0].projects[0]
    assert project.budget == ""
    assert project.goals == []
    assert project.purpose is None
    assert project.indicators is None


def test_only_bare_words_mean_nothing():
    assert built("项目名称: 'null'")[0].projects[0].name == "null"


def test_a_block_of_text_ends_without_the_line_break_of_its_notation():
    assert built("资金用途: |\n  一\n  二\n")[0].projects[0].purpose == "一\n二"


def test_a_single_goal_is_a_list_of_one():
    assert built("绩效目标: 一")[0].projects[0].goals == ["一"]


def test_narratives_are_lists_mappings_or_a_text():
    for text in (
        "说明: [{标题: 甲, 正文: 乙}, 丙]",
        "说明: {甲: 乙, '': 丙}",
        "说明: [{甲: 乙}, {正文: 丙}]",
    ):
        sections = built(text)[0].sections
        assert [(s.heading, s.text) for s in sections] == [("甲", "乙"), ("", "丙")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("项目名称: [甲]", "“项目名称”应是一段文字，这里是列表"),
        ("资金用途: {a: b}", "“资金用途”应是一段文字，这里是“字段: 值”的写法"),
        ("资金支出计划: [1, 2, 3, 4]", "“资金支出计划”应是各月的比例，这里是列表"),
        ("资金支出计划: 按月", "“资金支出计划”应是各月的比例，这里是文字"),
        ("资金支出计划: {3月底: [1]}", "“资金支出计划”的“3月底”应是一段文字，这里是列表"),
        ("绩效目标: {a: b}", "“绩效目标”应是逐条的文字，这里是“字段: 值”的写法"),
        ("绩效目标: [一, [二]]", "“绩效目标”第2条应是一段文字，这里是列表"),
        ("绩效指标: 无", "“绩效指标”应是列表，这里是文字"),
        ("绩效指标: {产出指标: [a]}", "“绩效指标”应是列表，这里是“字段: 值”的写法"),
        ("绩效指标: [{指标值: 1}, 二, ~]", "“绩效指标”第2项应是一组字段，这里是文字"),
        ("- 三级指标: 率\n- [甲]", "文件第2项应是一组字段，这里是列表"),
        ("说明: [[甲]]", "“说明”应是逐段的标题和正文，这里是列表"),
        ("预算表: [甲]", "“预算表”应是“表名: 表格”，这里是列表"),
        ("预算表: {甲: 乙}", "“甲”应是逐行的表格，这里是文字"),
        ("预算表: {甲: [[1], 乙]}", "“甲”第2行应是一行单元格，这里是文字"),
        ("预算表: {甲: [[{a: b}]]}", "“甲”第1行的单元格应是一段文字，这里是“字段: 值”的写法"),
    ],
)
def test_what_does_not_fit_is_said_in_the_words_of_the_clerk(text, words):
    assert words in shapes(text)


def test_what_does_not_fit_leaves_the_rest_readable():
    card = "项目名称: 甲\n预算数: [1]\n绩效指标: [一, {三级指标: 率}]"
    project = built(card)[0].projects[0]
    assert project.name == "甲"
    assert project.budget is None
    assert [(i.name, i.address[-1]) for i in project.indicators] == [("率", 1)]


def test_of_two_equal_keys_the_first_counts_and_both_places_are_kept():
    department, problems, _ = built("项目名称: 甲\n预算数: 1\n预 算数: 2")
    assert department.projects[0].budget == "1"
    (problem,) = problems
    assert problem.kind == "duplicate_key"
    assert problem.address == ("项目", 1, "预算数")
    assert (problem.node.text, problem.other.text) == ("预 算数", "预算数")


def test_a_second_word_for_a_field_is_not_read_and_said_so():
    department, problems, _ = built("单位: 信访局\n单位全称: 青龙县信访局")
    assert department.agency == "信访局"
    assert [(p.kind, p.address) for p in problems] == [("unknown_key", ("单位全称",))]


def test_a_month_that_stands_twice_is_a_duplicate_too():
    problems = built("资金支出计划: {3月底: 1%, 3月底: 2%}")[1]
    assert [p.address for p in problems] == [("项目", 1, "资金支出计划", "3月底")]


def test_unknown_keys_are_noted_with_the_nearest_known_one():
    problems = built("- {三级指标: 率, 指标直: 1, 得分: 2}")[1]
    assert [(p.kind, p.nearest, p.address[-1]) for p in problems] == [
        ("misspelt_key", "指标值", "指标直"),
        ("unknown_key", None, "得分"),
    ]


def test_a_file_with_very_many_unknown_keys_stays_quick():
    text = "项目名称: 甲\n" + "".join(f"键{n}甲乙丙: 1\n" for n in range(20_000))
    problems = built(text)[1]
    assert [p.others for p in problems] == [0] * 30 + [20_000 - 31]
    assert problems[-1].address[-1] == "键30甲乙丙"
