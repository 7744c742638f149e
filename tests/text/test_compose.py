import pytest
import yaml

from kpilint.text.compose import MAX_DEPTH, YamlError, compose
from kpilint.text.node import Mapping, Scalar, Sequence


def root(text):
    (node,) = compose(text)
    return node


def value(text):
    return root(text).pairs[0][1]


@pytest.fixture(params=[True, False], ids=["libyaml", "pure"])
def either_parser(request, monkeypatch):
    monkeypatch.setattr(yaml, "__with_libyaml__", request.param)


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize(
    "written",
    [
        "013032",
        "1.00",
        "12:30",
        "no",
        "~",
        "null",
        "2024-02-30",
        "1_000",
        "=",
        "13032123E003",
        "≥40件",
    ],
)
def test_values_keep_their_spelling(written):
    assert value(f"a: {written}").text == written


def test_a_number_of_five_thousand_digits_is_a_text():
    assert value("a: " + "9" * 5000).text == "9" * 5000


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize(
    ("source", "written", "style"),
    [
        ("a: 接待率", "接待率", "plain"),
        ("a: '≥''5'", "'≥''5'", "single"),
        ('a: "\\u4e00"', '"\\u4e00"', "double"),
        ("a: |\n  一\n", "|\n  一\n", "literal"),
        ("a: >-\n  一\n", ">-\n  一\n", "folded"),
        ("a: &x 值", "值", "plain"),
        ("a: !!str # 注\n  '值'", "'值'", "single"),
        ("𠀀: 😀值", "😀值", "plain"),
        ("a:\r\n  b", "b", "plain"),
        ("a:", "", "plain"),
    ],
)
def test_a_scalar_bounds_what_was_written(source, written, style):
    scalar = value(source)
    assert source[scalar.start : scalar.end] == written
    assert scalar.style == style


def test_containers_end_with_their_last_child():
    source = "a:\n  - 1\n  - {b: 2 }\n\n# 注\nc: 3\n"
    items = value(source)
    assert source[items.start : items.end] == "- 1\n  - {b: 2 }"


def test_both_of_two_equal_keys_are_kept():
    assert [(k.text, v.text) for k, v in root("a: 1\na: 2").pairs] == [("a", "1"), ("a", "2")]


def test_every_document_has_a_root_and_an_empty_one_has_none():
    assert [type(node) for node in compose("a: 1\n---\n# 空\n---\n- 2\n...\n")] == [
        Mapping,
        type(None),
        Sequence,
    ]
    assert compose("") == []


def test_aliases_share_the_node():
    (_, first), (_, second) = root("a: &x [1]\nb: *x").pairs
    assert first is second


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a: 一，\n  二", "一，二"),
        ("a: 一\n  二\n\n  三", "一二\n三"),
        ("a: 共计\n  8万元", "共计 8万元"),
        ("a: '一\n  二 三'", "一二 三"),
        ("a: >-\n  一\n  二\n", "一二"),
        ("a: |\n  一\n  二\n", "一\n二\n"),
    ],
)
def test_folding_puts_no_space_between_chinese_lines(source, text):
    assert value(source).text == text


@pytest.mark.parametrize(
    ("source", "offset", "word"),
    [
        ("a: >100%", 3, "多行文本"),
        ("a: >0", 3, "多行文本"),
        ("a: '一", 3, "引号"),
        ("a: 1\n值：100%", 5, "字段: 值"),
        ("a:\n\tb: 1", 3, "制表符"),
        ("a: |\n\tx", 5, "制表符"),
        ("a: %5", 3, "“%”"),
        ("a: *", 3, "“*”"),
        ("a: b: c", 4, "冒号"),
        ("a: 1\n  b: 2", 7, "缩进"),
        ("a: 1\r\n- b: 2", 6, "没有对齐"),
        ("a:\n  -甲: 1\n   乙: 2", 5, "“-”后面缺少空格"),
        ("a:\r\n  -甲: 1\r\n   乙: 2", 6, "“-”后面缺少空格"),
        ("a:\r\n  - b: x\r\n     c: 2", 19, "缩进比上面的字段深"),
        ("a: [1", 3, "方括号"),
        ("a: {b: 1", 3, "花括号"),
        ('a: "\\d"', 4, "双引号"),
        ("a: 1\x01", 4, "U+0001"),
        ("a: \ud800", 3, "U+D800"),
        ("a: *x", 3, "*x"),
        ("%TAG ! x\n---\n", 0, "%TAG"),
        ("[一]: 1", 0, "字段名"),
    ],
)
def test_errors_say_where_in_the_words_of_the_clerk(source, offset, word):
    with pytest.raises(YamlError) as error:
        compose(source)
    assert error.value.offset == offset
    assert word in error.value.problem
    assert error.value.advice


def test_errors_never_point_past_the_text():
    for source in ("a: [", "a: '", "a: {b: 1", "a: 1\nb", '"'):
        with pytest.raises(YamlError) as error:
            compose(source)
        assert 0 <= error.value.offset <= len(source)


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_depth_bombs_stop_at_the_cap(opening):
    with pytest.raises(YamlError, match=str(MAX_DEPTH)):
        compose(opening * 50_000)


def test_alias_bombs_are_refused_and_modest_sharing_is_not():
    bomb = "- &a0 [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"- &a{n} [{','.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 9)
    )
    with pytest.raises(YamlError, match="引用"):
        compose(bomb)
    assert len(root("- &a [x, y]\n" + "- *a\n" * 1000).items) == 1001


def test_an_anchor_cannot_hold_itself():
    with pytest.raises(YamlError, match="不存在"):
        compose("a: &x [*x]")


def test_the_root_may_be_a_text():
    assert isinstance(root("只有文字"), Scalar)


def test_a_merge_key_brings_what_the_mapping_does_not_say_itself() -> None:
    text = "- &base {名称: 接待率, 值: ≤99%}\n- {<<: *base, 值: ≤98%}\n"
    (root,) = compose(text)
    assert isinstance(root, Sequence)
    second = root.items[1]
    assert isinstance(second, Mapping)
    said = {key.text: value.text for key, value in second.pairs if isinstance(value, Scalar)}
    assert said == {"值": "≤98%", "名称": "接待率"}


def test_a_merge_key_takes_a_list_of_which_the_first_counts() -> None:
    text = "- &a {名称: 甲, 值: 1}\n- &b {值: 2, 单位: 个}\n- <<: [*a, *b]\n- <<: [*a, 文字]\n"
    (root,) = compose(text)
    assert isinstance(root, Sequence)
    *_, third, fourth = root.items
    assert isinstance(third, Mapping)
    said = {key.text: value.text for key, value in third.pairs if isinstance(value, Scalar)}
    assert said == {"名称": "甲", "值": "1", "单位": "个"}
    assert isinstance(fourth, Mapping)
    assert [key.text for key, _ in fourth.pairs] == ["<<"]
