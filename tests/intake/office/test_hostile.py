import io
import struct
import warnings
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from intake.office.make import (
    book,
    cards_docx,
    paragraph,
    part_of,
    read,
    row,
    run,
    saved,
    seen,
    table,
    with_part,
    word,
    zipped,
)
from kpilint.intake.office import archive, limit
from kpilint.intake.office.limit import LONGEST_TEXT, Budget
from kpilint.intake.office.unreadable import UnreadableError
from kpilint.intake.read import read_bytes

DOCX = saved(cards_docx(1))
XLSX = saved(book(["甲", "1"], ["乙", "2"]))


def test_a_bomb_is_refused_by_what_it_unpacks_to(monkeypatch):
    monkeypatch.setattr(archive, "LARGEST_PART", 1024 * 1024)
    with pytest.raises(UnreadableError, match="压缩炸弹"):
        read(with_part(DOCX, "word/document.xml", b"<x>" + b" " * 2_000_000))
    monkeypatch.setattr(archive, "MOST_UNPACKED", 1024 * 1024)
    with pytest.raises(UnreadableError, match="压缩炸弹"):
        read(with_part(DOCX, "word/media/a.png", b" " * 2_000_000))


def test_a_declared_size_is_not_trusted():
    data = bytearray(with_part(DOCX, "word/media/a.png", b" " * 2_000_000))
    entry = data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/media/a.png"))
    data[entry + 24 : entry + 28] = struct.pack("<I", 10)
    with pytest.raises(UnreadableError):
        read(bytes(data))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(encoding):
    text = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "a">]><x>&a;</x>'.encode(encoding)
    for data, part in ((DOCX, "word/document.xml"), (XLSX, "xl/worksheets/sheet1.bin")):
        with pytest.raises(UnreadableError, match="实体"):
            read(with_part(data, part, text))


def test_a_part_that_stands_twice_is_refused():
    stream = io.BytesIO(DOCX)
    with zipfile.ZipFile(stream, "a") as made, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        made.writestr("word/document.xml", b"<x/>")
    with pytest.raises(UnreadableError, match="重名"):
        read(stream.getvalue())


LOCKED = (b"\xec\xa5" + b"\0" * 8 + b"\x00\x01").ljust(512, b"\0")  # the head of a .doc


def ole(stream):
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0")
        + stream.encode("utf-16-le").ljust(128, b"\0")
        + b"\0" * 896
    )


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("密.docx", ole("EncryptedPackage"), "已加密"),
        ("锁.doc", ole("WordDocument") + LOCKED, "已加密"),
        ("文.ppt", ole("PowerPoint Document"), "演示文稿"),
        ("别.doc", ole("Other"), "不是 Word 或 Excel"),
        ("坏.xls", ole("Workbook"), "已损坏"),
        ("版.ofd", zipped({"OFD.xml": b"<x/>"}), "OFD"),
        ("包.zip", zipped({"a.txt": b"a"}), "压缩包"),
        ("包.docx", b"Rar!\x1a\x07\0", "压缩包"),
        ("图.pdf", b"\xff\xd8\xff\xe0", "图片"),
        ("半.docx", DOCX[: len(DOCX) // 2], "没有下载完整"),
        ("半.xlsx", XLSX[:-10], "没有下载完整"),
        ("缺.docx", zipped({"word/document.xml": b"<x/>"}), "已损坏"),
        ("坏.xlsx", with_part(XLSX, "xl/workbook.xml", b"<x"), "已损坏"),
        ("坏.pdf", b"%PDF-1.7\n" + b"\0" * 100, "已损坏"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_clear_error(name, data, words):
    document = read_bytes(name, data)
    (error,) = document.errors
    assert words in error.message
    assert error.advice
    assert not document.departments


def test_the_content_and_not_the_name_says_what_a_file_is():
    assert seen(read(XLSX, "表.docx")) == seen(read(XLSX, "表.xlsx"))
    assert read_bytes("文.pdf", "项目名称: 甲\n预算数: 3\n".encode()).departments


def test_a_cell_of_a_megabyte_is_cut_and_says_so():
    (cut, _) = read(word(table(row("长" * 1_000_000, "值")))).blocks[0].cells
    assert len(cut.text) < LONGEST_TEXT + 50
    assert cut.text.endswith("（原文共1000000字，以下省略）")


def test_a_merge_of_whole_columns_is_refused_before_it_is_made():
    name = "xl/worksheets/sheet1.xml"
    merge = '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    huge = with_part(XLSX, name, part_of(XLSX, name).replace("</sheetData>", merge))
    with pytest.raises(UnreadableError, match="合并单元格"):
        read(huge)


def test_too_many_cells_and_too_much_time_are_errors(monkeypatch):
    budget = Budget(cells=2)
    budget.spend_cells(2)
    with pytest.raises(UnreadableError, match="超过 2 个"):
        budget.spend_cells()
    with pytest.raises(UnreadableError, match="读到第3页"):
        Budget(seconds=-1).check_time("第3页")
    assert limit.MOST_SECONDS <= 120
    monkeypatch.setattr("kpilint.intake.office.read.LARGEST_FILE", 10)
    with pytest.raises(UnreadableError, match="文件超过"):
        read(DOCX)


def test_more_doubts_than_one_reads_are_counted():
    book = Workbook()
    book.active.append(["项目名称", "甲"])
    for number in range(2100):
        book.active.append(["预算数", "5", "是否新增", f"答{number}"])
    document = read_bytes("多.xlsx", saved(book))
    assert len(document.report.remarks) == 2000
    assert document.report.notes == ["只列出前 2000 处需要核对的内容，另有 100 处没有列出"]


def test_tables_in_tables_end_somewhere():
    inner = paragraph(run("芯"))
    for _ in range(40):
        inner = table(row(f"<w:tc><w:tcPr/>{inner}<w:p/></w:tc>", "旁"))
    assert len(read(word(inner)).blocks) < 20


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from([DOCX, XLSX]), st.integers(0, 10_000), st.binary(min_size=1, max_size=40))
def test_damage_anywhere_is_an_error_or_harmless(data, at, damage):
    at %= len(data)
    try:
        read(data[:at] + damage + data[at + len(damage) :])
    except UnreadableError as error:
        assert error.message
        assert error.advice
