"""What a description says of the direction: what must not happen, or what is counted."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kpilint.resource.regex import regex
from kpilint.target.direction.fold import Fold
from kpilint.target.direction.phrase import clean, cut, part_of_share
from kpilint.target.direction.turn import BAD
from kpilint.target.direction.verdict import Direction, negative
from kpilint.target.direction.vocabulary import HEADS

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLAUSE = regex(r"[，。；;,！？\n]+")
_LONGEST = 30
_MEASURING = HEADS | {"reduce", "grow"}


def described_direction(description: str) -> Direction | None:
    """The direction that all telling clauses agree on, or None; never more than a guess."""
    found = list(_clause_directions(description))
    if len({direction.sign for direction in found}) != 1:
        return None
    first = found[0]
    return Direction(first.sign, f"名称没有说，按描述：{first.reason}", "low")


def _clause_directions(description: str) -> Iterator[Direction]:
    for clause in _CLAUSE.split(description):
        if not clause or len(clause) > _LONGEST:
            continue
        bad = _ruled_out(clause)
        if bad:
            yield negative(f"“{bad}”不许发生")
            continue
        fold = Fold(cut(part_of_share(clean(clause))))
        found = fold.direction()
        signed = found.sign in ("positive", "negative") and found.confidence != "low"
        if signed and any(token.role in _MEASURING for token in fold.tokens):
            yield found


def _ruled_out(clause: str) -> str | None:
    """The bad thing that a clause like 不发生大规模集体访 or 杜绝重大事故 rules out."""
    forbidden = False
    for before, token in pairwise(cut(clean(clause)).tokens):
        forbidden = before.role in ("not", "prevent") or (forbidden and before.role == "occur")
        if forbidden and token.role in BAD:
            return token.word
    return None
