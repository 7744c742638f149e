"""The value grammar at work: a text becomes a cell of clauses, by offsets only.

No terminal of ``grammar/value.lark`` depends on which digit stands where, so a text is parsed as
its *shape*, every digit read as 0, and values of one shape (≥95%, ≥98%) are parsed once.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from kpilint.resource.cache import cache_file, fingerprint
from kpilint.resource.data import data_path
from kpilint.target.shape import recall, remember
from kpilint.target.unit import unit_pattern

if TYPE_CHECKING:
    from lark import Lark, Token

_SHAPE = {ord(digit): "0" for digit in "123456789"}


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
    return _parse_shape(text.translate(_SHAPE))


@lru_cache(maxsize=8192)
def _parse_shape(shape: str) -> tuple[Node, ...] | Broken:
    kept = recall(shape)
    if kept is not None:
        return cast("tuple[Node, ...] | Broken", kept)
    parsed = _parse(shape)
    remember(shape, parsed)
    return parsed


def _parse(shape: str) -> tuple[Node, ...] | Broken:
    from lark.exceptions import UnexpectedCharacters, UnexpectedToken

    try:
        cell: Node = _parser().parse(shape)  # type: ignore[assignment]
    except UnexpectedCharacters as stop:
        at = stop.pos_in_stream or 0
        return Broken(at, at + 1, "CHARACTER")
    except UnexpectedToken as stop:
        token = stop.token
        at = len(shape) if token.type == "$END" else token.start_pos or 0
        end = at if token.type == "$END" else at + len(token)
        return Broken(at, end, token.type)
    return cell.parts


@cache
def _parser() -> Lark:
    from lark import Lark

    grammar = data_path("grammar", "value.lark").read_text("utf-8")
    units = _unit_grammar()
    path = cache_file("value", fingerprint([grammar.encode(), units.encode()]))
    return Lark(
        grammar,
        parser="lalr",
        lexer="contextual",
        transformer=_Phrases(),
        import_paths=[_UnitWords(units)],
        maybe_placeholders=False,
        cache=str(path) if path else False,
    )


def _unit_grammar() -> str:
    """The words of the unit table as a terminal; in a shape, their digits too are any digits."""
    words = re.sub("[0-9]", "[0-9]", unit_pattern()).replace("/", r"\/")
    return f"UNIT_WORD: /{words}/\n"


class _UnitWords:
    """What the grammar imports as ``units``: the words of the unit table as terminals."""

    def __init__(self, grammar: str) -> None:
        self.grammar = grammar

    def __call__(self, _base: object, path: str) -> tuple[str, str]:
        if path != "units.lark":
            raise OSError(path)
        return path, self.grammar

    def __repr__(self) -> str:
        return "unit words"  # stands in the key of the parser's cache


class _Phrases:
    """Makes a node of every phrase, and a piece of every token, while the parser runs."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        rule = str(name)  # lark gives a token
        return _piece if rule.isupper() else lambda parts: _node(rule, parts)


def _piece(token: Token) -> Piece:
    start = token.start_pos or 0
    return Piece(token.type, start, start + len(token))


def _node(name: str, parts: list[Any]) -> Node:
    return Node(name, parts[0].start, parts[-1].end, tuple(parts))
