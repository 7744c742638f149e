import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpilint.text.decode import NotTextError, decode

CARD = "项目名称: 信访维稳经费\r\n指标值: ≥40件\r\n"


@pytest.mark.parametrize(
    ("encoding", "name", "bom"),
    [
        ("utf-8", "utf-8", False),
        ("utf-8-sig", "utf-8", True),
        ("gbk", "gb18030", False),
        ("gb18030", "gb18030", False),
        ("utf-16", "utf-16-le", True),
        ("utf-16-le", "utf-16-le", False),
        ("utf-16-be", "utf-16-be", False),
        ("utf-32", "utf-32-le", True),
        ("utf-32-le", "utf-32-le", False),
        ("utf-32-be", "utf-32-be", False),
    ],
)
def test_what_windows_saves_is_read_and_written_back(encoding, name, bom):
    data = CARD.encode(encoding)
    decoded = decode(data)
    assert decoded == (CARD, name, bom, ())
    assert decoded.encode(CARD) == data


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text",
    [
        "一级指标：产出指标\n一级指标：效益指标\n",  # 一 has a zero byte of its own
        "资金用途：" + "用于困难群众生活救助、医疗救助和临时救助，" * 30 + "\n",
        "指标值: ≥95%\n",
    ],
)
def test_utf16_without_a_mark_is_known_by_what_it_reads_as(text, encoding):
    assert decode(text.encode(encoding)) == (text, encoding, False, ())


@pytest.mark.parametrize("word", ["指", "项目", "单位", "信访", "路", "值"])
def test_short_gbk_words_are_no_utf8(word):
    assert decode(word.encode("gbk")).text == word


@pytest.mark.parametrize("text", ["≥95%", "a", "“x”", "指标值", "①"])
def test_short_utf8_words_are_no_gbk(text):
    assert decode(text.encode()).text == text


def test_characters_beyond_gbk_are_read_from_gb18030():
    assert decode("值: 𠀀é㎡".encode("gb18030")).text == "值: 𠀀é㎡"


@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
def test_a_damaged_file_is_read_with_the_place_of_the_damage(encoding):
    data = CARD.encode(encoding)
    cut = data.replace("经".encode(encoding), "经".encode(encoding)[:-1])
    decoded = decode(cut)
    assert "指标值: ≥40件" in decoded.text
    assert [flaw.offset for flaw in decoded.flaws] == [decoded.text.index("\ufffd")]


def test_control_characters_are_told_and_replaced_one_for_one():
    decoded = decode("值: 一\x0b二\x00\n".encode())
    assert decoded.text == "值: 一 二␀\n"
    assert decoded.flaws[0].offset == 4
    assert "U+000B" in decoded.flaws[0].message
    assert "2个" in decoded.flaws[0].message


def test_separators_that_only_yaml_breaks_lines_at_become_spaces():
    assert decode("一\u2028二\x85三\u2029".encode()).text == "一 二 三 "


def test_marks_of_joined_files_are_dropped_at_line_starts():
    assert decode("a: 1\n\ufeffb: 2".encode("utf-8-sig")).text == "a: 1\nb: 2"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4,
        b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0" * 20,
        codecs.BOM_UTF8 + b"\xff\xfe\xfd" * 50,
        b"\xff" * 100,
    ],
)
def test_what_is_no_text_is_refused(data):
    with pytest.raises(NotTextError):
        decode(data)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data):
    try:
        decoded = decode(data)
    except NotTextError:
        return
    assert not set(decoded.text) & set("\0\x0b\x7f\x85\u2028")
    assert all(0 <= flaw.offset < len(decoded.text) for flaw in decoded.flaws)


@pytest.mark.parametrize("control", "\x00\x1b\x7f\x90\uffff")
def test_a_control_character_is_not_taken_for_a_lost_one(control):
    text = decode(f"项目名称: 甲{control}乙\n".encode()).text
    assert text[:7] + text[8:] == "项目名称: 甲乙\n"
    assert text[7].isprintable() and text[7] != "\ufffd"
