"""With which characters a token can begin, so that few tokens are tried at each place."""

from __future__ import annotations

from re import _constants as sre
from re import _parser
from typing import Any

_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
_ZERO_WIDTH = (sre.AT, sre.ASSERT, sre.ASSERT_NOT)


def first_characters(pattern: str, alphabet: set[str]) -> set[str]:
    """Those of the alphabet with which a match may begin; never too few of them."""
    found, _ = _first(list(_parser.parse(pattern)), alphabet)
    return found


def _first(items: list[Any], alphabet: set[str]) -> tuple[set[str], bool]:
    """The first characters of a sequence, and whether it may match nothing at all."""
    found: set[str] = set()
    for kind, argument in items:
        one, empty = _first_of(kind, argument, alphabet)
        found |= one
        if not empty:
            return found, False
    return found, True


def _first_of(kind: Any, argument: Any, alphabet: set[str]) -> tuple[set[str], bool]:
    if kind in _ZERO_WIDTH:
        return set(), True
    if kind is sre.LITERAL:
        return alphabet & {chr(argument)}, False
    if kind is sre.NOT_LITERAL:
        return alphabet - {chr(argument)}, False
    if kind is sre.IN:
        return {char for char in alphabet if _is_in(char, argument)}, False
    if kind is sre.BRANCH:
        branches = [_first(list(branch), alphabet) for branch in argument[1]]
        return set().union(*(one for one, _ in branches)), any(empty for _, empty in branches)
    if kind is sre.SUBPATTERN:
        return _first(list(argument[3]), alphabet)
    if kind in _REPEATS:
        least, _, repeated = argument
        one, empty = _first(list(repeated), alphabet)
        return one, empty or least == 0
    return set(alphabet), True  # whatever else there is may begin with anything


def _is_in(char: str, choices: list[Any]) -> bool:
    code = ord(char)
    for kind, argument in choices:
        if kind is sre.NEGATE:
            return not _is_in(char, [choice for choice in choices if choice[0] is not sre.NEGATE])
        if kind is sre.LITERAL and code == argument:
            return True
        if kind is sre.RANGE and argument[0] <= code <= argument[1]:
            return True
        if kind is sre.CATEGORY and _has_category(char, argument):
            return True
    return False


def _has_category(char: str, category: Any) -> bool:
    word = char.isalnum() or char == "_"
    known = {
        sre.CATEGORY_WORD: word,
        sre.CATEGORY_NOT_WORD: not word,
        sre.CATEGORY_DIGIT: char.isdecimal(),
        sre.CATEGORY_NOT_DIGIT: not char.isdecimal(),
        sre.CATEGORY_SPACE: char.isspace(),
        sre.CATEGORY_NOT_SPACE: not char.isspace(),
    }
    return known[category]
