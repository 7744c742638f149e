"""Word files in one XML, as systems make them from a template and name .doc."""

import re

import pytest

from intake.office.layout.compare import printed, read
from intake.office.layout.provinces import LAYOUTS
from intake.office.layout.sheet import as_docx
from intake.office.make import part_of
from kpilint.intake.read import read_bytes

MODERN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OF_2003 = "http://schemas.microsoft.com/office/word/2003/wordml"
TOP = '<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Word.Document"?>\n'


def without_top(xml):
    return re.sub(r"^<\?xml[^>]*\?>\s*", "", xml)


def of_2003(data):
    """A Word file as the XML of 2003, its text in a section."""
    xml = without_top(part_of(data, "word/document.xml")).replace(MODERN, OF_2003)
    xml = xml.replace("w:vMerge", "w:vmerge").replace("w:document", "w:wordDocument")
    section = '<wx:sect xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint">'
    xml = xml.replace("<w:body>", f"<w:body>{section}").replace("</w:body>", "</wx:sect></w:body>")
    return (TOP + xml).encode()


def packed(data):
    """A Word file as one XML of all its parts."""
    parts = "".join(
        f'<pkg:part pkg:name="/{name}"><pkg:xmlData>{without_top(part_of(data, name))}'
        "</pkg:xmlData></pkg:part>"
        for name in ("word/document.xml", "word/styles.xml", "word/numbering.xml")
    )
    space = 'xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"'
    return (TOP + f"<pkg:package {space}>{parts}</pkg:package>").encode()


@pytest.mark.parametrize("flat", [of_2003, packed])
@pytest.mark.parametrize("name", ["hebei", "shanxi", "sichuan"])
def test_a_file_in_one_xml_gives_the_cards_that_were_printed(name, flat):
    pages, cards = LAYOUTS[name]()
    document = read_bytes("目标表.doc", flat(as_docx(pages)))
    assert not document.errors
    assert read(document, cards) == printed(cards)


def test_deleted_text_of_2003_is_not_read():
    change = (
        '<aml:annotation xmlns:aml="http://schemas.microsoft.com/aml/2001/core" w:type="Word.{}">'
    )
    content = "<aml:content>{}</aml:content></aml:annotation>"
    old = change.format("Deletion") + content.format("<w:r><w:delText>≥80%</w:delText></w:r>")
    new = change.format("Insertion") + content.format("<w:r><w:t>≥98%</w:t></w:r>")
    cells = ["登记率", "质量指标"]
    rows = "".join(f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" for text in cells)
    heading = "".join(
        f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"
        for text in ("三级指标", "二级指标", "指标值")
    )
    rows += f"<w:tc><w:p>{old}{new}</w:p></w:tc>"
    body = f"<w:tbl><w:tr>{heading}</w:tr><w:tr>{rows}</w:tr></w:tbl>"
    xml = f'<w:wordDocument xmlns:w="{OF_2003}"><w:body>{body}</w:body></w:wordDocument>'
    (project,) = read_bytes("a.doc", (TOP + xml).encode()).departments[0].projects
    assert [indicator.value for indicator in project.indicators] == ["≥98%"]


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ('<!DOCTYPE a [<!ENTITY b "c">]><a/>', "实体声明"),
        (f'<w:wordDocument xmlns:w="{OF_2003}"/>', "没有正文"),
        (f'<w:wordDocument xmlns:w="{OF_2003}"><w:body>', "已损坏"),
    ],
)
def test_what_is_wrong_with_such_a_file_is_told(inside, words):
    (error,) = read_bytes("a.doc", (TOP + inside).encode()).errors
    assert words in error.message
