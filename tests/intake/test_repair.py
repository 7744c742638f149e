"""What is certain is mended."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpilint.intake.repair import joined, mended_code, shares


def test_blanks_in_a_code_are_taken_out():
    assert mended_code("13032424P0044281033 02") == "13032424P004428103302"


def test_a_name_keeps_its_blanks():
    assert mended_code("甲 项目") == "甲 项目"


def test_a_piece_that_stands_in_another_is_that_other():
    assert joined(["保障群众工作", "保障群众工作中心正常运转。"]) == "保障群众工作中心正常运转。"


def test_what_stands_on_both_sides_of_a_seam_stands_once():
    assert joined(["用于支付202", "23年装修"]) == "用于支付2023年装修"


def test_a_broken_character_is_told_by_the_same_words_elsewhere():
    assert joined(["信访事项受理", "壓100%"], ["信访事项受理率"]) == "信访事项受理率100%"
    assert (
        joined(["工作中心用房装", "長修费用"], ["租工作中心用房装修经费"]) == "工作中心用房装修费用"
    )


def test_a_broken_character_that_nothing_tells_is_kept():
    assert joined(["信访事项受理", "壓100%"], ["别的文字"]) == "信访事项受理壓100%"


@pytest.mark.parametrize(
    "cells",
    [
        ["25", "5%", "50%", "75%", "100%"],
        ["25", "5%", "50% 75%", "", "100%"],
        ["25%", "", "50%", "75%", "10", "0%"],
        ["25%", "50%", "75%", "100%"],
    ],
)
def test_torn_shares_are_put_together(cells: list[str]):
    assert shares(cells, 4) == ["25%", "50%", "75%", "100%"]


@given(st.lists(st.text(max_size=20), max_size=60))
def test_joining_never_fails(pieces: list[str]):
    assert isinstance(joined([piece for piece in pieces if piece.strip()], pieces), str)


@given(st.lists(st.text("0123456789%. 甲", max_size=8), max_size=10), st.integers(0, 12))
def test_shares_never_fail(cells: list[str], count: int):
    assert isinstance(shares(cells, count), list)
