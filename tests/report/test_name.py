import pytest
from sample_outcome import CAPPED, CLEAN

from kpilint.report.formats import render
from kpilint.report.look import Look
from kpilint.report.plain import one_line


@pytest.mark.parametrize("style", ["text", "concise"])
@pytest.mark.parametrize("field", ["project_name", "project_code", "indicator"])
def test_a_cell_that_is_no_name_does_not_fill_the_screen(style, field):
    long = CAPPED._replace(**{field: "河道清淤" * 3000})
    assert len(render(style, CLEAN._replace(findings=(long,)), Look())) < 1500


@pytest.mark.parametrize("style", ["text", "concise"])
def test_a_long_name_of_a_form_is_whole(style):
    given = "农村义务教育学生营养改善计划" * 4
    named = CAPPED._replace(project_name=given)
    assert given in render(style, CLEAN._replace(findings=(named,)), Look(width=200))


@pytest.mark.parametrize("given", ["目标表.yaml", "镕基.docx", "送审/名称 2.xlsx"])
def test_a_file_name_in_gbk_is_readable(given):
    kept = given.encode("gb18030").decode("utf-8", "surrogateescape")
    assert one_line(f"有 1 个文件没有检查：{kept}") == f"有 1 个文件没有检查：{given}"


@pytest.mark.parametrize("given", ["尼·马", "±5\xa0%", "naïve\x85"])
def test_signs_of_other_scripts_are_no_gbk(given):
    assert "".join(one_line(given).split()) == "".join(given.replace("\x85", " ").split())


def test_a_file_name_in_no_encoding_is_left_alone():
    assert one_line("a\udcff.yaml") == "a\udcff.yaml"
