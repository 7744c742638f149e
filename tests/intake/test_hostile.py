"""Whatever the bytes: a document comes back, in bounded time, and what it says has a place."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kpilint.intake.read import read_bytes

GOOD = """\
单位: 青龙县信访局
年度: 2024
项目:
  - 项目名称: 群众工作中心运行经费
    预算数: 8.76
    资金支出计划: {3月底: 25%, 12月底: 100%}
    绩效目标:
      - 1.做到来访“全部”接待，
        年内办结
      - |
        第二条: >5
        正文
    绩效指标:
      - {一级指标: 效益指标, 三级指标: 接待率, 指标值: '≤99%'}
      - 三级指标: "办结\\u7387"
        指标值: ≥95%   # 注
说明:
  - {标题: 三、机关运行经费, 正文: 共计27.11万元}
预算表:
  支出总表: [[科目, 合计], ['201', 283.44]]
"""
MARKS = [*"：: \t\u3000>|%@*&!'\"{}[],，-#\n\r\0\ufeff\u2028😀\\~\ue000"]
PIECES = st.sampled_from(
    [*MARKS, "- ", "? ", " #", "\r\n", "1,000", ">5", "指标值：", "---\n", "*x"]
)


def squeezed(text):
    """A text without what quoting and folding add to it."""
    return "".join(text.split()).replace("'", "").replace('"', "")


def sound(document):
    """Read, or told why not; every place within the text, every quote where its place says."""
    assert document.departments or document.errors
    if document.source is None:
        return
    lines = document.source.lines
    for error in document.errors:
        assert 1 <= error.line <= len(lines)
        assert error.message
        assert error.advice
        assert "{word}" not in error.message + error.advice
    for notice in document.notices:
        if notice.kind in ("unquoted_value", "swallowed_value", "unknown_key"):
            start = lines.offset(notice.place.line, notice.place.column)
            end = lines.offset(notice.place.end_line, notice.place.end_column)
            written = document.source.text[start:end]
            assert "\\" in written or squeezed(notice.quote) == squeezed(written)
    for department in document.departments:
        for project in department.projects or []:
            document.source.locate((*project.address, "项目名称"))
            for indicator in project.indicators or []:
                document.source.locate((*indicator.address, "指标值"))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_come_back_as_a_document(data):
    sound(read_bytes("a.yaml", data))


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="指标值项目:： \t\n-{}[]>|%'\"#,&*!\ue000", max_size=60))
def test_any_text_comes_back_as_a_document(text):
    sound(read_bytes("a.yaml", text.encode()))


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, len(GOOD)), st.integers(0, 3), PIECES | st.just("")), max_size=4
    )
)
@example([(0, 0, "\ue000")])
def test_a_good_card_spoilt_anywhere_comes_back_as_a_document(spoils):
    text = GOOD
    for at, cut, piece in spoils:
        text = text[:at] + piece + text[at + cut :]
    sound(read_bytes("a.yaml", text.encode()))


@settings(max_examples=100, deadline=None)
@given(
    st.integers(0, len(GOOD)), PIECES, st.sampled_from(["gbk", "utf-16", "utf-16-be", "utf-8-sig"])
)
def test_a_spoilt_card_in_another_encoding_comes_back_too(at, piece, encoding):
    data = (GOOD[:at] + piece + GOOD[at:]).encode(encoding, errors="replace")
    sound(read_bytes("a.yaml", data))


@pytest.mark.parametrize(
    "text",
    [
        "- " * 50_000,
        "{a: " * 20_000,
        "{指标值: " + "1,000" * 50_000,
        "{a: " + "，指标值" * 50_000,
        'a: "x\n' * 10_000,
        "a: '''\n" * 10_000,
        "指标值: >1\n" * 10_000,
        "- 指标值: >1%\n" * 10_000,
        "\t- 指标值: 1\n" * 10_000,
        "指标值" + " " * 500_000 + "：1",
        ("a" + " " * 1000) * 500 + ":",
        " #" * 200_000,
        "- *a\n" * 10_000,
        "&a " * 50_000,
        "备注: |\n" + " " * 50_000 + "x\n" * 5_000,
        "绩效目标:\n" + "- a: b\n" * 10_000,
        "项目名称: 甲\n" * 10_000,
        "---\n项目名称: 甲\n" * 5_000,
        "一段话\n" * 50_000,
    ],
)
def test_repetition_takes_time_in_proportion(text):
    begin = time.process_time()
    sound(read_bytes("a.yaml", text.encode()))
    assert time.process_time() - begin < 20
