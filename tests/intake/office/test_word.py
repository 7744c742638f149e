import docx
import pytest

from intake.office.make import (
    cards_docx,
    cell,
    grid,
    paragraph,
    part_of,
    read,
    row,
    run,
    saved,
    seen,
    spans,
    table,
    with_part,
    word,
)
from kpilint.intake.block import Paragraph, Table

DELETED = '<w:del w:id="1" w:author="a"><w:r><w:delText>{}</w:delText></w:r></w:del>'
INSERTED = '<w:ins w:id="2" w:author="a">{}</w:ins>'


def content(inner):
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def box(text):
    inner = f"<w:txbxContent>{paragraph(run(text))}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>{inner}</wps:txbx></wps:wsp>'
        "</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{inner}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (run("≥") + DELETED.format("90") + INSERTED.format(run("95")) + run("%"), "≥95%"),
        (content(run("≥95%")), "≥95%"),
        ("<m:oMath><m:r><m:t>≥95</m:t></m:r></m:oMath>" + run("%"), "≥95%"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' + run("95%"), "≥95%"),
        ('<w:fldSimple w:instr="DATE">' + run("2024年") + "</w:fldSimple>", "2024年"),
        ('<w:hyperlink w:anchor="a">' + run("链接") + "</w:hyperlink>", "链接"),
        (run("可见") + run("隐藏", "<w:vanish/>"), "可见"),
        (run("可见") + run("也可见", '<w:vanish w:val="0"/>'), "可见也可见"),
        ("<w:r><w:t>一</w:t><w:br/><w:t>二</w:t></w:r>", "一\n二"),
        ("<w:r><w:t>10</w:t><w:noBreakHyphen/><w:t>20</w:t></w:r>", "10-20"),
        ("<w:moveFrom w:id='1'>" + run("旧") + "</w:moveFrom>" + run("新"), "新"),
    ],
)
def test_the_text_of_a_cell_is_what_is_printed(inner, text):
    blocks = read(word(table(row(cell(paragraph(inner)), "旁"))))
    assert seen(blocks) == [[[text, "旁"]]]


def test_an_unknown_symbol_is_not_lost():
    blocks = read(word(paragraph('<w:r><w:sym w:font="Nobody" w:char="F0B3"/></w:r>' + run("95"))))
    assert seen(blocks) == ["\ufffd95"]


def test_changes_that_are_tracked_are_told():
    assert "修订痕迹" in read(word(paragraph(INSERTED.format(run("新"))))).notes[0]
    assert read(word(paragraph(run("旧")))).notes == []


def test_a_deleted_row_and_the_end_of_a_paragraph_are_taken_away():
    gone = row("删去的行", before='<w:trPr><w:del w:id="1" w:author="a"/></w:trPr>')
    mark = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>'
    body = paragraph(run("前一段"), mark) + paragraph(run("后一段")) + table(row("留下"), gone)
    assert seen(read(word(body))) == ["前一段后一段", [["留下"]]]


def test_merged_cells_stand_once_with_their_reach():
    above, below = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    made = table(
        row(cell("题", '<w:gridSpan w:val="3"/>')),
        row(cell("产出指标", above), "数量指标", "≥40件"),
        row(cell("", below), "质量指标", "≥95%"),
    )
    (block,) = read(word(made)).blocks
    assert spans(block) == [("题", 0, 0, 1, 3), ("产出指标", 1, 0, 2, 1)]
    assert grid(block) == [["题"], ["产出指标", "数量指标", "≥40件"], ["质量指标", "≥95%"]]
    assert (block.rows, block.columns) == (3, 3)


def test_a_cell_that_goes_on_under_nothing_keeps_its_text():
    (block,) = read(word(table(row(cell("独自", "<w:vMerge/>"), "旁")))).blocks
    assert grid(block) == [["独自", "旁"]]


def test_rows_that_begin_further_right_keep_their_columns():
    late = row("丙", before='<w:trPr><w:gridBefore w:val="1"/></w:trPr>')
    (block,) = read(word(table(row("甲", "乙"), late))).blocks
    assert [(c.text, c.column) for c in block.cells] == [("甲", 0), ("乙", 1), ("丙", 1)]


def test_content_controls_around_cells_and_rows_are_looked_through():
    made = table(row(content(cell("甲")), "乙"), content(row("丙", "丁")))
    assert seen(read(word(made))) == [[["甲", "乙"], ["丙", "丁"]]]


def test_a_table_in_a_cell_follows_the_one_around_it():
    inner = cell(paragraph(run("外")) + table(row("内")) + paragraph(""))
    outer, nested = read(word(table(row("首", inner)))).blocks
    assert grid(outer) == [["首", "外"]]
    assert grid(nested) == [["内"]]
    assert nested.place == "第1张表第1行第2列中的表"


def test_a_frame_without_text_leaves_only_the_table_in_it():
    inner = cell(table(row("内")) + paragraph(""))
    assert seen(read(word(table(row(inner))))) == [[["内"]]]


def test_a_text_box_is_read_once():
    blocks = read(word(paragraph(run("正文") + box("框中"))))
    assert [(b.text, b.place) for b in blocks.blocks] == [
        ("正文", "第1段"),
        ("框中", "第1段的文本框"),
    ]
    (outer, inner) = read(word(table(row(cell(paragraph(box("框中"))), "旁")))).blocks
    assert isinstance(outer, Table)
    assert inner.place == "第1张表第1行第1列的文本框"


def test_places_count_tables_rows_and_cells_as_one_sees_them():
    span = '<w:gridSpan w:val="2"/>'
    made = paragraph(run("一")) + table(row("甲")) + table(row(cell("宽", span), "值"))
    blocks = read(word(made)).blocks
    assert blocks[0].place == "第1段"
    assert [c.place for c in blocks[2].cells] == ["第2张表第1行第1列", "第2张表第1行第2列"]


def test_headings_have_levels_and_lists_have_their_numbers():
    document = docx.Document()
    document.add_heading("一、概况", 1)
    document.add_heading("（一）职责", 2)
    for text in ("第一条", "第二条"):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("圆点", style="List Bullet")
    blocks = read(saved(document)).blocks
    assert [(b.text, b.level) for b in blocks] == [
        ("一、概况", 1),
        ("（一）职责", 2),
        ("1.第一条", 0),
        ("2.第二条", 0),
        ("圆点", 0),
    ]


def test_headers_are_read_once_and_page_numbers_not_at_all():
    blocks = read(saved(cards_docx(1))).blocks
    beside = [b for b in blocks if isinstance(b, Paragraph) and b.place in ("页眉", "页脚")]
    assert [(b.text, b.place) for b in beside] == [("某局2024年部门预算公开", "页眉")]


def test_a_document_with_macros_is_read_and_they_are_told():
    data = saved(cards_docx(1))
    relation = (
        '<Relationship Id="macros" Target="vbaProject.bin" '
        'Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject"/>'
    )
    for part, old, new in (
        ("word/_rels/document.xml.rels", "</Relationships>", f"{relation}</Relationships>"),
        (
            "[Content_Types].xml",
            "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            "vnd.ms-word.document.macroEnabled.main+xml",
        ),
        (
            "[Content_Types].xml",
            "<Default ",
            '<Default Extension="bin" ContentType="a/b"/><Default ',
        ),
    ):
        text = part_of(data, part)
        assert old in text
        data = with_part(data, part, text.replace(old, new, 1))
    blocks = read(with_part(data, "word/vbaProject.bin", b"Sub AutoOpen()"))
    assert blocks.notes[0] == "文件含有宏；宏没有读取，也没有运行"
    assert any(isinstance(block, Table) for block in blocks.blocks)
