"""Which kind each ending of a name stands for: the word lists, in two rows."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kpilint.resource.folders import kept_with_folders
from kpilint.target.lexicon import lexicon
from kpilint.target.word_list import lengths_by_first

if TYPE_CHECKING:
    from kpilint.target.direction.verdict import Sureness
    from kpilint.target.kind.verdict import Measured

_Row = tuple[tuple[str, "Measured", "Sureness"], ...]

# Of endings of one length the list that stands first decides.
_HEADS: _Row = (
    ("satisfaction-words", "satisfaction", "high"),
    ("kind-rates", "rate", "high"),
    ("kind-times", "time", "high"),
    ("kind-money", "money", "high"),
    ("kind-counts", "count", "high"),
    ("kind-qualities", "quality", "medium"),
    ("kind-effects", "effect", "medium"),
    ("time-words", "time", "high"),
    ("time-limit-words", "time", "high"),
    ("total-cost-words", "money", "high"),
    ("cost-words", "money", "high"),
    ("amount-heads", "money", "high"),
    ("rate-heads", "rate", "high"),
    ("count-heads", "count", "high"),
    ("day-heads", "count", "high"),
    ("state-words", "effect", "medium"),
)
# Things that can be counted, where no measuring word ends the name.
_THINGS: _Row = (
    ("kind-things", "count", "medium"),
    ("output-nouns", "count", "medium"),
    ("affected-people", "count", "medium"),
    ("work-items", "count", "medium"),
    ("outcome-words", "count", "low"),
    ("adverse-subjects", "count", "low"),
    ("work-faults", "count", "low"),
)


class Ending(NamedTuple):
    """A word with which a name ends, and what it measures by that."""

    word: str
    kind: Measured
    sure: Sureness


class Endings:
    """One row of word lists in one table: a look-up for each length, not one for each list."""

    __slots__ = ("_lengths", "_shields", "_words")

    def __init__(self, row: _Row) -> None:
        lists = lexicon().by_stem
        self._words: dict[str, list[tuple[str, Ending]]] = {}
        self._shields: dict[str, set[str]] = {}  # a longer word, and the lists that it silences
        for stem, kind, sure in row:
            found = lists.get(stem)
            if found is None:
                continue
            for word in found.words:
                self._words.setdefault(word, []).append((stem, Ending(word, kind, sure)))
            for word in found.exceptions:
                self._shields.setdefault(word, set()).add(stem)
        known = {*self._words, *self._shields}
        self._lengths = lengths_by_first(word[::-1] for word in known)

    def longest(self, text: str) -> Ending | None:
        """The longest word with which the text ends, of the first list that has it."""
        pieces = [text[-length:] for length in self._lengths.get(text[-1:], ())]
        silenced = [stem for piece in pieces for stem in self._shields.get(piece, ())]
        for piece in pieces:
            for stem, ending in self._words.get(piece, ()):
                if stem not in silenced:
                    return ending
        return None


@kept_with_folders
@cache
def heads() -> Endings:
    """The words that measure."""
    return Endings(_HEADS)


@kept_with_folders
@cache
def things() -> Endings:
    """The words for what is counted."""
    return Endings(_THINGS)
