"""Regular expressions that would run for ever, or say nothing, are refused; others run bounded."""

import time

import pytest

from kpilint.card.place import Span
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.pattern import check_pattern, searcher

ANYWHERE = Span(0, 0)


@pytest.mark.parametrize(
    "source",
    [
        "^接.{1,3}率$",
        "([0-9]+[.、])?(无|暂无|详?见附件)[。；]?$",
        "^ *[≤≥]* *4[0-9][,，]?[0-9]{3}([.]0+)? *$",
        "[^0-9].*[0-9]",
        "(提高|提升|增强)(了)?.{0,6}(水平|能力)",
        "(?<!非)税收入",
        "[一二三四五六七八九十]{1,3}是",
        "^[ 　]+$",
    ],
)
def test_an_honest_pattern_is_taken(source: str) -> None:
    check_pattern(source, ANYWHERE)


@pytest.mark.parametrize(
    "source",
    [
        "(a+)+b",
        "(a*)*b",
        "([甲乙]+、?)+。",
        "(甲|甲乙|乙甲)+$",
        "(.|甲)*乙",
        "甲{3000}",
        ".*.*.*.*甲",
    ],
)
def test_a_pattern_that_may_run_for_ever_is_refused(source: str) -> None:
    with pytest.raises(ConditionError, match="slow_pattern"):
        check_pattern(source, ANYWHERE)


@pytest.mark.parametrize("source", [".*甲.*乙.*丙", "^.*甲.*乙.*丙$", "[^乙]*甲[^丙]*乙"])
def test_a_pattern_that_is_let_through_ends_soon_on_a_hostile_text(source: str) -> None:
    check_pattern(source, ANYWHERE)
    search = searcher(source)
    began = time.process_time()
    search("甲乙" * 50_000)
    assert time.process_time() - began < 20
