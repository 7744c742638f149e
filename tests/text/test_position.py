import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpilint.text.position import Lines


def test_lines_and_columns_count_characters_from_one():
    lines = Lines("甲𠀀\r\n\t乙\r丙\n")
    assert [lines.position(n) for n in (0, 1, 4, 5, 7, 9)] == [
        (1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (4, 1),
    ]  # fmt: skip
    assert [lines.line_text(n) for n in (1, 2, 3, 4)] == ["甲𠀀", "\t乙", "丙", ""]
    assert len(lines) == 4


def test_offsets_outside_mean_the_nearer_end():
    assert Lines("ab\nc").position(99) == (2, 2)
    assert Lines("ab\nc").position(-1) == (1, 1)
    assert Lines("").position(0) == (1, 1)


def test_a_column_past_the_end_means_the_end_of_the_line():
    assert Lines("ab\ncd").offset(1, 99) == 2


@pytest.mark.parametrize("line", [0, 3])
def test_there_is_no_such_line(line):
    with pytest.raises(IndexError):
        Lines("a\nb").line_text(line)
    with pytest.raises(IndexError):
        Lines("a\nb").offset(line, 1)


@given(st.text(alphabet="ab\r\n\u2028", max_size=30), st.integers(0, 30))
def test_position_and_offset_undo_each_other_within_lines(text, offset):
    offset = min(offset, len(text))
    lines = Lines(text)
    line, column = lines.position(offset)
    inside_break = offset < len(text) and column > len(lines.line_text(line)) + 1
    assert inside_break or lines.offset(line, column) == offset
