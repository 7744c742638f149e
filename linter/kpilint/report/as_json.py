"""``json``: the whole outcome as one object."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kpilint.report.order import ordered
from kpilint.report.record import (
    finding_record,
    input_error_record,
    input_record,
    rule_error_record,
    summary_record,
    version_record,
)

if TYPE_CHECKING:
    from kpilint.report.look import Look
    from kpilint.run.outcome import Outcome


def render(outcome: Outcome, look: Look) -> str:  # noqa: ARG001 - the same look for every program
    """One indented object; Chinese stands in it as it is."""
    whole = {
        **version_record(),
        "summary": summary_record(outcome),
        "inputs": [input_record(entry) for entry in outcome.inputs],
        "findings": [finding_record(finding) for finding in ordered(outcome)],
        "rule_errors": [rule_error_record(error) for error in outcome.rule_errors],
        "input_errors": [input_error_record(error) for error in outcome.input_errors],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
