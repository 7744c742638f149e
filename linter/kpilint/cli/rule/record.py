"""A rule as an object for programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from kpilint.resource.data import data_path
from kpilint.rule.node import plain_data, root_mapping, value_of
from kpilint.text.node import Scalar

if TYPE_CHECKING:
    from kpilint.rule.model import Rule


def rule_record(rule: Rule) -> dict[str, Any]:
    """Everything that a rule says of itself."""
    return {
        "code": rule.code,
        "name": rule.name,
        "title": rule.title,
        "severity": rule.severity,
        "confidence": rule.confidence,
        "family": rule.family,
        "head": rule.head,
        "subject": rule.subject,
        "field": rule.field,
        "basis": rule.basis,
        "condition": " ".join(condition_lines(rule)) or None,
        "check": rule.check,
        "parameters": dict(rule.parameters),
        "message": rule.message.text,
        "expected": rule.expected.text if rule.expected else None,
        "advice": rule.advice.text,
        "explanation": rule.explanation,
        "bad": [plain_data(example) for example in rule.bad],
        "good": [plain_data(example) for example in rule.good],
        "file": shown_file(rule),
    }


def shown_file(rule: Rule) -> str:
    """The file of a rule: a shipped one as it is named in the repository, wherever that lies."""
    path, shipped = Path(rule.file), data_path("rules")
    if path.is_relative_to(shipped):
        return f"rules/{path.relative_to(shipped).as_posix()}"
    return rule.file


def condition_lines(rule: Rule) -> list[str]:
    """The condition in the lines that its author gave it; none where a check stands in its place.

    Folding would join these lines, so they are taken from the source of the rule.
    """
    node = value_of(root_mapping(rule.source), "条件")
    if not isinstance(node, Scalar):
        return []
    if node.style in ("single", "double"):
        return node.text.strip().splitlines()
    lines = rule.source[node.start : node.end].strip().splitlines()
    return [line.strip() for line in (lines if node.style == "plain" else lines[1:])]
