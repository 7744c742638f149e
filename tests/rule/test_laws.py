"""What holds for every condition: Kleene's laws, and that nothing but a named mistake is raised."""

from itertools import product

import pytest
from cards_to_judge import indicator
from hypothesis import given, settings
from hypothesis import strategies as st

from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.parse import parse_condition
from kpilint.rule.condition.tree import CONDITIONS, identity
from kpilint.rule.evaluate import holds
from kpilint.rule.read import read_condition
from kpilint.rule.source import MISTAKES

TRUE, FALSE, UNKNOWN = "指标值 > 80%", "指标值 < 80%", "绩效指标描述 含 “甲”"
BY_ANSWER = {True: TRUE, False: FALSE, None: UNKNOWN}
ANSWERS = (True, False, None)


def answer(text: str) -> bool | None:
    return holds(parse_condition(text), "指标")(indicator())


@pytest.mark.parametrize(("one", "other"), list(product(ANSWERS, ANSWERS)))
def test_and_is_the_least_and_or_the_greatest_answer(one: bool | None, other: bool | None) -> None:
    rank = {False: 0, None: 1, True: 2}
    left, right = BY_ANSWER[one], BY_ANSWER[other]
    assert answer(f"{left} 且 {right}") is min(one, other, key=rank.__getitem__)
    assert answer(f"{left} 或 {right}") is max(one, other, key=rank.__getitem__)


@pytest.mark.parametrize(("one", "other"), list(product(ANSWERS, ANSWERS)))
def test_de_morgan_holds_in_three_values(one: bool | None, other: bool | None) -> None:
    left, right = BY_ANSWER[one], BY_ANSWER[other]
    assert answer(f"非 （{left} 且 {right}）") is answer(f"非 {left} 或 非 {right}")
    assert answer(f"非 （{left} 或 {right}）") is answer(f"非 {left} 且 非 {right}")


@pytest.mark.parametrize("one", ANSWERS)
def test_a_double_negation_is_none(one: bool | None) -> None:
    assert answer(f"非 非 {BY_ANSWER[one]}") is one


HEAP = """
三级指标 指标值 项目.预算数 绩效指标 项目.绩效指标 方向 正向 词表.空泛用语 字数( 且 或 非 ( ) （ ）
[ ] = ≠ < >= 含 不含 匹配 属于 为空 只有上限 不是定性 中 存在 每个 没有 的 个数 合计 最大
权重 上级. .
80% 24小时 1万元 3 2024年 "下降" “提高” " “ 、 ， , 。 + - × ÷ 约等于 误差 ≤ 天空 abc \\ {
"""
WORDS = st.sampled_from(HEAP.split())


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=14).map(" ".join))
def test_any_heap_of_words_is_a_condition_or_a_named_mistake(text: str) -> None:
    try:
        tree = read_condition(text, "指标")
    except ConditionError as error:
        mistake = MISTAKES[error.mistake]
        assert mistake.message.format_map(error.values)
        assert mistake.advice.format_map(error.values)
        assert 0 <= error.span.start <= error.span.end <= len(text)
    else:
        assert holds(tree, "指标")(indicator()) in ANSWERS


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40))
def test_any_text_at_all_is_a_condition_or_a_named_mistake(text: str) -> None:
    try:
        assert isinstance(read_condition(text, "指标"), CONDITIONS)
    except ConditionError as error:
        assert MISTAKES[error.mistake].message.format_map(error.values)


SIMPLE = st.sampled_from([TRUE, FALSE, UNKNOWN, "三级指标 为空", '三级指标 含 "率"、"度"'])
CONDITIONS_MADE = st.recursive(
    SIMPLE,
    lambda inner: st.one_of(
        inner.map(lambda text: f"非 （{text}）"),
        st.tuples(inner, inner).map(lambda pair: f"（{pair[0]}） 且 （{pair[1]}）"),
        st.tuples(inner, inner).map(lambda pair: f"（{pair[0]}） 或 （{pair[1]}）"),
    ),
    max_leaves=6,
)


@settings(max_examples=100, deadline=None)
@given(CONDITIONS_MADE)
def test_spaces_change_nothing(text: str) -> None:
    close = text.replace(" ", "")
    assert identity(parse_condition(close)) == identity(parse_condition(text))
    assert answer(close) is answer(text)
