from hypothesis import given
from hypothesis import strategies as st

from kpilint.card.place import Place
from kpilint.report.frame import source_frame
from kpilint.report.look import Look
from kpilint.text.width import display_width

LINES = st.text(st.sampled_from("预算ab1 \t，≤99%😀é\x1b"), min_size=1, max_size=200)


def columns(text, start, stop):
    """What of a text stands in a range of display columns."""
    shown, column = "", 0
    for sign in text:
        if start <= column < stop:
            shown += sign
        column += display_width(sign)
    return shown


def framed(line, start, end, width=80):
    place = Place(7, start + 1, 7, end + 1, "")
    source, carets = source_frame(line, place, Look(width=width), "red")
    first = carets.index("^")
    return source, columns(source, first, first + carets.count("^"))


@given(LINES, st.data(), st.integers(min_value=40, max_value=100))
def test_the_carets_stand_under_what_is_meant(line, data, width):
    start = data.draw(st.integers(0, len(line) - 1))
    end = data.draw(st.integers(start + 1, len(line)))
    source, marked = framed(line, start, end, width)
    assert display_width(source) <= width
    meant = line[start:end].replace("\x1b", "␛").replace("\t", "")
    seen = marked.replace(" ", "")
    assert meant.replace(" ", "").startswith(seen)
    assert seen or not meant.strip()


def test_a_short_part_of_a_long_line_is_seen_whole_with_its_surroundings():
    line = "前文" * 500 + "≤99%" + "后文" * 500
    source, marked = framed(line, 1000, 1004)
    assert marked == "≤99%"
    assert source.startswith("    7 | …")
    assert "前文前文≤99%后文后文" in source
    assert source.endswith("…")


def test_a_part_longer_than_the_terminal_is_seen_from_its_beginning():
    _, marked = framed("- " + "目标" * 300, 2, 602)
    assert marked.startswith("目标目标")


def test_tabs_before_the_value_do_not_move_the_carets():
    assert framed("\t\t指标值:\t≤99%", 7, 11)[1] == "≤99%"


def test_a_place_that_goes_on_below_is_marked_to_the_end_of_its_line():
    place = Place(7, 3, 9, 2, "")
    _, carets = source_frame("一二三四  ", place, Look(), "red")
    assert carets.count("^") == 4


def test_a_place_behind_the_end_of_its_line_gets_one_caret():
    place = Place(7, 40, 7, 41, "")
    _, carets = source_frame("一二三四", place, Look(), "red")
    assert carets == "      |         ^"
