"""The grammar is a page, without conflicts, and reads nothing in two ways."""

import pytest
from lark import Lark, Token
from lark.lexer import PatternRE

from kpilint.resource.data import data_path
from kpilint.rule.condition.terminal import terminals
from kpilint.target.lexicon import word_list_names
from kpilint.target.unit import unit_table

GRAMMAR = data_path("grammar", "condition.lark").read_text(encoding="utf-8")


def test_the_grammar_has_no_conflict(lark_log: pytest.LogCaptureFixture) -> None:
    """Reduce/reduce conflicts raise in lark; shift/reduce ones are settled silently, but logged."""
    completed = terminals(word_list_names(), unit_table().units)

    def complete(terminal: object) -> None:
        name = terminal.name  # type: ignore[attr-defined]
        if name in completed:
            terminal.pattern = PatternRE(completed[name])  # type: ignore[attr-defined]

    Lark(GRAMMAR, parser="lalr", start=["condition", "sum"], debug=True, edit_terminals=complete)
    assert not [line for line in lark_log.messages if "onflict" in line]


def test_a_conflict_would_have_been_logged(lark_log: pytest.LogCaptureFixture) -> None:
    Lark('start: start "+" start | "a"', parser="lalr", debug=True)
    assert [line for line in lark_log.messages if "onflict" in line]


def test_the_grammar_fits_on_a_page_and_explains_itself() -> None:
    lines = GRAMMAR.splitlines()
    assert len(lines) <= 120
    assert sum(line.startswith("// ──") for line in lines) >= 5


def test_every_terminal_is_named() -> None:
    parser = Lark(GRAMMAR, parser="lalr", start=["condition", "sum"])
    assert not [terminal.name for terminal in parser.terminals if terminal.name.startswith("__")]
    assert Token("NAME", "三级指标") == "三级指标"
