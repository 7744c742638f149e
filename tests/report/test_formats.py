import pytest
from sample_outcome import CLEAN, FULL, NOTHING
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from kpilint.report.formats import FORMATS, render
from kpilint.report.look import Look


class PlainText(SingleFileSnapshotExtension):
    """Snapshots that can be read: one text file each."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


@pytest.fixture
def picture(snapshot):
    return snapshot.use_extension(PlainText)


@pytest.mark.parametrize("name", FORMATS)
def test_a_run_with_everything_in_it(name, picture):
    assert render(name, FULL, Look()) == picture


@pytest.mark.parametrize("name", FORMATS)
def test_a_clean_run(name, picture):
    assert render(name, CLEAN, Look()) == picture


@pytest.mark.parametrize("name", FORMATS)
def test_a_run_that_looked_at_nothing(name, picture):
    assert render(name, NOTHING, Look()) == picture


@pytest.mark.parametrize("name", ["text", "concise"])
def test_colours_when_they_are_asked_for(name, picture):
    assert render(name, FULL, Look(color=True)) == picture


def test_a_narrow_terminal(picture):
    assert render("text", FULL, Look(width=44)) == picture


@pytest.mark.parametrize("name", FORMATS)
def test_no_control_character_of_a_card_reaches_the_terminal(name):
    report = render(name, FULL, Look())
    assert not [sign for sign in report if ord(sign) < 0x20 and sign != "\n"]


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_formats_for_programs_have_no_colours(name):
    assert render(name, FULL, Look(color=True)) == render(name, FULL, Look())
