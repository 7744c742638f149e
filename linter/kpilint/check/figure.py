"""Figures in running text, each read as a value is: 24小时内, 不低于200件, 1000-1500元/次."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kpilint.card.place import Span
from kpilint.resource.regex import regex
from kpilint.target.read import quantities_in, read_value

if TYPE_CHECKING:
    from decimal import Decimal

    from kpilint.target.model import Target

_BEFORE = regex(
    r"(?:不(?:得|能)?(?:低于|少于|小于|高于|多于|大于|超过|超出)|至少|至多|最高|最低|大于等于|小于等于"
    r"|高于|低于|超过|大于|小于|少于|多于|达到|达|控制在|约为?|≥|≤|≧|≦|>=|<=|＞=|＜=|>|<|＞|＜|=|＝)\s*$"
)
_AFTER = regex(r"\s*(?:[(（]含[)）])?(?:及以上|及以下|以上|以下|以内|之内|内|左右)")
_RANGE = regex(r"\s*(?:[-－—–~～至到]|—{2})\s*")


class Figure(NamedTuple):
    """One amount of a text with the words that bound it, and where it stands."""

    target: Target
    span: Span


@lru_cache(maxsize=4096)
def figures_in(text: str) -> tuple[Figure, ...]:
    """The figures of a text, in order; dates are none, and neither are numbers without a unit."""
    figures = (_figure(text, span) for span in _spans(text))
    return tuple(figure for figure in figures if figure.target.kind != "date")


def single_bound(target: Target) -> Decimal | None:
    """The one number that a target names, in its base unit; None for ranges and words."""
    if target.parts or target.base_low == target.base_high == None:  # noqa: E711
        return None
    if target.base_low is not None and target.base_high is not None:
        return target.base_low if target.base_low == target.base_high else None
    return target.base_low if target.base_low is not None else target.base_high


def _spans(text: str) -> list[Span]:
    """Where amounts stand; the two ends of a range are one."""
    spans: list[Span] = []
    for _, span in quantities_in(text):
        if spans and _RANGE.fullmatch(text, spans[-1].end, span.start):
            spans[-1] = Span(spans[-1].start, span.end)
        else:
            spans.append(span)
    return spans


def _figure(text: str, span: Span) -> Figure:
    before = _BEFORE.search(text, 0, span.start)
    after = _AFTER.match(text, span.end)
    wide = Span(before.start() if before else span.start, after.end() if after else span.end)
    target = read_value(text[slice(*wide)])
    if target.error or target.kind in {"unknown", "qualitative"}:
        return Figure(read_value(text[slice(*span)]), span)
    return Figure(target, wide)
