"""The text of a condition read into its tree. Slow to load, so only where a rule file is new."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lark import Lark
from lark.exceptions import UnexpectedInput
from lark.lexer import PatternRE

from kpilint.card.place import Span
from kpilint.resource.data import data_path
from kpilint.rule.condition.build import build
from kpilint.rule.condition.diagnose import diagnose
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.terminal import terminals

if TYPE_CHECKING:
    from typing import Any

    from kpilint.rule.condition.tree import Condition, Value

LONGEST = 5000
DEEPEST = 60


def parse_condition(text: str) -> Condition:
    """The tree of a condition. Raises ConditionError for a text that is none."""
    tree: Condition = _parse(text, "condition")
    return tree


def parse_value(text: str) -> Value:
    """The tree of an expression, as it may stand in a place of a message."""
    tree: Value = _parse(text, "sum")
    return tree


def _parse(text: str, start: str) -> Any:
    if len(text) > LONGEST:
        raise ConditionError("too_long", Span(0, len(text)), limit=str(LONGEST))
    interactive: Any = parser().parse_interactive(text, start=start)
    try:
        parsed = interactive.resume_parse()
    except UnexpectedInput as error:
        raise diagnose(text, error, frozenset(interactive.accepts())) from None
    if _depth(parsed) > DEEPEST:
        raise ConditionError("too_deep", Span(0, len(text)))
    return build(parsed)


def _depth(parsed: Any) -> int:
    """How deep a tree is, counted without recursion."""
    depth, level = 0, [parsed]
    while level:
        depth += 1
        level = [part for node in level for part in getattr(node, "children", ())]
    return depth


def parser() -> Lark:
    """The parser of the condition language, for the word lists and units that there are now."""
    from kpilint.target.lexicon import word_list_names
    from kpilint.target.unit import unit_table

    return _parser(word_list_names(), tuple(unit_table().units))


@lru_cache(maxsize=2)
def _parser(list_names: tuple[str, ...], units: tuple[str, ...]) -> Lark:
    completed = terminals(list_names, units)

    def complete(terminal: Any) -> None:
        if terminal.name in completed:
            terminal.pattern = PatternRE(completed[terminal.name])

    return Lark(
        data_path("grammar", "condition.lark").read_text(encoding="utf-8"),
        parser="lalr",
        start=["condition", "sum"],
        edit_terminals=complete,
        propagate_positions=True,
        maybe_placeholders=False,
    )
