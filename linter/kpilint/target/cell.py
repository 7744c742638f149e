"""All values of one cell brought together: one value, a range of two bounds, or several parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.place import Span
from kpilint.resource.regex import regex
from kpilint.target.canonical import range_text, with_label
from kpilint.target.clause import measures_of
from kpilint.target.compound import join_compounds
from kpilint.target.frequency import join_frequencies
from kpilint.target.label import GRADES
from kpilint.target.measure import read_measure
from kpilint.target.model import Spans, Target
from kpilint.target.scalar import NumberError
from kpilint.target.source import Unread
from kpilint.target.unit import read_unit, to_base

if TYPE_CHECKING:
    from kpilint.target.measure import Measure
    from kpilint.target.source import Source
    from kpilint.target.syntax import Node

_GRADE_BEHIND = regex("(?:为|是|:|的)?(.+)")


def read_cell(source: Source, clauses: tuple[Node, ...]) -> Target | None:
    """The reading of a parsed cell, None where none of its numbers is a value.

    Raises Unread where a value makes no sense.
    """
    measures = [measure for clause in clauses for measure in measures_of(source, clause)]
    if not measures:
        return None
    if len(measures) > 1:
        try:
            join_compounds(source, measures)
            join_frequencies(source, measures)
        except NumberError as error:
            raise Unread(error.args[0], measures[0].start) from error
    targets = [read_measure(source, measure) for measure in measures]
    if len(targets) == 1:
        return targets[0]
    joined = _join_bounds(source, measures, targets)
    return joined[0] if len(joined) == 1 else _several(source, joined)


def _join_bounds(source: Source, measures: list[Measure], targets: list[Target]) -> list[Target]:
    """Take ≥80% and ≤90% as one range where they are said of one thing."""
    joined = [targets[0]]
    for before, measure, target in zip(measures, measures[1:], targets[1:], strict=False):
        gap = source.text[before.end : measure.start]
        together = not target.label and measure.listed is None and ";" not in gap
        both = _range_of(joined[-1], target) if together else None
        if both is not None:
            joined[-1] = both
        else:
            _name_grade(target, measure)
            joined.append(target)
    _name_grade(targets[0], measures[0])
    return joined


def _range_of(first: Target, second: Target) -> Target | None:
    floor, cap = (first, second) if first.high is None else (second, first)
    if floor.high is not None or cap.low is not None or floor.low is None or cap.high is None:
        return None
    words = {first.unit, second.unit} - {None}
    kinds = {first.kind, second.kind}
    if len(words) > 1 or first.per != second.per or "date" in kinds:
        return None
    if "ratio" in kinds and not words:
        return None
    unit = read_unit(first.unit or second.unit or "") if words else None
    if cap.high < floor.low:
        return None
    target = Target(first.raw, "range", "")
    target.op, target.op_written = "=", True
    target.low, target.low_inclusive = floor.low, floor.low_inclusive
    target.high, target.high_inclusive = cap.high, cap.high_inclusive
    target.base_low = to_base(floor.low, unit) if unit else floor.low
    target.base_high = to_base(cap.high, unit) if unit else cap.high
    main = first if first.unit else second
    target.unit, target.per, target.dimension = main.unit, main.per, main.dimension
    target.base_unit, target.change, target.label = main.base_unit, first.change, first.label
    target.spans = _both_spans(first.spans, second.spans)
    target.canonical = with_label(first.label, first.change, range_text(target))
    return target


def _both_spans(first: Spans, second: Spans) -> Spans:
    number = first.number
    if first.number and second.number:
        number = Span(first.number.start, second.number.end)
    return Spans(first.op, number, second.unit or first.unit)


def _name_grade(target: Target, measure: Measure) -> None:
    """90分以上为优秀 is the grade 优秀, said behind its value."""
    found = _GRADE_BEHIND.fullmatch(measure.behind)
    if not target.label and found and found[1] in GRADES:
        target.label = found[1]
        target.canonical = with_label(found[1], "absolute", target.canonical)


def _several(source: Source, parts: list[Target]) -> Target:
    graded = sum(part.label in GRADES for part in parts) > 1
    canonical = "；".join(part.canonical for part in parts)
    target = Target(source.raw, "bands" if graded else parts[0].kind, canonical)
    target.parts = tuple(parts)
    target.error = next((part.error for part in parts if part.error), None)
    return target
