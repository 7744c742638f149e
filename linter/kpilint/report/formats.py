"""The formats of a report, by name; each is one pure function in a file of its own."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from kpilint.report.look import Look
    from kpilint.run.outcome import Outcome

FORMATS: dict[str, str] = {
    "text": "kpilint.report.as_text",
    "concise": "kpilint.report.as_concise",
    "json": "kpilint.report.as_json",
    "jsonl": "kpilint.report.as_jsonl",
}


def render(name: str, outcome: Outcome, look: Look) -> str:
    """The report on an outcome in the named format, ending in a line break unless it is empty."""
    report: Callable[[Outcome, Look], str] = import_module(FORMATS[name]).render
    return report(outcome, look)
