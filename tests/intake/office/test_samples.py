"""The office files for people to try say what they were made from."""

import pytest

from intake.office.layout.compare import printed, read
from intake.office.layout.provinces import LAYOUTS
from intake.office.regenerate import SAMPLES, TO_TRY
from kpilint.intake.read import read_path


@pytest.mark.parametrize(("name", "layout", "kind"), SAMPLES)
def test_a_file_to_try_gives_its_cards(name, layout, kind):
    _, cards = LAYOUTS[layout]()
    document = read_path(TO_TRY / f"{name}.{kind}")
    assert not document.errors
    assert read(document, cards) == printed(cards)
