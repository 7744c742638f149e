"""What kpilint judges of a name, as conditions ask for it: 方向, 所测, and how sure they are."""

from __future__ import annotations

import pytest
from cards_to_judge import ask

from kpilint.card.model import Department, Indicator, Project
from kpilint.rule.condition.mistake import ConditionError


def _holds(condition: str, name: str) -> bool | None:
    indicator = Indicator(Project(Department(), ()), ())
    indicator.name = name
    return ask(condition, indicator)


@pytest.mark.parametrize(
    ("condition", "name", "answer"),
    [
        ("所测 = 比率", "接待率", True),
        ("所测 = 比率", "接待人次", False),
        ("所测 ≠ 数量", "接待率", True),
        ('所测 属于 ["数量", "时间"]', "办结时间", True),
        ("所测 是金额", "差旅费", True),
        ("所测 = 不明", "某某", True),
        ("所测.把握 = 高", "接待率", True),
        ("所测.把握 = 中", "维护社会稳定", True),
        ('所测.理由 含 "金额"', "差旅费", True),
        ("方向.把握 = 高", "投诉处理率", True),
        ("方向 = 正向 且 方向.把握 = 低", "维护社会稳定", True),
    ],
)
def test_a_judgement_is_a_word_that_conditions_compare(
    condition: str, name: str, answer: bool
) -> None:
    assert _holds(condition, name) is answer


@pytest.mark.parametrize(
    "condition", ["所测 = 百分比", "所测 = 费用", "方向.把握 = 很高", "所测 是好"]
)
def test_a_word_that_no_judgement_can_be_is_a_mistake(condition: str) -> None:
    with pytest.raises(ConditionError):
        _holds(condition, "接待率")
