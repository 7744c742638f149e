import re

from hypothesis import given
from hypothesis import strategies as st

from kpilint.report.wrap import wrap
from kpilint.text.width import display_width

SIGNS = st.sampled_from("预算数绩效，。、：；”）》“（《 ab1234.%≥-年万元😀é…—")
TEXTS = st.text(SIGNS, max_size=120)
WIDTHS = st.integers(min_value=24, max_value=90)


def solid(text):
    return re.sub(r"\s", "", text)


@given(TEXTS, WIDTHS)
def test_nothing_is_lost_or_added_but_blanks(text, width):
    assert solid("".join(wrap(text, width))) == solid(text)


@given(TEXTS, WIDTHS)
def test_no_line_is_wider_than_asked(text, width):
    assert all(display_width(line) <= width for line in wrap(text, width, "  · ", "    "))


@given(st.text(st.sampled_from("预算数绩效，。、：；”）》“（《"), max_size=80), WIDTHS)
def test_no_line_begins_with_closing_punctuation(text, width):
    separated = re.sub(
        r"([，。、：；”）》“（《]+)", r"预\1算", text
    )  # runs wider than a line apart
    for line in wrap(separated, width)[1:]:
        assert not re.match(r"[，。、：；”）》]", line) or len(line) >= width // 2 - 4


def test_numbers_and_words_stay_whole():
    text = "预算数 8.76 万元，按规定应当不超过2024年核定的1,250.50万元（含）以内，见kpilint-manual"
    for width in range(20, 60):
        lines = wrap(text, width)
        for whole in ("8.76", "2024", "1,250.50万元", "kpilint-manual"):
            assert any(whole in line for line in lines), (width, whole)


def test_a_closing_mark_takes_the_last_character_with_it():
    assert wrap("一二三四五。六", 10) == ["一二三四", "五。六"]


def test_an_opening_mark_goes_to_the_next_line():
    assert wrap("一二三四“五六”", 10) == ["一二三四", "“五六”"]


def test_lines_after_the_first_hang_below_it():
    assert wrap("一二三四五六", 12, "建议：") == ["建议：一二三", "      四五六"]


def test_a_word_wider_than_a_line_is_broken():
    assert wrap("a" * 25, 10) == ["a" * 10, "a" * 10, "a" * 5]


def test_paragraphs_are_kept():
    assert wrap("一\n\n二", 10, "- ") == ["- 一", "", "  二"]
