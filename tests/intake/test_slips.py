"""Cards as clerks write them: what YAML cannot read, or reads as something else."""

import pytest

from kpilint.intake.read import read_bytes
from kpilint.text.compose import compose


def read(text):
    return read_bytes("a.yaml", text.encode())


def indicators(document):
    return [
        indicator
        for department in document.departments
        for project in department.projects or []
        for indicator in project.indicators or []
    ]


def messages(document):
    return [(error.line, error.column, error.message) for error in document.errors]


VALUES = [
    ">100%", ">=95%", "> 95%", ">5件", ">0", "|5件", "%5", "%", "@", "@单位", "`x`", "*", "*重要",
    "&", "&重要", "!重要 x", ",x", "]", "}x", "- 5", "-", "?", "? x", "*x", '"引"后', "'引'后",
    "单位: 万元", "a: b: c", "说明:",
]  # fmt: skip


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_a_value_that_needs_quotes_is_read_as_meant(value, line_break):
    lines = ["三级指标: 率", f"指标值: {value}  # 注", "备注: 后"]
    document = read(line_break.join(lines))
    assert not document.errors
    (indicator,) = indicators(document)
    assert (indicator.value, indicator.remark) == (value, "后")
    (notice,) = document.notices
    assert notice.kind == "unquoted_value"
    assert notice.quote == notice.values["值"] == value
    assert notice.values["字段"] == "指标值"
    assert notice.address == ("项目", 1, "绩效指标", 1, "指标值")
    assert notice.place[:4] == (2, 6, 2, 6 + len(value))
    mended = document.source.text
    mended = mended[: notice.edit.span.start] + notice.edit.text + mended[notice.edit.span.end :]
    assert compose(mended)[0].pairs[1][1].text == value


@pytest.mark.parametrize("value", [">1", ">5", ">-5", "|5", "|9", "&x", "!", "!x"])
def test_a_value_that_yaml_swallows_is_read_as_meant(value):
    document = read(f"三级指标: 率\n指标值: {value}\n备注: 后")
    assert not document.errors
    assert indicators(document)[0].value == value
    assert [n.kind for n in document.notices] == ["swallowed_value"]
    assert document.notices[0].edit.text == f"'{value}'"


@pytest.mark.parametrize("value", [">100%", "%5", "@", "*", ">1", "- ", "?"])
def test_values_in_braces_lists_and_items_are_read_as_meant(value):
    for text in (
        f"- {{三级指标: 率, 指标值: {value}}}",
        f"- {{三级指标: 率,\r\n   指标值: {value} , 备注: 后}}",
        f'[{{"三级指标":"率","指标值": {value}}}]',
    ):
        document = read(text)
        assert not document.errors
        assert indicators(document)[0].value == value.strip()
    goals = read(f"绩效目标:\n  - {value}x\n  - 二").departments[0].projects[0].goals
    assert goals == ["x" if value == "- " else f"{value}x", "二"] or value == "- "


def test_every_slip_of_a_card_is_told_in_one_run():
    text = "".join(f"- 三级指标: 率\n  指标值: >{n}%\n" for n in range(30))
    document = read(text)
    assert [i.value for i in indicators(document)] == [f">{n}%" for n in range(30)]
    assert [n.place.line for n in document.notices] == list(range(2, 62, 2))


@pytest.mark.parametrize(
    "text",
    [
        "备注: |\n  指标值: >5\n  指标值：3\n  @ * %\n三级指标: 率",
        "备注: >\n  指标值: >5\n三级指标: 率",
        "备注: >2\n    深\n  浅\n三级指标: 率",
        "备注: 'a\n  指标值: >5'\n三级指标: 率",
        '备注: "指标值: >5 \\\n  ，指标值：3"\n三级指标: 率',
        "备注: 一，\n  指标值：>5\n  @二\n三级指标: 率",
        "备注: &x 一\n三级指标: *x",
        "备注: !!str 1\n三级指标: 率",
        "# 指标值: >5\n三级指标: 率 # 指标值: >5",
        "三级指标: A>5",
        "{三级指标: 率, 备注: 说明：无}",
    ],
)
def test_texts_that_only_look_like_slips_are_left_alone(text):
    document = read(text)
    assert not document.errors
    assert not document.notices
    (root,) = compose(text)
    for key, value in root.pairs:
        if key.text == "备注":
            assert indicators(document)[0].remark == value.text.rstrip("\n")


def test_a_slip_next_to_a_block_leaves_the_block_alone():
    document = read("备注: |\n  指标值: >5\n\n   @\n指标值: >5件\n三级指标: 率")
    (indicator,) = indicators(document)
    assert indicator.remark == "指标值: >5\n\n @"
    assert indicator.value == ">5件"
    assert len(document.notices) == 1


def test_a_value_that_goes_on_in_the_next_line_is_read_whole_and_offers_no_fix():
    document = read("三级指标: 率\n指标值: >5%\n  以上\n备注: 后")
    assert indicators(document)[0].value == ">5% 以上"
    assert document.notices[0].edit is None


def test_a_number_cut_by_its_comma_is_read_whole():
    document = read("{项目名称: 甲, 预算数: 1,000.50, 备注: 后}")
    assert document.departments[0].projects[0].budget == "1,000.50"
    assert [(n.kind, n.quote) for n in document.notices] == [("swallowed_value", "1,000.50")]


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        ("指标值：100%", 4, "“指标值”后面是全角冒号“：”"),
        ("指标值： 100%", 4, "“指标值”后面是全角冒号“：”"),
        ("指标值 ：100%", 4, "“指标值”后面是全角冒号“：”"),
        ("指标值:100%", 4, "“指标值”的冒号后面缺少空格"),
        ("指标值:\u3000100%", 4, "“指标值”的冒号后面缺少空格"),
    ],
)
@pytest.mark.parametrize("at", ["first", "last", "item", "flow"])
def test_a_slip_in_the_colon_is_an_error_and_the_value_is_read(text, column, words, at):
    card, line, before = {
        "first": (f"{text}\n三级指标: 率", 1, 0),
        "last": (f"三级指标: 率\n{text}", 2, 0),
        "item": (f"- {text}\n  三级指标: 率", 1, 2),
        "flow": (f"{{三级指标: 率, {text}}}", 1, 10),
    }[at]
    document = read(card)
    assert messages(document) == [(line, column + before, words)]
    assert "指标值: " in document.errors[0].advice
    (indicator,) = indicators(document)
    assert (indicator.name, indicator.value) == ("率", "100%")
    place = document.source.locate(("项目", 1, "绩效指标", 1, "指标值"))
    assert document.source.text[place.column - 1 + (line - 1) * 8 :].startswith("100%")


def test_a_card_written_with_full_width_colons_throughout_is_read():
    document = read(
        "项目名称：甲\n绩效目标：\n  - 目标：提高\n  - 目标1: 降低\n"
        "绩效指标：\n  - 三级指标：率\n    指标值：>5%\n"
    )
    assert [error.line for error in document.errors] == [1, 2, 5, 6, 7]
    project = document.departments[0].projects[0]
    assert project.goals == ["目标：提高", "目标1: 降低"]
    assert project.indicators[0].value == ">5%"
    assert [n.quote for n in document.notices] == ["目标1: 降低", ">5%"]


def test_a_full_width_comma_between_fields_is_an_error_and_both_are_read():
    document = read("{三级指标: 率，指标值: 5%，备注：后}")
    assert [error.message for error in document.errors] == [
        "花括号里用了全角逗号“，”分隔字段",
        "花括号里用了全角逗号“，”分隔字段",
        "“备注”后面是全角冒号“：”",
    ]
    (indicator,) = indicators(document)
    assert (indicator.name, indicator.value, indicator.remark) == ("率", "5%", "后")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("绩效指标:\n\t- 三级指标: 率\n\t  指标值: >5%\n", [2, 3]),
        ("绩效指标:\n\t- 三级指标: 率\n\t\t指标值: >5%\n", [2, 3]),
        ("绩效指标:\n  - 三级指标: 率\n\t指标值: >5%\n", [3]),
        ("绩效指标:\r\n    - 三级指标: 率\r\n  \t  指标值: >5%\r\n", [3]),
        ("项目:\n  - 项目名称: 甲\n    绩效指标:\n      - 三级指标: 率\n\t指标值: >5%\n", [5]),
        ("绩效指标:\n　　- 三级指标: 率\n　　　指标值: >5%\n", [2, 3]),
        ("绩效指标:\n\u3000\u3000- 三级指标: 率\n\u3000\u3000\u3000\u3000指标值: >5%\n", [2, 3]),
    ],
)
def test_tabs_and_wide_spaces_for_indentation_are_errors_and_the_card_is_read(text, lines):
    document = read(text)
    assert [error.line for error in document.errors] == lines
    assert "缩进" in document.errors[0].message
    (indicator,) = indicators(document)
    assert (indicator.name, indicator.value) == ("率", ">5%")
    (notice,) = document.notices
    source = document.source
    assert source.text.splitlines()[notice.place.line - 1][notice.place.column - 1 :] == ">5%"
    name = source.locate(("项目", 1, "绩效指标", 1, "三级指标"))
    assert source.text.splitlines()[name.line - 1][name.column - 1 :] == "率"


@pytest.mark.parametrize(
    "text",
    [
        "三级指标: 率\n\t\n指标值: 5",
        "三级指标: 率\n\t# 注\n指标值: 5",
        "-\t三级指标: 率\n  指标值: 5",
        "{三级指标: 率, 指标值: 5, 权重:}",
        "三级指标:\t率\t\n指标值: 5\t# 注",
    ],
)
def test_what_only_the_parser_minds_is_not_worth_a_word(text):
    document = read(text)
    assert not document.errors
    assert not document.notices
    assert indicators(document)[0].value == "5"


def test_a_quote_that_is_never_closed_costs_its_own_line_only():
    document = read('三级指标: 率\n指标值: "≥95%  # 注\n备注: "后"\n权重: \'5\n')
    assert messages(document) == [(2, 6, "引号没有成对"), (4, 5, "引号没有成对")]
    (indicator,) = indicators(document)
    assert (indicator.value, indicator.remark, indicator.weight) == ("≥95%", "后", "5")


def test_a_windows_path_in_double_quotes_is_read_as_it_stands():
    document = read('三级指标: 率\n备注: "C:\\单位\\目录"\n')
    assert messages(document) == [(2, 5, "双引号内的“\\”写法不对")]
    assert indicators(document)[0].remark == "C:\\单位\\目录"


def test_many_errors_of_one_kind_are_counted():
    document = read("绩效指标:\n" + "\t- 三级指标: 率\n" * 50)
    assert len(document.errors) == 20
    assert "之后还有30处" in document.errors[-1].message
    assert len(indicators(document)) == 50


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("项目名称: 甲\n预算数: [1\n", 2, 6),
        ("项目名称: 甲\n绩效指标: {指标值: 1\n", 2, 7),
        ("项目名称: 甲\n  预算数: 1\n", 2, 3),
        ("项目名称: 甲\n乙\n预算数: 1\n", 2, 1),
        ("项目名称: 甲\n指标值: >5件\n乙\n预算数: [", 3, 1),
        ("项目名称: 甲\n绩效指标:\n\t- 指标值: 1\n乙\n", 4, 1),
    ],
)
def test_what_cannot_be_mended_is_one_error_at_its_place(text, line, column):
    document = read(text)
    assert not document.departments
    assert (line, column) in [(error.line, error.column) for error in document.errors]
    assert all(error.message and error.advice for error in document.errors)
