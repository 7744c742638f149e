"""Where reading stopped: the words around it as a person sees them, and what was due there."""

from __future__ import annotations

import re
from typing import NamedTuple

from kpilint.card.field import FIELDS
from kpilint.card.place import Span
from kpilint.resource.regex import regex
from kpilint.rule.condition import word as words
from kpilint.rule.condition.name import names_and_synonyms
from kpilint.rule.condition.terminal import HAN, TEXT, alternatives

_COMPARISONS = alternatives([*words.COMPARATORS, *words.TESTS, "约等于", "≈"])
# The few names of fields that hold a word of the language.
_NAMES = alternatives(
    name
    for holder in FIELDS
    for name in names_and_synonyms(holder)
    if re.search("的|且|或|为", name)
)
_TOKEN = regex(
    rf"(?P<text>{TEXT})|(?P<quote>[\"“”'‘’「」])"
    r"|(?P<connective>并且|而且|且|或者|或|&&|\|\||非(?!空)|(?<![A-Za-z])(?:and|or|not)(?![A-Za-z]))"
    rf"|(?P<comparison>{_COMPARISONS})"
    r"|(?P<open>[(（\[［【])|(?P<close>[)）\]］】])"
    r"|(?P<mark>[,，;；。、：:！!？?])"
    rf"|(?P<word>{_NAMES}|(?:(?!且|或|的|{_COMPARISONS})[{HAN}A-Za-z0-9_%％.．])+|的)|(?P<other>\S)",
    re.IGNORECASE,
)
_PAIRS = {")": "(（", "）": "(（", "]": "[［【", "］": "[［【", "】": "[［【"}


class Piece(NamedTuple):
    """A word of the condition."""

    kind: str
    text: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


class Situation:
    """A text that could not be read on from ``at``, where one of ``allowed`` was due."""

    def __init__(self, text: str, at: int, allowed: frozenset[str]) -> None:
        self.text = text
        self.at = at
        self.allowed = allowed
        self.pieces = [
            Piece(match.lastgroup or "", match[0], *match.span()) for match in _TOKEN.finditer(text)
        ]
        self.before = [piece for piece in self.pieces if piece.end <= at]
        self.here = next((piece for piece in self.pieces if piece.end > at), None)

    @property
    def last(self) -> Piece | None:
        """The word before the place."""
        return self.before[-1] if self.before else None

    @property
    def opened(self) -> Piece | None:
        """The bracket, of those before the place, that is still open there."""
        opened: list[Piece] = []
        for piece in self.before:
            if piece.kind == "open":
                opened.append(piece)
            elif piece.kind == "close" and opened:
                opened.pop()
        return opened[-1] if opened else None

    def near(self, piece: Piece) -> bool:
        """Whether a word stands in the same judgement as the place, or right before it."""
        joints = [p for p in self.before if p.kind == "connective"]
        return piece.end > (joints[-1].end if joints else 0) - 1 and piece.start <= self.at

    @property
    def value_due(self) -> bool:
        """Whether a value or a condition was due, not something that follows one."""
        return "NAME" in self.allowed

    @property
    def ends(self) -> bool:
        """Whether nothing more stands in the brackets, or in the condition."""
        return self.here is None or self.here.kind == "close"

    @property
    def stops(self) -> bool:
        """Whether nothing more stands here, or another condition is joined."""
        return self.ends or (self.here is not None and self.here.kind == "connective")

    @property
    def around(self) -> Piece | None:
        """The word in whose middle the place is."""
        inside = (p for p in self.pieces if p.start < self.at < p.end and p.kind == "word")
        return next(inside, None)

    @property
    def span(self) -> Span:
        """The word at the place; at the end, the word before it."""
        piece = self.here or self.last
        return piece.span if piece else Span(0, len(self.text))

    def range_span(self) -> Span:
        """The words before and after the place, with what stands between them."""
        last, here = self.before[-1], self.pieces[-1]
        after = next((p for p in self.pieces if p.start > self.at), here)
        return Span(last.start, after.end)

    def unbalanced(self) -> tuple[str, Piece] | None:
        """The bracket that has no other, and which mistake that is."""
        opened: list[Piece] = []
        for piece in self.pieces:
            if piece.kind == "open":
                opened.append(piece)
            elif piece.kind == "close":
                if not opened or opened[-1].text not in _PAIRS[piece.text]:
                    return "extra_bracket", piece
                opened.pop()
        return ("missing_bracket", opened[-1]) if opened else None
