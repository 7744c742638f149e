"""Other cards are found through a table, and the answers are those of looking at each."""

import time

import pytest

from kpilint.card.build import build_department
from kpilint.card.model import Department
from kpilint.rule.condition import compile as compiling
from kpilint.rule.evaluate import holds
from kpilint.rule.read import read_condition
from kpilint.text.compose import compose

CARDS = """
单位: 河源县信访局
项目:
  - 项目名称: 甲
    预算数: 3
    绩效指标: [{三级指标: 接待率, 指标值: 90%}, {三级指标: 人数, 指标值: 3人}]
  - {项目名称: 乙, 预算数: 3, 绩效指标: [{三级指标: 接待率, 指标值: ≥80%}, {指标值: 3人}]}
  - {项目名称: 丙, 预算数: "", 绩效指标: [{三级指标: 办结率, 指标值: ≥90%}]}
  - {项目名称: 甲}
  - {预算数: 5, 绩效指标: [{三级指标: 人 数, 指标值: 3人}, {三级指标: 人数, 指标值: 明显}]}
"""
CONDITIONS = (
    "其他项目.绩效指标 中 存在 三级指标 = 本指标.三级指标",
    "其他项目.绩效指标 中 没有 本指标.三级指标 = 三级指标",
    "其他项目.绩效指标 中 存在 （三级指标 = 上级.三级指标 且 指标值 >= 85%）",
    "其他项目.绩效指标 中 存在 （指标值 >= 85% 且 三级指标 = 上级.三级指标）",
    "其他项目.绩效指标 中 存在 （三级指标 = 本指标.三级指标 且 指标值 = 本指标.指标值）",
    "其他项目.绩效指标 中 三级指标 = 本指标.三级指标 的 个数 >= 2",
    "其他项目.绩效指标 中 三级指标 = 本指标.三级指标 的 占比 > 30%",
    "其他项目.绩效指标 中 三级指标 = 本指标.三级指标 的 指标值.数值 最大 > 80%",
    "其他项目.绩效指标 中 每个 三级指标 = 本指标.三级指标",
    "其他项目.绩效指标 中 存在 指标值 = 3人",
    "其他项目 中 存在 项目名称 = 本项目.项目名称",
    "其他项目 中 存在 （项目名称 = 本项目.项目名称 且 预算数 ≠ 本项目.预算数）",
    "其他项目 中 存在 预算数 = 本项目.预算数",
    "其他项目 中 存在 （绩效指标 中 存在 三级指标 = 本指标.三级指标）",
    "其他项目 中 没有 项目名称 为空",
)


def built(text: str) -> Department:
    (node,) = compose(text)
    assert node is not None
    return build_department(node)


def answers(condition: str, department: Department) -> list[bool | None]:
    ask = holds(read_condition(condition, "指标"), "指标")
    rows = [row for card in department.projects or () for row in card.indicators or ()]
    return [ask(row) for row in rows]


@pytest.mark.parametrize("condition", CONDITIONS)
def test_a_table_answers_as_looking_at_every_card_does(
    condition: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    department = built(CARDS)
    found = answers(condition, department)
    monkeypatch.setattr(compiling, "narrowed", lambda source, *_: source)
    assert found == answers(condition, department)
    assert len(found) == 7


def test_another_agency_has_a_table_of_its_own() -> None:
    ask = holds(read_condition(CONDITIONS[0], "指标"), "指标")
    for text, wanted in ((CARDS, True), (CARDS.replace("接待率", "办理率", 1), None)):
        first = (built(text).projects or [])[0]
        assert ask((first.indicators or [])[0]) is wanted


def test_many_cards_take_little_more_time_each_than_few() -> None:
    def seconds(cards: int) -> float:
        rows = "".join(
            f"  - {{项目名称: 项{n}, 绩效指标: [{{三级指标: 名{n}, 指标值: 3}}]}}\n"
            for n in range(cards)
        )
        department = built(f"单位: 甲\n项目:\n{rows}")
        start = time.process_time()
        assert not any(answers(CONDITIONS[0], department))
        return time.process_time() - start

    seconds(50)
    assert seconds(800) < 20 * max(seconds(100), 0.001)
