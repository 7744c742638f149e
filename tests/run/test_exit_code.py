import pytest

from kpilint.card.place import Place
from kpilint.intake.document import InputError
from kpilint.rule.model import RuleError, Severity
from kpilint.run.exit_code import exit_code
from kpilint.run.outcome import Finding, InputSummary, Outcome

READ = InputSummary("a.yaml", projects=1, indicators=3, sections=0, readable=True)
UNREAD = READ._replace(readable=False)
INPUT_ERROR = InputError("b.yaml", 1, 1, "读不了", "改一改")
RULE_ERROR = RuleError("r.yaml", 1, 1, "规则有误", "改一改")


def _finding(severity: Severity) -> Finding:
    return Finding(
        code="D101", name="n", title="t", severity=severity, confidence="high", family="D",
        head="", project_code=None, project_name=None, indicator=None, field="指标值", address=(),
        file="a.yaml", place=Place(1, 1, 1, 2, ""), frame=None, quote="", expected=None,
        message="", advice="", basis="", related=(), fix=None, fingerprint="0",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("severity", "fail_on", "code"),
    [
        ("error", "error", 1),
        ("warning", "error", 0),
        ("warning", "warning", 1),
        ("info", "warning", 0),
        ("info", "info", 1),
        ("error", "never", 0),
    ],
)
def test_findings_fail_the_run_from_the_chosen_level_on(
    severity: Severity, fail_on: Severity, code: int
) -> None:
    outcome = Outcome(inputs=(READ,), findings=(_finding(severity),))
    assert exit_code(outcome, fail_on) == code


def test_a_run_that_found_nothing_is_clean() -> None:
    assert exit_code(Outcome(inputs=(READ,)), "error") == 0


def test_a_run_that_looked_at_nothing_is_never_clean() -> None:
    assert exit_code(Outcome(), "error") == 3
    assert exit_code(Outcome(inputs=(UNREAD,)), "never") == 3


def test_the_worst_verdict_wins_wherever_it_stands() -> None:
    findings = (_finding("error"),)
    unread = Outcome(inputs=(READ,), findings=findings, input_errors=(INPUT_ERROR,))
    assert exit_code(unread, "error") == 3
    assert exit_code(unread._replace(rule_errors=(RULE_ERROR,)), "error") == 2
