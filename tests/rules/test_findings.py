"""Every finding on five real disclosures has a verdict by hand; none that counts is false."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from kpilint.card.address import format_address
from kpilint.run.options import Options
from kpilint.run.outcome import Finding
from kpilint.run.session import check

ROOT = Path(__file__).parents[2]
VERDICTS: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    (ROOT / "benchmarks" / "judgement" / "findings.yaml").read_text(encoding="utf-8")
)
QUOTED = 24  # characters of a quote that the file keeps

Identity = tuple[str, str, str]


@cache
def _findings(file: str) -> tuple[Finding, ...]:
    outcome = check(Options(paths=(str(ROOT / file),), min_confidence="low"))
    assert not outcome.input_errors
    assert not outcome.rule_errors
    return tuple(outcome.findings)


def _identity(finding: Finding) -> Identity:
    quote = " ".join((finding.quote or "").split())[:QUOTED]
    return finding.code, format_address(finding.address), quote


def _judged(file: str) -> dict[Identity, object]:
    return {(v["规则"], v["处"], v["实际"]): v["判断"] for v in VERDICTS[file]}


@pytest.mark.parametrize("file", VERDICTS)
def test_each_finding_has_a_verdict_and_each_verdict_a_finding(file: str) -> None:
    found = Counter(map(_identity, _findings(file)))
    written = Counter((v["规则"], v["处"], v["实际"]) for v in VERDICTS[file])
    assert sorted(found - written) == [], "new: judge it and write it down"
    assert sorted(written - found) == [], "gone: take its verdict out"


@pytest.mark.parametrize("file", VERDICTS)
def test_nothing_that_counts_is_false(file: str) -> None:
    judged = _judged(file)
    wrong = [
        _identity(finding)
        for finding in _findings(file)
        if finding.severity != "info" and finding.confidence == "high"
        if judged.get(_identity(finding)) is False
    ]
    assert wrong == []


def test_every_verdict_is_one_of_three_and_gives_its_reason() -> None:
    verdicts = [verdict for each in VERDICTS.values() for verdict in each]
    assert {verdict["判断"] for verdict in verdicts} <= {True, "arguable", False}
    assert all(verdict["理由"] for verdict in verdicts)


def test_few_findings_are_doubtful_and_hardly_one_is_false() -> None:
    verdicts = [verdict["判断"] for each in VERDICTS.values() for verdict in each]
    assert verdicts.count(True) >= 0.85 * len(verdicts)
    assert verdicts.count(False) <= 0.01 * len(verdicts)
