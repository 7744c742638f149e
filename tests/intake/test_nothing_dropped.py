"""Whatever a file says stands on a card, in the narrative, in a budget table, or in the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from intake.office.layout.provinces import LAYOUTS, WIDE
from intake.office.layout.sheet import as_docx, as_xlsx
from intake.office.make import paragraph, row, run, table, word
from kpilint.card.field import FIELDS
from kpilint.intake.assemble import cards_of
from kpilint.intake.block import Blocks, Paragraph, Table
from kpilint.intake.document import Document
from kpilint.intake.form.agency import heads_in
from kpilint.intake.form.label import column_role, head_label, likely_role
from kpilint.intake.form.narrative import is_contents
from kpilint.intake.form.title import is_title
from kpilint.intake.form.vocabulary import is_mere_ordinal, without_ordinal, without_points
from kpilint.intake.office.read import read_blocks

FILES = Path(__file__).parent / "office" / "layout" / "files"
FORM = ("绩效指标", "年度绩效指标", "单位代码", "目标1", "目标2")  # words that forms print, unread


def told(value: object) -> Iterator[str]:
    """Every text that a value holds."""
    if isinstance(value, str):
        yield "".join(value.split())
    elif isinstance(value, dict):
        yield from (text for pair in value.items() for part in pair for text in told(part))
    elif isinstance(value, (list, tuple)):
        yield from (text for part in value for text in told(part))


def said(document: Document) -> str:
    """All that came of a file, its report included."""
    found: list[object] = []
    for department in document.departments:
        found += [getattr(department, f.attribute) for f in FIELDS["单位"] if f.kind != "sections"]
        found += [[s.heading, s.text] for s in department.sections or []]
        for project in department.projects or []:
            found += [getattr(project, field.attribute) for field in FIELDS["项目"]]
            for indicator in project.indicators or []:
                found += [getattr(indicator, field.attribute) for field in FIELDS["指标"]]
    assert document.report is not None
    found += [[remark.quote, remark.message] for remark in document.report.remarks]
    return "\n".join(told([*found, document.report.notes]))


def is_of_the_form(text: str) -> bool:
    """Whether a text is printed by the form itself, or only says whose it is and for when."""
    if head_label(text) or column_role(text) or likely_role(text) or text in FORM:
        return True
    return bool(is_title(text) or heads_in(text) or is_contents(text) or is_mere_ordinal(text))


def dropped(blocks: Blocks) -> list[str]:
    """The texts that no one would ever see."""
    everything = said(cards_of("a", blocks))
    cells = [
        cell
        for block in blocks.blocks
        for cell in (block.cells if isinstance(block, Table) else [block])
    ]
    return [
        f"{cell.place} {line}"
        for cell in cells
        if not is_of_the_form(cell.text)
        for line in cell.text.split("\n")
        if "".join(without_ordinal(without_points(line)).split()) not in everything
    ]


@pytest.mark.parametrize("name", LAYOUTS)
def test_no_text_of_a_layout_is_dropped(name: str):
    pages, _ = LAYOUTS[name]()
    wide = name in WIDE
    assert dropped(read_blocks("a.docx", as_docx(pages, wide=wide))) == []
    assert dropped(read_blocks("a.xlsx", as_xlsx(pages, together=True))) == []


@pytest.mark.parametrize("path", sorted(FILES.glob("*.pdf")), ids=lambda path: path.stem)
def test_no_text_of_a_printed_file_is_dropped(path: Path):
    data = path.read_bytes()
    blocks = read_blocks(path.name, data)
    assert dropped(blocks) == []
    with pypdfium2.PdfDocument(data) as document:
        pages = [document[n].get_textpage().get_text_range() for n in range(len(document))]
    texts = [c.text for b in blocks.blocks for c in (b.cells if isinstance(b, Table) else [b])]
    printed, read = (Counter("".join("".join(all_).split())) for all_ in (pages, texts))
    assert not read - printed  # nothing is invented
    assert set(printed) == set(read)
    if not path.stem.startswith("long"):  # in which heads and cells are printed on each page
        assert printed == read


def test_what_belongs_to_no_card_is_listed():
    body = (
        paragraph(run("一、部门职责"))
        + paragraph(run("接待群众来访。"))
        + table(
            row("项目名称", "甲项目", "评审处室", "社保处"), row("绩效目标", "做好接待", "", "")
        )
        + table(
            row("一级指标", "三级指标", "指标值", ""), row("产出指标", "批次", "5批次", "减2批")
        )
        + table(row("姓名", "职务"), row("张某", "局长"))
        + paragraph(run("本表一式两份。"))
    )
    blocks = read_blocks("a.docx", word(body))
    assert dropped(blocks) == []
    document = cards_of("a.docx", blocks)
    assert document.report is not None
    quotes = [remark.quote for remark in document.report.of_kind("unplaced")]
    assert quotes == ["社保处", "减2批", "姓名 | 职务 | 张某 | 局长"]
    assert isinstance(blocks.blocks[-1], Paragraph)
