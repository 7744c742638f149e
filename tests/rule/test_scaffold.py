"""A rule file is written as it would be by hand, and reads back as what was put in."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpilint.rule.node import plain_data, root_mapping
from kpilint.rule.scaffold import rule_text
from kpilint.rule.typed_example import NotAnExample, typed_example

LINE = st.text(st.sampled_from(string.printable[:95] + "接待率≤≥％：，。“”　"), min_size=1).map(
    str.strip
)


def test_the_keys_stand_in_their_order_and_empty_ones_are_left_out():
    text = rule_text({"条件": "指标值 为空", "编号": "V901", "应为": "", "标题": "空"}, "s.json")
    keys = [line.split(":")[0] for line in text.splitlines()[1:]]
    assert keys == ["编号", "标题", "条件"]


def test_a_long_condition_is_broken_before_its_connectives():
    condition = " 且 ".join(
        f'三级指标 不含 ["用语{number}", "例外{number}"]' for number in range(6)
    )
    text = rule_text({"条件": condition}, "s.json")
    lines = text.splitlines()[2:]
    assert len(lines) > 1
    assert all(line.startswith("  且 ") for line in lines[1:])
    assert plain_data(root_mapping(text)) == {"条件": condition}


def test_numbers_keep_their_spelling_without_quotes():
    text = rule_text({"反例": [{"预算数": "8.00", "项目编码": "013", "权重": "20"}]}, "s.json")
    assert "- {预算数: 8.00, 项目编码: '013', 权重: 20}" in text


@given(LINE.filter(bool), LINE.filter(bool))
def test_any_text_reads_back(title: str, value: str) -> None:
    text = rule_text(
        {"标题": title, "反例": [{"指标值": value, "项目": {"用途": title}}]}, "s.json"
    )
    assert plain_data(root_mapping(text)) == {
        "标题": title,
        "反例": [{"指标值": value, "项目": {"用途": title}}],
    }


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("三级指标: 接待率, 指标值: ≤99%", {"三级指标": "接待率", "指标值": "≤99%"}),
        ("三级指标：接待率，指标值：>1", {"三级指标": "接待率", "指标值": ">1"}),
        ("绩效指标描述: 来访，全部接待；权重: 5", {"绩效指标描述": "来访，全部接待", "权重": "5"}),
        ('年度: "", 单位: “县局”', {"年度": "", "单位": "县局"}),
        ("三级指标: x, 项目.预算数: 5", {"三级指标": "x", "项目": {"预算数": "5"}}),
        ("{预算数: 3, 绩效目标: [一, 二]}", {"预算数": "3", "绩效目标": ["一", "二"]}),
        (
            "预算数：3，绩效指标：[{三级指标：人数}]",
            {"预算数": "3", "绩效指标": [{"三级指标": "人数"}]},
        ),
        ("指标值:", {"指标值": ""}),
    ],
)
def test_an_example_is_read_as_it_is_typed(line, fields):
    assert typed_example(line) == fields


@pytest.mark.parametrize("line", ["", "接待率", "三级指标: 接待率, [", "  "])
def test_what_is_no_example_is_refused(line):
    with pytest.raises(NotAnExample):
        typed_example(line)
