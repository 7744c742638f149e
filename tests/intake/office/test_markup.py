import base64
import quopri
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart

import pytest

from intake.office.make import grid, read, seen, spans
from kpilint.intake.office.limit import Budget
from kpilint.intake.office.markup.html import read_html
from kpilint.intake.office.markup.markdown import read_markdown
from kpilint.intake.office.unreadable import UnreadableError

PIPES = """# 一、概况

| 三级指标 | 指标值 |
|----------|:------:|
| 接待率 | ≥99% |
| a\\|b | **重要**<br>第二行 |

说明文字
"""


def test_pipe_tables_have_places_by_line():
    blocks = read(PIPES.encode(), "a.md")
    heading, table, text = blocks.blocks
    assert (heading.text, heading.level) == ("一、概况", 1)
    assert grid(table) == [["三级指标", "指标值"], ["接待率", "≥99%"], ["a|b", "重要\n第二行"]]
    assert (table.cells[3].place, table.cells[3].line) == ("第5行第2列", 5)
    assert (text.text, text.line) == ("说明文字", 8)
    assert blocks.lines[4] == "| 接待率 | ≥99% |"


def test_a_bar_in_running_text_makes_no_table():
    assert seen(read_markdown("甲|乙\n丙", Budget())) == ["甲|乙", "丙"]


def test_web_tables_in_markdown_are_read():
    text = "前文\n\n<table><tr><td>甲</td><td>1</td></tr>\n</table>\n后文"
    assert seen(read(text.encode(), "a.md")) == ["前文", [["甲", "1"]], "后文"]


def test_a_web_page_gives_headings_paragraphs_and_tables():
    page = """<html><head><title>题</title><style>td{}</style></head><body><h2>一、概况</h2>
    <p>第一段<br>第二行</p><script>alert(1)</script><span style="display:none">藏</span>
    <table><tr><th rowspan=2>产出</th><td>甲<td>&ge;1</td></tr><tr><td colspan="2">乙 </td></tr>
    </table></body></html>"""
    blocks = read(page.encode("gb18030"), "公开.xls")
    heading, text, table = blocks.blocks
    assert (heading.text, heading.level) == ("一、概况", 2)
    assert text.text == "第一段\n第二行"
    assert grid(table) == [["产出", "甲", "≥1"], ["乙"]]
    assert spans(table) == [("产出", 0, 0, 2, 1), ("乙", 1, 1, 1, 2)]
    assert table.cells[3].place == "第1张表第2行第1列"


def test_a_web_table_in_a_cell_follows_the_one_around_it():
    page = "<table><tr><td>外<table><tr><td>内</td></tr></table></td><td>旁</td></tr></table>"
    assert seen(read_html(page, Budget())) == [[["外", "旁"]], [["内"]]]


def test_what_a_page_leaves_open_is_ended():
    assert seen(read_html("<table><tr><td>甲<td>乙<tr><td>丙", Budget())) == [
        [["甲", "乙"], ["丙"]]
    ]


def test_values_between_commas_are_a_table():
    data = '三级指标,指标值\r\n接待率,"≥1,000件\n第二行"\r\n末,1\r\n'.encode("gb18030")
    (table,) = read(data, "表.csv").blocks
    assert grid(table) == [["三级指标", "指标值"], ["接待率", "≥1,000件\n第二行"], ["末", "1"]]
    assert [cell.line for cell in table.cells] == [1, 1, 2, 2, 4, 4]


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable"])
def test_a_page_in_one_file_is_read_whatever_it_is_named(encoding):
    message = MIMEMultipart("related")
    page = "<html><body><table><tr><td>甲</td><td>乙</td></tr></table></body></html>".encode("gbk")
    part = MIMENonMultipart("text", "html", charset="gbk")
    part["Content-Transfer-Encoding"] = encoding
    coded = base64.encodebytes(page) if encoding == "base64" else quopri.encodestring(page)
    part.set_payload(coded.decode("ascii"))
    message.attach(part)
    data = b"MIME-Version: 1.0\n" + message.as_bytes().replace(b"MIME-Version: 1.0\n", b"")
    assert seen(read(data, "表.xls")) == [[["甲", "乙"]]]


def test_a_page_in_one_file_without_a_page_is_told():
    data = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a--\n"
    with pytest.raises(UnreadableError, match="没有文字"):
        read(data, "a.mht")
