"""Which kind each ending of a name stands for: the word lists, in two rows."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kpilint.resource.folders import kept_with_folders
from kpilint.target.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpilint.target.direction.verdict import Sureness
    from kpilint.target.kind.verdict import Measured
    from kpilint.target.word_list import WordList

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
    """One row of word lists, each with what it stands for."""

    __slots__ = ("_lists",)

    def __init__(self, row: _Row) -> None:
        lists = lexicon().by_stem
        self._lists: Sequence[tuple[WordList, Measured, Sureness]] = [
            (lists[stem], kind, sure) for stem, kind, sure in row if stem in lists
        ]

    def longest(self, text: str) -> Ending | None:
        """The longest word of the lists with which the text ends."""
        best: Ending | None = None
        for words, kind, sure in self._lists:
            word = words.ending(text)
            if word and (best is None or len(word) > len(best.word)):
                best = Ending(word, kind, sure)
        return best


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
