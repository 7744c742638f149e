import io
import zlib
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from intake.office.make import (
    ROWS,
    cards_docx,
    description,
    grid,
    open_docx,
    read,
    saved,
    seen,
    spans,
)
from kpilint.intake.block import Paragraph, Table
from kpilint.intake.office.pdf import document as pdf_document
from kpilint.intake.office.pdf import weigh
from kpilint.intake.office.pdf.line import joined, lines_of
from kpilint.intake.office.pdf.run import holder_of, runs_of
from kpilint.intake.office.unreadable import UnreadableError

FILES = Path(__file__).parent / "files"
CARDS = (FILES / "cards.pdf").read_bytes()


@pytest.fixture(scope="module")
def cards():
    return read(CARDS)


def test_a_printed_document_reads_as_the_document_cell_by_cell(cards):
    tables = [block for block in cards.blocks if isinstance(block, Table)]
    originals = [block for block in read(saved(cards_docx())).blocks if isinstance(block, Table)]
    assert [grid(block) for block in tables] == [grid(block) for block in originals]
    assert [spans(block) for block in tables] == [spans(block) for block in originals]


def test_a_row_that_a_page_break_cuts_is_whole(cards):
    table = next(block for block in cards.blocks if isinstance(block, Table))
    texts = [cell.text for cell in table.cells if cell.column == 3 and cell.row > 1]
    assert texts == [description(at) for at in range(ROWS)]


def test_open_sides_centred_texts_and_wide_pages_change_nothing():
    printed, original = read((FILES / "open.pdf").read_bytes()), read(saved(open_docx()))
    assert seen(printed) == seen(original)


def test_cells_name_the_page_on_which_they_stand(cards):
    table = next(block for block in cards.blocks if isinstance(block, Table))
    assert table.cells[0].place == "第1页第1张表第1行第1列"
    assert any(cell.place.startswith("第2页第1张表") for cell in table.cells)


def test_running_heads_are_kept_once_and_page_numbers_dropped(cards):
    texts = [block.text for block in cards.blocks if isinstance(block, Paragraph)]
    assert texts == ["某局2024年部门预算公开", "1.运行经费1绩效目标表", "2.运行经费2绩效目标表"]
    assert cards.notes == ["页眉或页脚“某局2024年部门预算公开”每页都有，只保留一次"]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_reads_as_an_upright_one(cards, turn):
    document = pypdfium2.PdfDocument(CARDS)
    for page in document:
        page.set_rotation(turn)
    stream = io.BytesIO()
    document.save(stream)
    document.close()
    assert seen(read(stream.getvalue())) == seen(cards)


def test_a_scan_is_said_to_be_one():
    stream = io.BytesIO()
    Image.new("L", (200, 300), 255).save(stream, "PDF")
    with pytest.raises(UnreadableError, match="扫描件，没有文字层"):
        read(stream.getvalue())


def test_pages_that_are_pictures_are_named():
    stream = io.BytesIO()
    Image.new("L", (200, 300), 255).save(stream, "PDF")
    document = pypdfium2.PdfDocument(CARDS)
    document.import_pages(pypdfium2.PdfDocument(stream.getvalue()))
    pages = len(document)
    joined_file = io.BytesIO()
    document.save(joined_file)
    document.close()
    assert f"第{pages}页是图片，没有文字层，没有读取" in read(joined_file.getvalue()).notes


def test_a_locked_file_is_said_to_be_locked():
    with pytest.raises(UnreadableError, match="已加密"):
        read((FILES / "locked.pdf").read_bytes())


def test_too_many_pages_are_refused_with_a_number(monkeypatch):
    monkeypatch.setattr(pdf_document, "MOST_PAGES", 2)
    with pytest.raises(UnreadableError, match="超过 2 页"):
        read(CARDS)


def test_half_a_file_is_an_error_or_less_text_but_never_another_exception():
    for share in (0.1, 0.5, 0.9):
        try:
            read(CARDS[: int(len(CARDS) * share)])
        except UnreadableError as error:
            assert error.advice


@pytest.mark.parametrize("depth", [1, 2])
def test_a_stream_that_unpacks_without_end_is_refused(depth, monkeypatch):
    monkeypatch.setattr(weigh, "LARGEST_STREAM", 1024 * 1024)
    packed = b"\0" * 8 * 1024 * 1024
    for _ in range(depth):
        packed = zlib.compress(packed, 1)
    data = b"%PDF-1.4\n1 0 obj<</Filter/FlateDecode>>stream\n" + packed + b"\nendstream endobj"
    with pytest.raises(UnreadableError, match="压缩炸弹"):
        read(data)


def test_progress_is_told_page_by_page():
    from kpilint.intake.office.read import read_blocks

    told = []
    read_blocks("a.pdf", CARDS, lambda done, total: told.append((done, total)))
    assert told == [(at, len(told)) for at in range(1, len(told) + 1)]
    assert len(told) > 2


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["做到群众", "来访接待"], "做到群众来访接待"),
        (["1303212", "3P003"], "13032123P003"),
        (["public", "budget"], "public budget"),
        (["≥", "95%"], "≥95%"),
    ],
)
def test_wrapped_lines_are_joined_without_a_trace(lines, text):
    assert joined(lines) == text


def char(text, x, size=10.0, top=0.0):
    return {"text": text, "x0": x, "x1": x + size, "top": top, "bottom": top + size, "size": size}


def test_room_between_words_is_read_and_bold_print_is_not_doubled():
    twice = [char("单", 0), char("单", 0.5), char("位", 10)]
    assert [line.text for line in lines_of(twice)] == ["单位"]
    assert [line.text for line in lines_of([char("甲", 0), char("乙", 22)])] == ["甲 乙"]
    assert [line.text for line in lines_of([char("甲", 0), char("乙", 60)])] == ["甲\t乙"]
    assert [line.text for line in lines_of([char("甲", 0), char("乙", 0, top=12)])] == ["甲", "乙"]


def test_a_text_that_overflows_its_cell_stays_with_it():
    long = [char(text, 5 + 10 * at) for at, text in enumerate("其中财政资金")]
    (run, other) = runs_of([*long, char("8", 70)])
    assert run == long
    assert other[0]["text"] == "8"
    assert holder_of(run, [(0.0, 40.0), (40.0, 100.0)]) == 0
    assert holder_of(run, [(0.0, 30.0), (30.0, 70.0)]) == 0
    assert holder_of(run, [(-40.0, 20.0), (20.0, 50.0), (50.0, 90.0)]) == 1
    assert holder_of(run, [(-40.0, 20.0), (20.0, 68.0)]) == 1
    assert holder_of(run, [(-40.0, 20.0), (20.0, 90.0)]) is None
