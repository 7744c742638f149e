"""The checks on grading bands, like names, alike values, numbers in words and names cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kpilint.card.build import build_department
from kpilint.check.alike_values import alike_values
from kpilint.check.cut_off_name import cut_off_name
from kpilint.check.grading_bands import grading_bands
from kpilint.check.like_names import like_names
from kpilint.check.number_in_words import number_in_words
from kpilint.check.reworded_name import reworded_name
from kpilint.text.compose import compose
from kpilint.text.node import Mapping

if TYPE_CHECKING:
    from kpilint.card.model import Department, Indicator, Project


def _department(rows: list[str]) -> Department:
    text = "项目:\n  - 项目名称: 甲\n    绩效指标:\n" + "".join(
        f"      - {{{row}}}\n" for row in rows
    )
    root = compose(text)[0]
    assert isinstance(root, Mapping)
    return build_department(root)


def _project(rows: list[str]) -> Project:
    projects = _department(rows).projects
    assert projects
    return projects[0]


def _indicator(row: str) -> Indicator:
    indicators = _project([row]).indicators
    assert indicators
    return indicators[0]


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        ("优95%以上；良90%以上；中85%以上；差85%以下", "正好85%时两档都算"),
        ("优≥95%；良≥90%；中>85%；差<85%", "正好85%时哪一档都不算"),
        ("优≥90分；良≥80分；差<60分", "60分到80分之间哪一档都不算"),
        ("优≥90分；良70-95分；差<70分", "90分到95分两档都算"),
    ],
)
def test_grades_that_do_not_meet_are_told_where(value: str, fault: str) -> None:
    (hit,) = grading_bands(_indicator(f"三级指标: 满意度, 指标值: '{value}'"), {})
    assert hit.values["毛病"] == fault


@pytest.mark.parametrize(
    "value",
    ["优≥95%；良≥90%；中≥85%；差<85%", "优90-100分；良80-89分；差<80分", "≥95%", "优良中差"],
)
def test_grades_that_meet_are_left_alone(value: str) -> None:
    assert not list(grading_bands(_indicator(f"三级指标: 满意度, 指标值: '{value}'"), {}))


def test_names_are_alike_by_their_words_and_their_unit() -> None:
    rows = [
        "三级指标: 参训人员满意度, 指标值: ≥90%",
        "三级指标: 参训人员的满意率, 指标值: ≥95%",
        "三级指标: 培训数量, 指标值: ≥4场",
        "三级指标: 培训总数, 指标值: ≥4万元",
    ]
    (hit,) = like_names(_project(rows), {})
    assert hit.values == {"指标": "参训人员的满意率", "前一条": "参训人员满意度"}


def test_values_are_alike_where_most_rows_have_one_number() -> None:
    parameters = {"占比": "80", "最少行数": "4"}
    rows = [f"三级指标: 比率{n}率, 指标值: ≥95%" for n in "甲乙丙丁"]
    (hit,) = alike_values(_project(rows), parameters)
    assert hit.quote == "≥95%"
    other = ["三级指标: 人次, 指标值: ≥9人次", "三级指标: 场次, 指标值: ≥3场"]
    assert not list(alike_values(_project(rows + other), parameters))
    assert not list(alike_values(_project(rows[:3]), parameters))


def test_a_number_in_words_is_said_in_the_measure_of_the_name() -> None:
    parameters = {"写法": "全部→100% 全天→24小时"}

    def proposed(row: str) -> list[str]:
        return [hit.values["数"] for hit in number_in_words(_indicator(row), parameters)]

    assert proposed("三级指标: 接待率, 指标值: 全部") == ["100%"]
    assert proposed("三级指标: 接劝返人数, 指标值: 全部") == ["应有的数，或者改量比率，写100%"]
    assert proposed("三级指标: 值班时间, 指标值: 全天") == ["24小时"]
    assert proposed("三级指标: 社会影响力, 指标值: 全部") == []
    assert proposed("三级指标: 接待率, 指标值: 100%") == []


def test_half_a_word_is_believed_where_two_names_end_so() -> None:
    half, other = "三级指标: 核心系统连续提供服务能", "三级指标: 对信息系统安全性能的改"
    assert len(list(cut_off_name(_department([half, other]), {}))) == 2
    assert not list(cut_off_name(_department([half, "三级指标: 全市居民阅读活动参与"]), {}))
    assert len(list(cut_off_name(_department(["三级指标: 信访量减少促进社会和"]), {}))) == 1


@pytest.mark.parametrize(
    ("described", "hits"),
    [
        ("设备正常运行率", 1),
        ("反映设备运行的情况", 1),
        ("设备运行率", 0),
        ("正常运行的台数占全部设备的比例", 0),
        ("涉密", 0),
    ],
)
def test_a_description_that_adds_nothing_is_found(described: str, hits: int) -> None:
    row = f"三级指标: 设备运行率, 绩效指标描述: {described}, 指标值: ≥98%"
    assert len(list(reworded_name(_indicator(row), {}))) == hits
