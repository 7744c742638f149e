"""How alike texts are. Candidates come from sketches, so many texts cost little more than few."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from heapq import nsmallest
from typing import TYPE_CHECKING
from unicodedata import normalize
from zlib import crc32

from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

GRAM = 4
SKETCH = 8
BUCKET = 8  # a gram met more often than this is boilerplate and singles nothing out
_ITEM_NUMBER = regex(r"^\s*[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.、．:：](?!\d)")
_NOT_WORD = regex(r"[^\w%‰<>=≥≤]+|_+")
_UNIT_IN_NAME = regex(r"[(（][^()（）]{0,6}[)）]\s*$")


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """The text without item number, spaces and punctuation, in one width: what is said, bare."""
    return _NOT_WORD.sub("", normalize("NFKC", _ITEM_NUMBER.sub("", text)))


@lru_cache(maxsize=8192)
def plain_name(name: str) -> str:
    """An indicator's name bare, without the unit that stands in brackets behind it."""
    return plain(_UNIT_IN_NAME.sub("", name)) or plain(name)


def ratio(first: str, second: str) -> float:
    """The share of characters that two texts have in common in order, 0 to 100."""
    from rapidfuzz import fuzz

    return float(fuzz.ratio(first, second))


def part_ratio(first: str, second: str) -> float:
    """As ``ratio``, for the shorter text and the part of the longer one that is most like it."""
    from rapidfuzz import fuzz

    return float(fuzz.partial_ratio(first, second))


class GramIndex:
    """Texts by their grams, to find those that share words with another without trying them all."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._places: dict[str, list[int]] = {}
        for number, text in enumerate(texts):
            for gram in _grams(text):
                self._places.setdefault(gram, []).append(number)

    def near(self, text: str, most: int = 200) -> list[int]:
        """The numbers of the texts that share a gram, those that share more of them first."""
        shared: Counter[int] = Counter()
        for gram in _grams(text):
            shared.update(self._places.get(gram, ())[:most])
        return [number for number, _ in shared.most_common(most)]


def groups_alike(texts: Sequence[str], at_least: float) -> list[list[int]]:
    """The numbers of the texts that are alike, in groups of two and more, in order.

    Each member of a group is alike to an earlier one in it. Texts are taken as they are: give
    them bare. The work is linear in the number of texts.
    """
    leader = list(range(len(texts)))
    buckets: dict[int, list[int]] = {}
    for index, text in enumerate(texts):
        near: set[int] = set()
        for gram in _sketch(text):
            bucket = buckets.setdefault(gram, [])
            near.update(bucket)
            if len(bucket) < BUCKET:
                bucket.append(index)
        for other in sorted(near):
            if ratio(texts[other], text) >= at_least:
                leader[index] = leader[other]
                break
    return grouped(leader)


def grouped(leaders: Iterable[object]) -> list[list[int]]:
    """The numbers of equal items, in groups of two and more, in order of their first members."""
    members: dict[object, list[int]] = {}
    for index, leader in enumerate(leaders):
        members.setdefault(leader, []).append(index)
    return [group for group in members.values() if len(group) > 1]


def _sketch(text: str) -> list[int]:
    """A few grams of the text, chosen by their hash, so that like texts choose mostly the same."""
    return nsmallest(SKETCH, {crc32(gram.encode()) for gram in _grams(text)})


def _grams(text: str) -> set[str]:
    last = max(len(text) - GRAM, 0)
    return {text[i : i + GRAM] for i in range(last + 1)}
