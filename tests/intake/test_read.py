"""Files as they come: every encoding, every wrong file, every wrong shape, never a traceback."""

import json
from pathlib import Path

import pytest

from kpilint.intake.read import LARGEST, read_bytes, read_path

CARD = "项目名称: 信访维稳经费\n绩效指标:\n  - {三级指标: 接待率, 指标值: ≥40件}\n"


def said(document):
    return [(error.line, error.column, error.message) for error in document.errors]


def names(document):
    return [p.name for d in document.departments for p in d.projects or []]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("encoding", "notice"),
    [
        ("utf-8", []),
        ("utf-8-sig", []),
        ("gbk", ["GB18030"]),
        ("utf-16", ["UTF-16"]),
        ("utf-16-le", ["UTF-16"]),
        ("utf-16-be", ["UTF-16"]),
    ],
)
def test_a_card_is_read_in_every_encoding_and_line_end(encoding, notice, line_break):
    document = read_bytes("a.yaml", CARD.replace("\n", line_break).encode(encoding))
    assert names(document) == ["信访维稳经费"]
    assert not document.errors
    assert [n.values["编码"] for n in document.notices if n.kind == "other_encoding"] == notice
    place = document.source.locate(("项目", 1, "绩效指标", 1, "指标值"))
    assert place[:4] == (3, 22, 3, 26)


def test_json_is_read_too():
    data = json.dumps({"项目名称": "x", "预算数": None}).encode()
    document = read_bytes("a.json", data)
    project = document.departments[0].projects[0]
    assert (project.name, project.budget) == ("x", "")


def test_several_documents_are_several_departments():
    document = read_bytes("a.yaml", f"{CARD}---\n# 空\n---\n单位: 甲\n---\n{CARD}".encode())
    assert [d.address for d in document.departments] == [(), ("文档", 2), ("文档", 3)]
    assert names(document) == ["信访维稳经费"] * 2


def test_a_document_that_is_no_card_does_not_hide_the_others():
    document = read_bytes("a.yaml", f"name: x\n---\n{CARD}".encode())
    assert names(document) == ["信访维稳经费"]
    assert [line for line, _, _ in said(document)] == [1]
    assert not document.foreign


def test_duplicate_keys_are_noted_with_both_places():
    document = read_bytes("a.yaml", "项目名称: 甲\n预算数: 1\n预算数: 2\n".encode())
    (notice,) = document.notices
    assert notice.kind == "duplicate_key"
    assert notice.place[:2] == (3, 1)
    assert [place[:2] for place in notice.related] == [(2, 1)]
    assert notice.values == {"字段": "预算数", "首行": "2"}


def test_unknown_keys_are_noted_with_what_is_known_of_them():
    document = read_bytes(
        "a.yaml", "- {三级指标: 率, 指标值: 0, 指标直: 1, 得分: 2, 预算数: 3}".encode()
    )
    assert [(n.kind, dict(n.values), n.place.column) for n in document.notices] == [
        ("misspelt_key", {"字段": "指标直", "近似": "指标值"}, 21),
        ("unknown_key", {"字段": "得分"}, 29),
        ("unknown_key", {"字段": "预算数", "所属": "项目"}, 36),
    ]


def test_a_wrong_shape_is_an_error_at_its_place_and_the_rest_is_read():
    document = read_bytes("a.yaml", "项目名称: 甲\n资金支出计划:\n  - 1\n预算数: {a: b}".encode())
    assert names(document) == ["甲"]
    assert [(line, column) for line, column, _ in said(document)] == [(3, 3), (4, 6)]
    assert document.errors[0].frame == "  - 1"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "文件是空的"),
        (b"\xef\xbb\xbf", "文件是空的"),
        ("# 注\n---\n".encode(), "文件是空的"),
        ("只有文字".encode(), "不是绩效目标表"),
        (b"name: x\non: [push]", "不是绩效目标表"),
        (b"[]", "不是绩效目标表"),
        (b"\x7fELF\2\1\1" + bytes(range(256)), "不是文本文件"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "这是图片"),
        (b"[" * 100_000, "嵌套超过64层"),
        (b"%TAG ! x\n" * 100_000, "不支持 %TAG 指令"),
        (b"a: &x [*x]", "引用的内容不存在"),
        (("键" * 2000 + ": 1").encode(), "冒号"),
        (b"x" * (LARGEST + 1), "文件超过 20 MB"),
        (b"a: 1\n" * 2_000_000, "内容过多"),
    ],
)
def test_what_holds_no_card_is_one_clear_error(data, words):
    document = read_bytes("a.yaml", data)
    assert not document.departments
    (error,) = document.errors
    assert words in error.message
    assert error.advice


@pytest.mark.parametrize("suffix", [".docx", ".XLSX", ".pdf"])
@pytest.mark.parametrize("data", [b"PK\x03\x04", b"\x7fELF\2\1\1" + bytes(range(256))])
def test_an_office_file_that_is_none_inside_is_said_to_be_broken(suffix, data):
    (error,) = read_bytes("表" + suffix, data).errors
    assert error.message == "文件已损坏或没有下载完整"


def test_control_characters_are_an_error_with_a_place_and_the_card_is_read():
    document = read_bytes("a.yaml", "项目名称: 甲\x0b乙\n预算数: 3\n".encode())
    assert said(document) == [(1, 8, "有不可见的控制字符 U+000B")]
    assert document.departments[0].projects[0].budget == "3"


def test_a_missing_file_a_folder_and_a_device_are_errors_of_the_file(tmp_path):
    for path, words in (
        (tmp_path / "无.yaml", "文件不存在"),
        (tmp_path, "这是文件夹"),
        (tmp_path / "a\0b", "路径不合法"),
        (tmp_path / ("长" * 300), "无法读取"),
    ):
        document = read_path(path)
        (error,) = document.errors
        assert words in error.message
        assert (error.file, error.line) == (path.as_posix(), 0)
        assert document.source is None


def test_a_link_that_leads_to_itself_is_explained_in_chinese(tmp_path):
    link = tmp_path / "圈.yaml"
    link.symlink_to(link)
    (error,) = read_path(link).errors
    assert error.message == "无法读取：快捷方式（符号链接）绕成了圈"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_a_device_is_not_read():
    assert "不是普通文件" in read_path(Path("/dev/zero")).errors[0].message


def test_a_large_file_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "大.yaml"
    with path.open("wb") as stream:
        stream.truncate(50 * 1024 * 1024)
    assert read_path(path).errors[0].message == "文件超过 20 MB"


def test_a_file_is_named_as_it_was_given(tmp_path):
    path = tmp_path / "夹" / "卡.yaml"
    path.parent.mkdir()
    path.write_bytes(CARD.encode())
    assert read_path(path).file == path.as_posix()
