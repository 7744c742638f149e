"""A name cut into the words that bear on its direction, with what stands between them measured."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from kpilint.resource.regex import regex
from kpilint.target.direction.vocabulary import HEADS, vocabulary

if TYPE_CHECKING:
    from kpilint.target.direction.vocabulary import Role, Vocabulary

_NOISE = regex(
    r"\([^()]*\)|[\s“”‘’\"'「」『』《》〈〉【】\[\]★☆*#·・]+|^(?:指标|目标)?[\d一二三四五六七八九十]+[.、:：．]+"
)
_SHARE = regex(r"^(.{2,20}?)占(?![用地道补有])[^占]{1,20}(?:比例|比率|比重|百分比)$")
_TAIL = regex(r"[:。;,、%‰]+$|[≥≤<>=].*$")
_CLOSING: frozenset[Role] = HEADS | {"reduce", "grow", "achieve", "through"}


class Token:
    """One word of a name. ``gap`` counts the characters between it and the next that say nothing
    to us; ``carried`` tells whether a word like 案件 or 企业 stood there.
    """

    __slots__ = ("carried", "end", "gap", "role", "word")

    def __init__(self, role: Role, word: str, end: int) -> None:
        self.role = role
        self.word = word
        self.end = end
        self.gap = 0
        self.carried = False


class Phrase:
    """The tokens of a name; ``lead`` counts the unknown characters before the first."""

    __slots__ = ("carried", "lead", "text", "tokens")

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[Token] = []
        self.lead = 0
        self.carried = False


def clean(name: str) -> str:
    """The name without brackets, quotes, numbering and whatever else is not part of its words."""
    return _TAIL.sub("", _NOISE.sub("", unicodedata.normalize("NFKC", name))).upper()


def part_of_share(text: str) -> str:
    """甲占乙的比例 as 甲占比: the part is what has a direction, not the whole."""
    share = _SHARE.match(text)
    return f"{share[1]}占比" if share else text


def cut(text: str) -> Phrase:
    """The phrase of a cleaned name, by the longest word at each place from left to right."""
    words = vocabulary()
    phrase = Phrase(text)
    shielded: dict[Role, int] = {}
    at, end = 0, len(text)
    while at < end:
        word = _word_at(text, at, words, shielded) if text[at] in words.lengths else ""
        role = words.parts.get(word)
        if role in HEADS or (role == "through" and len(word) == 1):
            role = _part_by_what_follows(word, role, text, at + len(word), words)
        if role is None:
            _add_gap(phrase, 1)
        elif role == "through":
            _carry(phrase, word)
        else:
            phrase.tokens.append(Token(role, word, at + len(word)))
        at += len(word) if role else 1
    return phrase


def _word_at(text: str, at: int, words: Vocabulary, shielded: dict[Role, int]) -> str:
    for length in words.lengths[text[at]]:
        piece = text[at : at + length]
        if len(piece) < length:
            continue
        for role in words.shields.get(piece, ()):
            shielded[role] = max(shielded.get(role, 0), at + length)
        part = words.parts.get(piece)
        if part and shielded.get(part, 0) < at + length:
            return piece
    return ""


def _part_by_what_follows(
    word: str, role: Role, text: str, at: int, words: Vocabulary
) -> Role | None:
    """The part of a measuring word or one like 件: 率 measures only where the name ends or turns,
    件 carries only before another word of ours, as in 隐患件数; 资金 within a name carries too.
    """
    if at == len(text):
        return role
    following = {
        words.parts.get(text[at : at + length]) for length in words.lengths.get(text[at], ())
    } - {None}
    if role == "through":
        return role if following else None
    if following & _CLOSING:
        return role
    return "through" if len(word) > 1 else None


def _add_gap(phrase: Phrase, count: int) -> None:
    if phrase.tokens:
        phrase.tokens[-1].gap += count
    else:
        phrase.lead += count


def _carry(phrase: Phrase, word: str) -> None:
    if phrase.tokens:
        phrase.tokens[-1].carried = True
    elif len(word) > 1:
        phrase.carried = True
