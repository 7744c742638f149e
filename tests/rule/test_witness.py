"""The writer of a rule is told which element of a collection decided."""

import pytest
from cards_to_judge import indicator, project

from kpilint.card.model import Indicator, Project
from kpilint.rule.anatomy import Anatomy
from kpilint.rule.read import read_condition


@pytest.mark.parametrize(
    ("record", "condition", "shown"),
    [
        (
            indicator(1),
            "其他项目.绩效指标 中 存在 三级指标 = 本指标.三级指标",
            "接待率 95%-98%（培训费）",
        ),
        (indicator(2), "其他项目.绩效指标 中 存在 三级指标 = 本指标.三级指标", "没有符合的"),
        (indicator(2), "其他指标 中 没有 指标值 是时长", "办理时限 24"),
        (project(1), "绩效指标 中 每个 指标值 是定量", "社会稳定 明显提高"),
        (project(2), "绩效指标 中 每个 指标值 是定量", "都符合"),
        (project(1), "其他项目 中 存在 预算数 > 10万元", "培训费"),
        (project(1), "资金支出计划 中 存在 比例 > 80%", "12月 90%"),
        (project(1), '绩效目标 中 存在 正文 含 "接待"', "1.接待来访群众"),
        (project(1), "金额于(资金用途) 中 存在 数值 = 上级.预算数", "8.76万元"),
    ],
)
def test_the_element_that_decided_is_shown(
    record: Indicator | Project, condition: str, shown: str
) -> None:
    subject = "指标" if isinstance(record, Indicator) else "项目"
    anatomy = Anatomy(read_condition(condition, subject), subject, condition)
    ((name, value),) = anatomy.values(record)
    assert name.endswith(" 中")
    assert value == shown


def test_a_collection_that_is_not_there_is_missing() -> None:
    condition = "绩效指标 中 存在 指标值 为空"
    anatomy = Anatomy(read_condition(condition, "项目"), "项目", condition)
    assert anatomy.values(project(3)) == [("绩效指标 中", None)]
    assert anatomy.doubts(project(3)) == ["缺少 绩效指标"]
