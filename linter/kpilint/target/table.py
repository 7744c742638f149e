"""The value grammar as tables: what the parser does in each state, and what it looks for there.

They are made by lark once and then kept in the cache, so that reading values needs no lark.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from kpilint.resource.cache import cached, fingerprint
from kpilint.resource.data import data_path
from kpilint.target.shape import named_characters
from kpilint.target.unit import unit_pattern

# What a rule makes of what was read: anything; a phrase of all of it; the list that was read
# first, with one part more; a list of the one part; a phrase of the parts of the one list; the one
# thing that was read, as it is.
OTHER, WHOLE, GROWS, OPENS, CLOSES, STAYS = range(6)


_LISTS = {(2, 1): GROWS, (1,): OPENS, (2,): STAYS}


class Rule(NamedTuple):
    """One way to make a phrase out of the last ``len(parts)`` things that were read.

    ``parts`` says of each of them whether it is left out (0), is one part (1) or holds parts (2).
    ``name`` is empty where the parts go into the phrase around; a ``lone`` part stays what it is.
    ``effect`` says which of these cases it is, the common ones apart.
    """

    origin: str
    name: str
    parts: tuple[int, ...]
    lone: bool
    effect: int


class Table(NamedTuple):
    """All that the parser knows.

    ``actions`` has for each state the token types that may follow, with the state to go to, or
    ``~n`` to apply rule ``n`` first; ``gotos`` the state after a phrase. ``tokens`` are the names
    and the regular expressions of all tokens, the first that matches wins. A set of tokens is a
    number with a bit for each: ``accepted`` has those that each state waits for, ``first`` those
    that can begin with a character.
    """

    start: int
    end: int
    actions: tuple[dict[str, int], ...]
    gotos: tuple[dict[str, int], ...]
    rules: tuple[Rule, ...]
    tokens: tuple[tuple[str, str], ...]
    accepted: tuple[int, ...]
    first: dict[str, int]


def value_table() -> Table:
    """The tables of ``grammar/value.lark``, built where the cache has none."""
    grammar = data_path("grammar", "value.lark").read_text("utf-8")
    units = unit_grammar()
    key = fingerprint([grammar.encode(), units.encode()])
    return cached("value", key, lambda: build_table(grammar, units))


def build_table(grammar: str, units: str) -> Table:
    """The tables of a grammar that imports the words of ``units``."""
    parser = value_parser(grammar, units).parser
    table, lexer = parser.parser._parse_table, parser.lexer
    numbers = {state: number for number, state in enumerate(table.states)}
    rules: dict[Any, int] = {}
    actions: list[dict[str, int]] = []
    gotos: list[dict[str, int]] = []
    for row in table.states.values():
        actions.append({})
        gotos.append({})
        for symbol, (action, argument) in row.items():
            if action.name == "Reduce":
                actions[-1][symbol] = ~rules.setdefault(argument, len(rules))
            else:
                following = gotos[-1] if symbol.islower() else actions[-1]
                following[symbol] = numbers[argument]
    tokens = [(one.name, one.pattern.to_regexp()) for one in lexer.root_lexer.terminals]
    return Table(
        numbers[table.start_states["start"]],
        numbers[table.end_states["start"]],
        tuple(actions),
        tuple(gotos),
        tuple(_rule(rule) for rule in rules),
        tuple(tokens),
        tuple(sum(1 << n for n, (name, _) in enumerate(tokens) if name in row) for row in actions),
        _by_first(tokens, named_characters()),
    )


def _by_first(tokens: list[tuple[str, str]], alphabet: set[str]) -> dict[str, int]:
    """For each character the tokens that can begin with it."""
    from kpilint.target.first import first_characters

    by_first = dict.fromkeys(sorted(alphabet), 0)
    for number, (_, pattern) in enumerate(tokens):
        for char in first_characters(pattern, alphabet):
            by_first[char] |= 1 << number
    return by_first


def value_parser(grammar: str, units: str, **options: Any) -> Any:
    """The parser that lark makes of the grammar."""
    from lark import Lark

    return Lark(
        grammar,
        parser="lalr",
        lexer="contextual",
        import_paths=[_UnitWords(units)],
        maybe_placeholders=False,
        **options,
    )


def unit_grammar() -> str:
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


def _rule(rule: Any) -> Rule:
    origin = str(rule.origin.name)
    name = str(rule.alias or origin)
    parts = tuple(_share(symbol) for symbol in rule.expansion)
    lone = bool(rule.options.expand1) and not rule.alias
    if name.startswith("_"):
        return Rule(origin, "", parts, lone, _LISTS.get(parts, OTHER))
    if lone:
        return Rule(origin, name, parts, lone, STAYS if parts == (1,) else OTHER)
    effect = CLOSES if parts == (2,) else WHOLE if set(parts) == {1} else OTHER
    return Rule(origin, name, parts, lone, effect)


def _share(symbol: Any) -> int:
    if symbol.is_term:
        return 0 if symbol.filter_out else 1
    return 2 if symbol.name.startswith("_") else 1
