"""How a condition came out, part by part."""

from cards_to_judge import indicator, project

from kpilint.rule.read import read_condition
from kpilint.rule.trace import trace


def lines(text: str, subject: str, record: object) -> list[str]:
    steps = trace(read_condition(text, subject), subject, record)
    return [f"{'  ' * step.depth}{text[slice(*step.span)]} → {step.shown}" for step in steps]


def test_each_part_is_shown_with_its_value() -> None:
    assert lines("方向 = 正向 且 指标值.上限 < 99%", "指标", indicator()) == [
        "方向 = 正向 且 指标值.上限 < 99% → 不成立",
        "  方向 = 正向 → 成立",
        "    方向 → 正向",
        "  指标值.上限 < 99% → 不成立",
        "    指标值.上限 → 99%",
    ]


def test_of_a_collection_the_answers_are_counted() -> None:
    assert lines("绩效指标 中 指标值 > 50% 的 个数 > 3", "项目", project()) == [
        "绩效指标 中 指标值 > 50% 的 个数 > 3 → 无法判断",
        "  绩效指标 中 指标值 > 50% 的 个数 → 至少1至多7",
        "    绩效指标 → 7 个",
        "    指标值 > 50% → 成立 1 个，不成立 0 个，无法判断 6 个；成立的：接待率 ≤99%",
    ]


def test_what_is_not_on_the_card_is_shown_as_empty() -> None:
    assert lines("绩效指标描述 含 “甲”", "指标", indicator()) == [
        "绩效指标描述 含 “甲” → 无法判断",
        "  绩效指标描述 → （空）",
    ]
