import pytest
from sample_outcome import CAPPED, CLEAN, FULL, MISSING, NOTHING, UNREAD

from kpilint.report.formats import render
from kpilint.report.look import Look
from kpilint.run.outcome import InputSummary, Outcome, RuleCounts

CLEAN_WORDS = "没有发现问题"


def report(outcome):
    return render("text", outcome, Look())


def test_clean_is_said_of_a_card_that_was_looked_at():
    assert report(CLEAN).endswith("没有发现问题。\n")


@pytest.mark.parametrize(
    "outcome",
    [
        NOTHING,
        Outcome(input_errors=(MISSING,), inputs=(InputSummary("a", 0, 0, 0, readable=False),)),
        CLEAN._replace(inputs=(InputSummary("a.yaml", 0, 0, 0, readable=True),)),
        CLEAN._replace(rules=RuleCounts()),
        CLEAN._replace(findings=(CAPPED,)),
    ],
    ids=["no input", "missing file", "no card in it", "no rules", "a finding"],
)
def test_clean_is_never_said_of_what_was_not_looked_at(outcome):
    assert CLEAN_WORDS not in report(outcome)


def test_clean_is_said_only_of_the_part_that_was_read():
    outcome = CLEAN._replace(input_errors=(MISSING,))
    assert "读到的部分没有发现问题" in report(outcome)


def test_the_summary_says_what_was_looked_at_and_what_was_left_out():
    text = report(FULL)
    for words in ("12 张目标表", "92 条指标", "6 段说明", "2 个文件读不了", "42 条规则",
                  "30 条通过", "5 条没有适用的对象", "2 条因内容缺失", "另有 3 处把握不足",
                  "另有 2 处按标注", "1 处错误"):  # fmt: skip
        assert words in text.replace("\n", ""), words


PARTIAL = CLEAN._replace(input_errors=(UNREAD._replace(file=CLEAN.inputs[0].file),))


def test_a_slip_in_a_file_that_was_checked_is_not_called_an_unread_file():
    text = report(PARTIAL)
    assert "有 1 处写法有误，读得懂的部分已经检查。" in text
    assert "写法有误的地方（1 处）" in text
    assert "读不了" not in text and "没有检查" not in text
    assert "写法有误" in render("concise", PARTIAL, Look())


def test_files_that_were_lost_and_slips_in_others_are_told_apart():
    inputs = (*CLEAN.inputs, InputSummary("没有.yaml", 0, 0, 0, readable=False))
    text = report(PARTIAL._replace(inputs=inputs, input_errors=(*PARTIAL.input_errors, MISSING)))
    assert "有 1 个文件读不了，没有检查。\n有 1 处写法有误" in text
    assert text.index("读不了的文件（1 处）") < text.index("写法有误的地方（1 处）")


def test_a_line_with_nothing_on_it_is_not_shown():
    assert " | " not in report(PARTIAL._replace(input_errors=(UNREAD._replace(frame=""),)))
