"""What a run has found, complete and frozen: the one thing that every report is made from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kpilint.card.address import Address
    from kpilint.card.place import Edit, Place
    from kpilint.intake.document import InputError
    from kpilint.rule.model import Confidence, RuleError, Severity
    from kpilint.run.options import FailOn


class Related(NamedTuple):
    """Another place that belongs to a finding, with the words that stand there."""

    address: Address
    place: Place
    label: str


class Finding(NamedTuple):
    """One defect of one card. See design: the fields of the JSON, in their order.

    ``head`` is the point of the official review form (适当性.绩效合理性); ``field`` the form's word
    for the field; ``quote`` what stands there; ``expected`` what should; ``frame`` the source line.
    """

    code: str
    name: str
    title: str
    severity: Severity
    confidence: Confidence
    family: str
    head: str
    project_code: str | None
    project_name: str | None
    indicator: str | None
    field: str
    address: Address
    file: str
    place: Place
    frame: str | None
    quote: str
    expected: str | None
    message: str
    advice: str
    basis: str
    related: tuple[Related, ...]
    fix: Edit | None
    fingerprint: str


class InputSummary(NamedTuple):
    """What was looked at in one file."""

    file: str
    projects: int
    indicators: int
    sections: int
    readable: bool


class RuleCounts(NamedTuple):
    """Each rule that ran is counted once: hit, passed, undetermined throughout, or without object.

    ``undetermined_cases`` counts single objects on which some rule could not decide.
    """

    run: int = 0
    hit: int = 0
    passed: int = 0
    undetermined: int = 0
    not_applicable: int = 0
    undetermined_cases: int = 0


class Settings(NamedTuple):
    """What was used beside the built-in rules: the configuration file, the profile for cards that
    say none, the plug-ins; and the level from which findings fail the run.
    """

    config: str | None = None
    profile: str = "通用"
    plugins: tuple[str, ...] = ()
    fail_on: FailOn = "error"


class Outcome(NamedTuple):
    """Everything that a run says. ``hidden`` counts findings below ``--min-confidence``;
    ``warnings`` are about the options of the run."""

    inputs: tuple[InputSummary, ...] = ()
    findings: tuple[Finding, ...] = ()
    input_errors: tuple[InputError, ...] = ()
    rule_errors: tuple[RuleError, ...] = ()
    rules: RuleCounts = RuleCounts()
    hidden: int = 0
    suppressed: int = 0
    warnings: tuple[str, ...] = ()
    settings: Settings = Settings()
