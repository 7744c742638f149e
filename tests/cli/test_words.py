import json

import pytest
from command_line import kpilint

from kpilint.target.lexicon import word_list, word_list_names
from kpilint.text.width import display_width


def test_every_word_list_is_named_with_its_size():
    page = kpilint("words").stdout
    assert all(name in page for name in word_list_names())
    vague = word_list("空泛用语")
    assert vague is not None
    assert f"{len(vague.words)} 词" in page


@pytest.mark.parametrize("name", ["空泛用语", "词表.空泛用语"])
def test_a_word_list_is_shown_whole(name):
    page = kpilint("words", name).stdout
    vague = word_list("空泛用语")
    assert vague is not None
    assert vague.words <= set(page.split())


@pytest.mark.parametrize("words", [(), ("空泛用语",), ("--find", "显著提高群众满意度")])
def test_a_page_of_words_fits_the_screen(words):
    assert all(display_width(line) <= 80 for line in kpilint("words", *words).stdout.splitlines())


def test_it_is_told_in_which_lists_a_word_stands():
    lines = kpilint("words", "--find", "提高").stdout.splitlines()
    assert lines[0].startswith("“提高”在这些词表里：")
    assert "空泛用语" in "".join(lines[:3])


def test_a_text_is_searched_for_the_words_of_all_lists():
    page = kpilint("words", "--find", "显著提高群众满意度").stdout
    assert "不在任何词表里" in page
    assert "显著提高、显著、提高" in page


def test_a_search_for_programs():
    records = json.loads(
        kpilint("words", "空泛用语", "--find", "显著提高", "--format", "json").stdout
    )
    assert records[0]["member"] is True


def test_an_unknown_word_list_is_refused_with_the_nearest():
    result = kpilint("words", "空泛用言")
    assert result.exit_code == 2
    assert "是不是“空泛用语”" in result.stderr


def test_a_word_that_is_no_list_can_be_looked_up_as_told():
    result = kpilint("words", "安全")
    assert "kpilint words --find 安全" in result.stderr
    assert kpilint("words", "--find", "安全").exit_code == 0
