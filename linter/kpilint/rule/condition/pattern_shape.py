"""The shape of a regular expression, read from Python's own parse of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from re import _constants as sre
from re import _parser
from typing import Any, NamedTuple

REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
MANY = 50  # a repeat of more than this counts as open
MAX_REPEAT = 1000
_ALPHABET = "甲项目 a Z_7-.，%（"

Node = tuple[Any, Any]


class Step(NamedTuple):
    """One step of a pattern laid out flat: an open repeat or a single character."""

    repeats: bool
    needed: bool
    characters: frozenset[str]


class Shape:
    """Answers questions about a pattern. Raises re.error for one that is not a pattern."""

    def __init__(self, source: str) -> None:
        self._sequence = list(_parser.parse(source))
        self._alphabet = frozenset(_ALPHABET + source)

    def has_word_boundary(self) -> bool:
        """Whether it asks for a word boundary, which Chinese text has none of."""
        boundaries = (sre.AT_BOUNDARY, sre.AT_NON_BOUNDARY)
        return any(op is sre.AT and at in boundaries for op, at in _walk(self._sequence))

    def is_never(self) -> bool:
        """Whether no text can match: something is wanted before the start or after the end."""
        return _never(self._sequence)

    def is_slow(self) -> bool:
        """Whether a repeat holds a repeat or overlapping choices, or is huge; or refers back."""
        return any(self._slow(node) for node in _walk(self._sequence))

    def degree(self) -> int:
        """How many open repeats follow one another that could share the same stretch of text."""
        steps = list(self._steps(self._sequence))
        best = [0] * len(steps)
        for at, step in enumerate(steps):
            if step.repeats:
                before = (best[j] for j in range(at) if _linked(steps, j, at))
                best[at] = 1 + max(before, default=0)
        return max(best, default=0)

    def _steps(self, sequence: Any, needed: bool = True) -> Iterator[Step]:
        """The sequence laid out flat; of the choices of a branch, the one with most repeats."""
        for node in sequence:
            op, argument = node
            if op in (sre.ASSERT, sre.ASSERT_NOT, sre.AT):
                continue
            if _is_open(node):
                wanted = needed and argument[0] > 0
                yield Step(True, wanted, self._characters(argument[2]))
            elif op is sre.BRANCH:
                choices = [list(self._steps(choice, needed)) for choice in argument[1]]
                yield from max(choices, key=lambda steps: sum(step.repeats for step in steps))
            elif parts := _parts(node):
                inside = needed and not (op in REPEATS and argument[0] == 0)
                yield from self._steps(parts[0], inside)
            else:
                yield Step(False, needed, self._first([node]))

    def _characters(self, sequence: Any) -> frozenset[str]:
        """Every character that may stand anywhere in a sequence."""
        leaves = [node for node in _walk(sequence) if not _parts(node)]
        return frozenset().union(*(self._first([leaf]) for leaf in leaves))

    def _slow(self, node: Node) -> bool:
        op, argument = node
        if op in (sre.GROUPREF, sre.GROUPREF_EXISTS):
            return True
        if op not in REPEATS:
            return False
        low, high, body = argument
        if low > MAX_REPEAT or (high is not sre.MAXREPEAT and high > MAX_REPEAT):
            return True
        if high == 1:
            return False
        return any(_is_variable(part) or self._overlaps(part) for part in _walk(body))

    def _overlaps(self, node: Node) -> bool:
        """Whether two choices of a branch may begin with the same character."""
        op, argument = node
        if op is not sre.BRANCH:
            return False
        seen: set[str] = set()
        for choice in argument[1]:
            first = self._first(list(choice))
            if first & seen or not choice:
                return True
            seen |= first
        return False

    def _first(self, sequence: list[Node]) -> frozenset[str]:
        """The characters with which a sequence may begin, out of those worth telling apart."""
        if not sequence:
            return self._alphabet
        op, argument = sequence[0]
        if op is sre.IN:
            return frozenset(c for c in self._alphabet if _in_class(c, argument))
        if op in (sre.LITERAL, sre.NOT_LITERAL):
            own = frozenset({chr(argument)})
            return own if op is sre.LITERAL else self._alphabet - own
        return self._alphabet


_CATEGORIES: dict[Any, Callable[[str], bool]] = {
    sre.CATEGORY_DIGIT: str.isdigit,
    sre.CATEGORY_SPACE: str.isspace,
    sre.CATEGORY_WORD: lambda c: c.isalnum() or c == "_",
    sre.CATEGORY_NOT_DIGIT: lambda c: not c.isdigit(),
    sre.CATEGORY_NOT_SPACE: lambda c: not c.isspace(),
    sre.CATEGORY_NOT_WORD: lambda c: not (c.isalnum() or c == "_"),
}


def _in_class(character: str, members: list[Node]) -> bool:
    """Whether a character belongs to a class in square brackets."""
    inside = any(_is_member(character, member) for member in members)
    return inside is not (members[0][0] is sre.NEGATE)


def _is_member(character: str, member: Node) -> bool:
    op, argument = member
    if op is sre.RANGE:
        return bool(argument[0] <= ord(character) <= argument[1])
    if op is sre.CATEGORY:
        return _CATEGORIES[argument](character)
    return op is sre.LITERAL and ord(character) == argument


def _walk(sequence: Any) -> Iterator[Node]:
    """Every node of a sequence, at any depth."""
    for node in sequence:
        yield node
        for part in _parts(node):
            yield from _walk(part)


def _parts(node: Node) -> list[Any]:
    """The sequences that a node holds."""
    op, argument = node
    if op in REPEATS:
        return [argument[2]]
    if op is sre.BRANCH:
        return list(argument[1])
    if op in (sre.SUBPATTERN, sre.ATOMIC_GROUP):
        return [argument[-1] if op is sre.SUBPATTERN else argument]
    if op in (sre.ASSERT, sre.ASSERT_NOT):
        return [argument[1]]
    return []


def _is_variable(node: Node) -> bool:
    op, argument = node
    return op in REPEATS and argument[0] != argument[1] and argument[1] != 1


def _is_open(node: Node) -> bool:
    op, argument = node
    return op in REPEATS and (argument[1] is sre.MAXREPEAT or argument[1] > MANY)


def _linked(steps: list[Step], start: int, end: int) -> bool:
    """Whether two open repeats can divide one stretch of text between them in many ways."""
    own = steps[start].characters
    if not steps[start].repeats or not own & steps[end].characters:
        return False
    return all(step.characters & own for step in steps[start + 1 : end] if step.needed)


def _never(sequence: Any) -> bool:
    """Whether something must stand before the start of the text or after its end."""
    wanted = ended = False
    for node in sequence:
        op, argument = node
        if op is sre.AT and argument in (sre.AT_BEGINNING, sre.AT_BEGINNING_STRING) and wanted:
            return True
        if op is sre.AT and argument in (sre.AT_END, sre.AT_END_STRING):
            ended = True
        if _least(node) > 0:
            wanted = True
            if ended:
                return True
        if _never_inside(node):
            return True
    return False


def _never_inside(node: Node) -> bool:
    op, argument = node
    if op is sre.BRANCH:
        return all(_never(choice) for choice in argument[1])
    if op is sre.SUBPATTERN:
        return _never(argument[-1])
    if op in REPEATS:
        return bool(argument[0]) and _never(argument[2])
    return op is sre.FAILURE or (op is sre.ASSERT_NOT and not list(argument[1]))


def _least(node: Node) -> int:
    """The least number of characters that a node takes."""
    op, argument = node
    if op in REPEATS:
        return int(argument[0]) * sum(_least(part) for part in argument[2])
    if op is sre.BRANCH:
        return min(sum(_least(part) for part in choice) for choice in argument[1])
    if op in (sre.SUBPATTERN, sre.ATOMIC_GROUP):
        return sum(_least(part) for part in _parts(node)[0])
    return int(op in (sre.LITERAL, sre.NOT_LITERAL, sre.ANY, sre.IN))
