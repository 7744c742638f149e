"""What a run has looked at and what it has found, in numbers."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kpilint.run.outcome import Outcome, RuleCounts


class Tally(NamedTuple):
    """The numbers of one run; ``files`` are those that could be read."""

    files: int
    unreadable: int
    projects: int
    indicators: int
    sections: int
    rules: RuleCounts
    errors: int
    warnings: int
    infos: int
    hidden: int
    suppressed: int

    @property
    def findings(self) -> int:
        """How many findings are reported."""
        return self.errors + self.warnings + self.infos

    @property
    def looked(self) -> bool:
        """Whether any rule has been held against any card or narrative."""
        return bool(self.rules.run and (self.projects or self.sections))


def tally(outcome: Outcome) -> Tally:
    """Count what the outcome holds."""
    levels = Counter(finding.severity for finding in outcome.findings)
    readable = [entry for entry in outcome.inputs if entry.readable]
    return Tally(
        files=len(readable),
        unreadable=len(outcome.inputs) - len(readable),
        projects=sum(entry.projects for entry in readable),
        indicators=sum(entry.indicators for entry in readable),
        sections=sum(entry.sections for entry in readable),
        rules=outcome.rules,
        errors=levels["error"],
        warnings=levels["warning"],
        infos=levels["info"],
        hidden=outcome.hidden,
        suppressed=outcome.suppressed,
    )
