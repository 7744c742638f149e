"""The objects of the JSON formats, with the field names and the order that programs rely on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kpilint import __version__
from kpilint.card.address import format_address
from kpilint.report.tally import tally
from kpilint.report.words import place_phrase

if TYPE_CHECKING:
    from kpilint.card.place import Edit, Place
    from kpilint.intake.document import InputError
    from kpilint.rule.model import RuleError
    from kpilint.run.outcome import Finding, InputSummary, Outcome, Related, RuleCounts

Record = dict[str, Any]


def finding_record(finding: Finding) -> Record:
    """A finding; ``fix`` counts in characters of the decoded text of the file."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "family": finding.family,
        "head": finding.head,
        "project_code": finding.project_code,
        "project_name": finding.project_name,
        "indicator": finding.indicator,
        "field": finding.field,
        "address": format_address(finding.address),
        "file": finding.file,
        **_lines(finding.place),
        "place": place_phrase(finding.place),
        "quote": finding.quote,
        "expected": finding.expected,
        "message": finding.message,
        "advice": finding.advice,
        "basis": finding.basis,
        "related": [_related(related) for related in finding.related],
        "fix": _fix(finding.fix),
        "fingerprint": finding.fingerprint,
    }


def input_record(entry: InputSummary) -> Record:
    """What was looked at in one file."""
    return {
        "file": entry.file,
        "readable": entry.readable,
        "projects": entry.projects,
        "indicators": entry.indicators,
        "sections": entry.sections,
    }


def input_error_record(error: InputError) -> Record:
    """A file, or a part of one, that could not be read."""
    return {
        "file": error.file,
        "line": error.line or None,
        "column": error.column or None,
        "message": error.message,
        "advice": error.advice,
    }


def rule_error_record(error: RuleError) -> Record:
    """A rule that could not be used; ``code`` is null where even that could not be read."""
    return {
        "code": error.code,
        "file": error.file,
        "line": error.line or None,
        "column": error.column or None,
        "message": error.message,
        "advice": error.advice,
    }


def summary_record(outcome: Outcome) -> Record:
    """The numbers of the run, from which the exit code can be told."""
    counted = tally(outcome)
    return {
        "files": counted.files,
        "unreadable": counted.unreadable,
        "projects": counted.projects,
        "indicators": counted.indicators,
        "sections": counted.sections,
        "rules": _rules(outcome.rules),
        "findings": counted.findings,
        "errors": counted.errors,
        "warnings": counted.warnings,
        "infos": counted.infos,
        "hidden": counted.hidden,
        "suppressed": counted.suppressed,
        "input_errors": len(outcome.input_errors),
        "rule_errors": len(outcome.rule_errors),
        "config": outcome.settings.config,
        "profile": outcome.settings.profile,
        "plugins": list(outcome.settings.plugins),
    }


def version_record() -> Record:
    """Which kpilint speaks."""
    return {"version": __version__}


def _rules(counts: RuleCounts) -> Record:
    return {
        "run": counts.run,
        "hit": counts.hit,
        "passed": counts.passed,
        "undetermined": counts.undetermined,
        "not_applicable": counts.not_applicable,
        "undetermined_cases": counts.undetermined_cases,
    }


def _lines(place: Place) -> Record:
    """Lines and columns from 1; null in files that have none."""
    return {
        "line": place.line or None,
        "column": place.column or None,
        "end_line": place.end_line or None,
        "end_column": place.end_column or None,
    }


def _related(related: Related) -> Record:
    return {
        "address": format_address(related.address),
        **_lines(related.place),
        "place": place_phrase(related.place),
        "label": related.label,
    }


def _fix(edit: Edit | None) -> Record | None:
    if edit is None:
        return None
    return {"start": edit.span.start, "end": edit.span.end, "text": edit.text}
