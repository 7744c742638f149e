"""Which part each word plays in a name: the word lists, put together for one look-up."""

from __future__ import annotations

from functools import cache
from typing import Literal

from kpilint.resource.folders import kept_with_folders
from kpilint.target.lexicon import lexicon
from kpilint.target.word_list import lengths_by_first

Role = Literal[
    "adverse", "fault", "people", "item", "achieve", "outcome", "handle", "remedy", "prevent",
    "benefit", "work", "output", "reduce", "save", "grow", "occur", "not", "manner", "cost",
    "time", "running", "rate", "count", "amount", "days", "degree", "through",
]  # fmt: skip

# A word that stands in several lists plays the part of the first.
ROLE_OF_LIST: tuple[tuple[str, Role], ...] = (
    ("negators", "not"),
    ("bad-manners", "manner"),
    ("work-faults", "fault"),
    ("adverse-subjects", "adverse"),
    ("occurrence-words", "occur"),
    ("reduction-words", "reduce"),
    ("saving-words", "save"),
    ("growth-words", "grow"),
    ("cost-words", "cost"),
    ("running-words", "running"),
    ("time-words", "time"),
    ("prevention-words", "prevent"),
    ("remedy-words", "remedy"),
    ("handling-words", "handle"),
    ("benefit-words", "benefit"),
    ("outcome-words", "outcome"),
    ("achieving-words", "achieve"),
    ("satisfaction-words", "achieve"),
    ("affected-people", "people"),
    ("work-items", "item"),
    ("count-heads", "count"),
    ("rate-heads", "rate"),
    ("amount-heads", "amount"),
    ("day-heads", "days"),
    ("degree-heads", "degree"),
    ("workload-verbs", "work"),
    ("output-nouns", "output"),
    ("carriers", "through"),
    ("degree-adverbs", "through"),
)
HEADS: frozenset[Role] = frozenset({"rate", "count", "amount", "days", "degree"})


class Vocabulary:
    """Every word that bears on the direction of a name, with its part.

    ``shields`` are longer words in which a word of that part does not count (免费 shields 费).
    """

    __slots__ = ("lengths", "parts", "shields")

    def __init__(self) -> None:
        self.parts: dict[str, Role] = {}
        self.shields: dict[str, set[Role]] = {}
        lists = lexicon().by_stem
        for stem, role in ROLE_OF_LIST:
            found = lists.get(stem)
            if found is None:
                continue
            for word in found.words:
                if len(word) < 3 or word[-1] not in "率度" or word[:-1] not in found.words:
                    self.parts.setdefault(word.upper(), role)
            for word in found.exceptions:
                self.shields.setdefault(word.upper(), set()).add(role)
        self.lengths = lengths_by_first({*self.parts, *self.shields})


@kept_with_folders
@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of the word lists in use."""
    return Vocabulary()
