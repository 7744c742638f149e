import pytest
from sample_outcome import CAPPED, CLEAN

from kpilint.report.formats import render
from kpilint.report.look import Look


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
