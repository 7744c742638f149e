import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpilint.text.width import caret, display_width, excerpt


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("abc", 3), ("接待率", 6), ("≥95％", 5), ("かな", 4), ("한글", 4), ("😀", 2),
        ("e\u0301", 1), ("a\u200bb", 2), ("“引”", 4),
        ("\t", 4), ("ab\tc", 5), ("中\tc", 5), ("", 0), ("𠀀", 2),
    ],
)  # fmt: skip
def test_the_width_of_a_text_on_a_screen(text, width):
    assert display_width(text) == width


@pytest.mark.parametrize(
    ("line", "start", "end", "drawn"),
    [
        ("指标值: ≤99%", 6, 10, " " * 8 + "^^^^"),
        ("\t指标值: x", 2, 5, "\t^^^^^^"),
        ("中\t值", 3, 4, "  \t^^"),
        ("e\u0301值", 3, 4, " ^^"),
        ("值", 1, 1, "^"),
        ("值", 9, 9, "  ^"),
    ],
)
def test_carets_stand_under_what_they_mark(line, start, end, drawn):
    assert caret(line, start, end) == drawn


def test_a_long_line_is_cut_around_the_carets():
    line = "前" * 50 + "靶" + "后" * 50
    shown, carets = excerpt(line, 51, 52, 20)
    assert shown.startswith("…前")
    assert shown.endswith("后…")
    assert display_width(shown) <= 20
    assert display_width(shown[: shown.index("靶")]) == carets.index("^")


@given(
    st.text(alphabet="a中\t“😀\u0301", max_size=60),
    st.integers(1, 60),
    st.integers(0, 20),
    st.integers(8, 40),
)
def test_an_excerpt_fits_and_shows_where_the_marked_part_begins(line, start, length, limit):
    shown, carets = excerpt(line, start, start + length, limit)
    assert display_width(shown) <= limit
    assert carets.strip() == "^" * len(carets.strip())
    if start <= len(line) and line[start - 1] in "a中“😀":
        marked = [c for n, c in enumerate(shown) if display_width(shown[:n]) == carets.index("^")]
        assert line[start - 1] in marked


def test_a_line_as_long_as_a_file_is_cut_at_once():
    shown, _ = excerpt("值" * 5_000_000, 2_500_000, 2_500_002, 40)
    assert display_width(shown) <= 40
