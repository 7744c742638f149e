"""Real files in the provinces' layouts are read back cell by cell."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from intake.office.layout.compare import printed, read
from intake.office.layout.contents import many
from intake.office.layout.habits import HABITS
from intake.office.layout.provinces import LAYOUTS, WIDE
from intake.office.layout.sheet import as_docx, as_pdf, as_xlsx
from kpilint.intake.read import read_bytes

FILES = Path(__file__).parent / "files"
FROM_WORD = ("hebei", "shanxi", "hubei", "beijing", "neimenggu", "hunan")
FROM_EXCEL = ("sichuan", "zhejiang", "guangdong", "chongqing", "fujian", "tianjin")
LONG = {  # over many pages: the layout, the program, its projects, copies of indicators, heads
    "long-sichuan": ("sichuan", "docx", 12, 1, 1),
    "long-neimenggu": ("neimenggu", "xlsx", 12, 1, 0),
    "long-hunan": ("hunan", "docx", 9, 2, 0),
    "long-anhui": ("anhui", "docx", 1, 5, 0),
    "long-hebei": ("hebei", "xlsx", 3, 4, 0),
}
needs_office = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not here")


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_word_file_gives_the_cards_that_were_printed(name: str):
    pages, cards = LAYOUTS[name]()
    document = read_bytes(f"{name}.docx", as_docx(pages, wide=name in WIDE))
    assert read(document, cards) == printed(cards)


@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("together", [False, True], ids=["sheets", "one sheet"])
def test_a_workbook_gives_the_cards_that_were_printed(name: str, together: bool):
    pages, cards = LAYOUTS[name]()
    document = read_bytes(f"{name}.xlsx", as_xlsx(pages, together=together))
    assert read(document, cards) == printed(cards)


@pytest.mark.parametrize("name", FROM_WORD + FROM_EXCEL)
def test_a_printed_file_gives_the_cards_that_were_printed(name: str):
    _, cards = LAYOUTS[name]()
    document = read_bytes(f"{name}.pdf", (FILES / f"{name}.pdf").read_bytes())
    assert read(document, cards) == printed(cards)


@pytest.mark.parametrize("name", LONG)
def test_rows_and_merged_cells_that_page_breaks_cut_are_whole(name: str):
    layout, _, count, copies, _ = LONG[name]
    _, cards = LAYOUTS[layout](many(count, copies))
    document = read_bytes(f"{name}.pdf", (FILES / f"{name}.pdf").read_bytes())
    assert read(document, cards) == printed(cards)


@pytest.mark.parametrize("habit", HABITS)
def test_habits_of_those_who_fill_in_change_no_cell(habit: str):
    for name in ("hebei", "shanxi", "sichuan", "hubei", "shanhaiguan", "national"):
        pages, cards = LAYOUTS[name]()
        document = read_bytes("a.xlsx", as_xlsx(HABITS[habit](pages), together=True))
        assert read(document, cards) == printed(cards), name


@needs_office
@pytest.mark.parametrize("name", ["ganzi", "department"])
def test_a_file_printed_here_and_now_gives_the_cards(name: str):
    pages, cards = LAYOUTS[name]()
    document = read_bytes(f"{name}.pdf", as_pdf(as_docx(pages), "docx"))
    assert read(document, cards) == printed(cards)


def long_form(name: str) -> bytes:
    """A long form as it is printed to PDF."""
    layout, kind, count, copies, heads = LONG[name]
    pages, _ = LAYOUTS[layout](many(count, copies))
    wide = layout in WIDE
    data = as_docx(pages, wide=wide, heads=heads) if kind == "docx" else as_xlsx(pages, wide=wide)
    return as_pdf(data, kind)


def test_layouts_of_all_provinces_in_one_file_stay_apart():
    pages = [page for layout in LAYOUTS.values() for page in layout()[0]]
    cards = [card for layout in LAYOUTS.values() for card in layout()[1]]
    document = read_bytes("全部.xlsx", as_xlsx(pages))
    assert read(document, cards) == printed(cards)
