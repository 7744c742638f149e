"""The order in which findings are reported, whatever order the rules ran in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from kpilint.run.outcome import Finding, Outcome

_DIGITS = regex(r"[0-9]+")


def ordered(outcome: Outcome) -> list[Finding]:
    """The findings file by file as the files were read, then by line, column and code.

    Files without lines are ordered by the counts in the phrase (第3张表第7行第5列).
    """
    rank = {entry.file: number for number, entry in enumerate(outcome.inputs)}

    def key(finding: Finding) -> tuple[int, str, int, int, list[int], str]:
        place = finding.place
        counts = [] if place.line else [int(digits) for digits in _DIGITS.findall(place.phrase)]
        known = rank.get(finding.file, len(rank))
        return known, finding.file, place.line, place.column, counts, finding.code

    return sorted(outcome.findings, key=key)
