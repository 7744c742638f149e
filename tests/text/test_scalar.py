import re

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kpilint.text.compose import compose
from kpilint.text.node import Mapping, Scalar, Sequence
from kpilint.text.scalar import scalar_offset, scalar_range

TEXTS = st.text(alphabet="ab1 中文，。\n\t'\"\\:#-x😀𠀀 >|%", max_size=40)


def scalars(node):
    match node:
        case Scalar():
            yield node
        case Sequence():
            for item in node.items:
                yield from scalars(item)
        case Mapping():
            for pair in node.pairs:
                for part in pair:
                    yield from scalars(part)


def made_by(character, source):
    """Whether a range of source may have made this character."""
    if character in (" ", "\n") and source in ("\n", "\r\n", "\r"):
        return True
    return source == character or source == "''" or re.fullmatch(r"\\.\w*", source, re.DOTALL)


@settings(max_examples=150, deadline=None)
@given(
    text=TEXTS,
    style=st.sampled_from([None, "'", '"', "|", ">"]),
    width=st.sampled_from([5, 12, 80]),
    indent=st.sampled_from([2, 4, 8]),
    unicode=st.booleans(),
    line_break=st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_each_character_stands_where_the_map_says(text, style, width, indent, unicode, line_break):
    source = yaml.dump(
        {"k": text, "l": [text, {"m": text}]},
        default_style=style, width=width, indent=indent, allow_unicode=unicode,
        line_break=line_break,
    )  # fmt: skip
    for scalar in scalars(compose(source)[0]):
        before = scalar.start
        for index, character in enumerate(scalar.text):
            start, end = scalar_range(source, scalar, index, index + 1)
            assert before <= start < end <= scalar.end
            assert made_by(character, source[start:end])
            assert scalar_offset(source, scalar, index) == start
            before = end


@pytest.mark.parametrize(
    ("source", "part", "written"),
    [
        ("a: 接待率", "待", "待"),
        ("a: '其''中'", "中", "中"),
        ('a: "\\u4e00二\\n三"', "二", "二"),
        ('a: "\\u4e00二"', "一", "\\u4e00"),
        ('a: "一\\\n  二"', "二", "二"),
        ("a: |2\n    缩进\n  正文", "正", "正"),
        ("a: |+\n\n  一\n\n", "一", "一"),
        ("a: >\n  一\n  二\n\n  三", "三", "三"),
        ("a: 一，\r\n  二\r\n\r\n  三", "三", "三"),
        ("{a: 一\t二, b: 三}", "二", "二"),
        ("a: 一二\n  三四", "二三", "二\n  三"),
        ("a: &x !!str 标签", "签", "签"),
        ("a:\n  - |\n   𠀀😀三", "三", "三"),
    ],
)
def test_a_part_of_a_text_is_found_in_the_source(source, part, written):
    scalar = next(s for s in scalars(compose(source)[0]) if part in s.text)
    at = scalar.text.index(part)
    start, end = scalar_range(source, scalar, at, at + len(part))
    assert source[start:end] == written


@pytest.mark.parametrize(
    ("source", "end"),
    [("a: '一'", 5), ("a: 一 # 注", 4), ("a: |\n  一\n", 9), ('a: ""', 4), ("a: >-\n  一\n", 9)],
)
def test_the_end_of_a_text_is_an_offset_too(source, end):
    scalar = compose(source)[0].pairs[0][1]
    assert scalar_offset(source, scalar, len(scalar.text)) == end


def test_a_range_outside_the_text_is_cut_to_it():
    source = "a: 接待率"
    scalar = compose(source)[0].pairs[0][1]
    assert scalar_range(source, scalar, -3, 99) == (3, 6)
    assert scalar_range(source, scalar, 99, 99) == (6, 6)


def test_a_text_that_the_source_does_not_make_is_shown_whole():
    assert scalar_range("a: '其'", Scalar("别的文字", 3, 6, "single"), 1, 2) == (3, 6)
