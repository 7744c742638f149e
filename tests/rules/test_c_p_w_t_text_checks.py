"""The two checks behind the rules on writing: where they point, and what they pass over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpilint.card.build import build_department
from kpilint.card.model import Department
from kpilint.check.text_pattern import text_pattern
from kpilint.check.unbalanced_mark import first_lonely, unbalanced_mark
from kpilint.text.compose import compose
from kpilint.text.node import Mapping


def department(yaml: str) -> Department:
    root = compose(yaml)[0]
    assert isinstance(root, Mapping)
    return build_department(root)


DOUBLED = {"模式": "。。", "位置": "任意"}
CUT_OFF = {"模式": "[，、]", "位置": "栏末"}


def test_a_slip_is_pointed_at_to_the_character() -> None:
    card = "项目:\n  - {项目名称: 甲, 绩效目标: [一切正常。, 依法信访。。]}\n"
    (hit,) = text_pattern(department(card), DOUBLED)
    assert hit.address == ("项目", 1, "绩效目标", 2)
    assert hit.within == (4, 6)
    assert hit.quote == "。。"
    assert hit.values["前后"] == "依法信访。。"


def test_the_copy_of_a_slip_draws_no_second_hit() -> None:
    section = "  - {标题: 一、目标, 正文: 群众有序依法信访。。}\n"
    assert len(list(text_pattern(department("说明:\n" + section * 2), DOUBLED))) == 1


def test_the_end_of_each_field_counts_and_the_middle_does_not() -> None:
    card = "项目:\n  - {项目名称: 甲，乙, 资金用途: 值班、接访、, 立项依据: 依法，办理}\n"
    (hit,) = text_pattern(department(card), CUT_OFF)
    assert hit.address == ("项目", 1, "资金用途")


def test_one_lonely_mark_is_reported_for_a_field() -> None:
    card = "项目:\n  - {项目名称: 甲, 资金用途: 用于救助（含医疗救助（含住院}\n"
    (hit,) = unbalanced_mark(department(card), {})
    assert hit.within == (4, 5)


@pytest.mark.parametrize(
    "text",
    ["1）接待；2）办理", "（一）目标", "(2）联系", "《条例》（“零登记”）", "a) 甲 b) 乙", ""],
)
def test_paired_marks_and_item_numbers_are_no_lonely_marks(text: str) -> None:
    assert first_lonely(text) is None


@pytest.mark.parametrize(
    ("text", "at"),
    [("（第一部分", 0), ("信访条例》", 4), ("（《信访条例）", 1), ("“甲”、“乙", 4), ("甲）", 1)],
)
def test_the_first_lonely_mark_is_found(text: str, at: int) -> None:
    assert first_lonely(text) == at


@given(st.text(alphabet="甲乙（）()《》“”1、；\n"))
def test_a_lonely_mark_is_always_one_of_the_marks(text: str) -> None:
    at = first_lonely(text)
    assert at is None or text[at] in "（）()《》“”"


@given(st.recursive(st.just("甲"), lambda inner: st.builds("（{}）《{}》".format, inner, inner)))
def test_nested_pairs_are_never_lonely(text: str) -> None:
    assert first_lonely(text) is None
