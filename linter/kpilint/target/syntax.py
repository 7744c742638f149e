"""The value grammar at work: a text becomes a cell of clauses, by offsets only.

A text is parsed as its *shape* (see ``shape.py``), so that values of one shape (≥95%, ≥98%) are
parsed once.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from kpilint.resource.regex import regex
from kpilint.target.shape import recall, remember, shape_of
from kpilint.target.table import CLOSES, GROWS, OPENS, STAYS, WHOLE, value_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from kpilint.target.table import Rule, Table

_END = "$END"
_STRAY = "CHARACTER"  # one that fits nothing
_tuple = tuple.__new__  # makes a named tuple without its own slow __new__


class Piece(NamedTuple):
    """One token: its terminal, and the offsets of its text."""

    type: str
    start: int
    end: int


class Node(NamedTuple):
    """A phrase of the grammar: the name of its alternative, its offsets, its parts."""

    type: str
    start: int
    end: int
    parts: tuple[Any, ...]


class Broken(NamedTuple):
    """Where parsing stopped: the token that fits nothing there (empty at the end)."""

    at: int
    end: int
    found: str


def parse(text: str) -> tuple[Node, ...] | Broken:
    """The clauses of a folded text, or where it stops making sense."""
    return parse_shape(shape_of(text))


@lru_cache(maxsize=256)
def parse_shape(shape: str) -> tuple[Node, ...] | Broken:
    """The clauses of a shape, kept in memory and in the cache."""
    kept = recall(shape)
    if kept is not None:
        return cast("tuple[Node, ...] | Broken", kept)
    parsed = _parser().parse(shape)
    remember(shape, parsed)
    return parsed


@cache
def _parser() -> Parser:
    return Parser(value_table())


class Parser:
    """Runs the tables of the grammar over a text; a scanner is compiled when it is first needed."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._match: dict[int, Callable[[str, int], Any]] = {}
        self._rules = [(rule.effect, len(rule.parts), rule.origin, rule) for rule in table.rules]

    def parse(self, text: str) -> tuple[Node, ...] | Broken:
        """The clauses of a shape, or where it stops making sense."""
        table, rules, scanners = self._table, self._rules, self._match
        actions, gotos, accepted = table.actions, table.gotos, table.accepted
        beginning, scanner = table.first.get, scanners.get
        state, final, length = table.start, table.end, len(text)
        states: list[int] = [state]
        values: list[Any] = []
        at = 0
        while True:
            kind, end = _END, at
            if at < length:
                tokens = accepted[state] & beginning(text[at], -1)
                match = (scanner(tokens) or self._scanner(tokens))(text, at)
                kind, end = match.lastgroup, match.end()
            action = actions[state].get(kind)
            while action is not None and action < 0:
                effect, size, origin, rule = rules[~action]
                if effect == GROWS:
                    last = values.pop()
                    values[-1].append(last)
                elif effect == OPENS:
                    values[-1] = [values[-1]]
                elif effect == CLOSES:
                    values[-1] = _node(rule.name, values[-1])
                elif effect != STAYS:
                    values[-size:] = (_phrase(rule, effect, values[-size:]),)
                state = gotos[states[~size]][origin]
                states[-size:] = (state,)
                if state == final and kind is _END:
                    return cast("Node", values[-1]).parts
                action = actions[state].get(kind)
            if action is None:
                return self._stray(text, at) if kind == _STRAY else Broken(at, end, kind)
            state = action
            states.append(state)
            values.append(_tuple(Piece, (kind, at, end)))
            at = end

    def _scanner(self, tokens: int) -> Callable[[str, int], Any]:
        """What finds the first of some tokens that stands at a place, or else one character."""
        chosen = [token for bit, token in enumerate(self._table.tokens) if tokens >> bit & 1]
        pattern = "|".join(f"(?P<{name}>{pattern})" for name, pattern in [*chosen, (_STRAY, ".")])
        self._match[tokens] = match = regex(pattern, re.DOTALL).match
        return match

    def _stray(self, text: str, at: int) -> Broken:
        """Where something stands that no token of this place can begin with."""
        found = self._scanner(self._table.first.get(text[at], -1))(text, at)
        return Broken(at, found.end(), found.lastgroup)


def _phrase(rule: Rule, effect: int, read: list[Any]) -> Any:
    """What a rule makes of what was read: a node, or the parts that go to the phrase around it."""
    if effect != WHOLE:
        parts: list[Any] = []
        for share, value in zip(rule.parts, read, strict=True):
            if share == 1:
                parts.append(value)
            elif share == 2:
                parts += value
        read = parts
        if not rule.name:
            return read
        if rule.lone and len(read) == 1:
            return read[0]
    return _node(rule.name, read)


def _node(name: str, parts: list[Any]) -> Node:
    return _tuple(Node, (name, parts[0][1], parts[-1][2], tuple(parts)))
