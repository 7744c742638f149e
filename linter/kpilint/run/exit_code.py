"""The exit code of a run: computed here, once, from everything that the run has found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from kpilint.rule.model import Severity
    from kpilint.run.outcome import Outcome

CLEAN, FOUND, BROKEN, UNREADABLE = 0, 1, 2, 3
SEVERITY_RANK: dict[str, int] = {"info": 1, "warning": 2, "error": 3}


def exit_code(outcome: Outcome, fail_on: Severity | Literal["never"]) -> int:
    """0 clean, 1 findings at or above ``fail_on``, 2 a broken rule, 3 an input that was not read.

    The worst one wins in the order 2, 3, 1, 0. A run that looked at no card is a 3, never clean.
    """
    if outcome.rule_errors:
        return BROKEN
    if outcome.input_errors or not any(entry.readable for entry in outcome.inputs):
        return UNREADABLE
    if fail_on != "never":
        bar = SEVERITY_RANK[fail_on]
        if any(SEVERITY_RANK[finding.severity] >= bar for finding in outcome.findings):
            return FOUND
    return CLEAN
