"""``jsonl``: one object a line, for programs that read as it comes; ``type`` says what it is."""

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
    from collections.abc import Iterator

    from kpilint.report.look import Look
    from kpilint.report.record import Record
    from kpilint.run.outcome import Outcome


def render(outcome: Outcome, look: Look) -> str:  # noqa: ARG001 - the same look for every program
    """Lines of type finding, rule_error, input_error and input, and a summary as the last."""
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in _records(outcome))


def _records(outcome: Outcome) -> Iterator[Record]:
    for finding in ordered(outcome):
        yield {"type": "finding", **finding_record(finding)}
    for broken in outcome.rule_errors:
        yield {"type": "rule_error", **rule_error_record(broken)}
    for unread in outcome.input_errors:
        yield {"type": "input_error", **input_error_record(unread)}
    for entry in outcome.inputs:
        yield {"type": "input", **input_record(entry)}
    yield {"type": "summary", **version_record(), **summary_record(outcome)}
