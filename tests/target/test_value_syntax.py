"""The parser is kept in the cache, and does without one."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from lark.exceptions import UnexpectedCharacters, UnexpectedToken

from kpilint.resource.data import data_path
from kpilint.target import shape, syntax, table
from kpilint.target.fold import Folded

TABLE = yaml.load(
    Path(__file__).with_name("values.yaml").read_text(encoding="utf-8"), yaml.BaseLoader
)
GRAMMAR = data_path("grammar", "value.lark").read_text(encoding="utf-8")


@pytest.fixture
def fresh_parser(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """A cache folder of its own, and no parser in memory before or after."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("KPILINT_CACHE", str(folder))
    _forget()
    yield folder
    _forget()


def _forget() -> None:
    """As if a new process began; what it had kept in the cache stays there."""
    for remembered in (syntax._parser, syntax.parse_shape, shape._kept, shape._path):
        remembered.cache_clear()
    shape._fresh.clear()


def parsed(text: str) -> list[str]:
    clauses = syntax.parse(text)
    assert not isinstance(clauses, syntax.Broken)
    return [part.type for clause in clauses for part in clause.parts]


def test_the_parser_is_stored_and_found_again(fresh_parser: Path) -> None:
    assert parsed("≥95%") == ["value"]
    (kept,) = fresh_parser.glob("value-*")
    before = kept.stat().st_mtime_ns
    _forget()
    assert parsed("≥95%;≤5%") == ["value", "value"]
    assert kept.stat().st_mtime_ns == before


def test_a_broken_cache_is_built_afresh(fresh_parser: Path) -> None:
    assert parsed("≥95%") == ["value"]
    (kept,) = fresh_parser.glob("value-*")
    kept.write_bytes(b"not a parser")
    _forget()
    assert parsed("≥95%") == ["value"]


def test_no_cache_folder_is_no_failure(
    fresh_parser: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fresh_parser.write_text("a file where the folder should be", encoding="utf-8")
    monkeypatch.setenv("KPILINT_CACHE", str(fresh_parser))
    _forget()
    assert parsed("≥95%") == ["value"]
    assert capsys.readouterr() == ("", "")


def test_a_shape_that_was_kept_needs_no_parser(fresh_parser: Path) -> None:
    assert parsed("≥95%") == ["value"]
    assert isinstance(syntax.parse("≥≥5%"), syntax.Broken)
    shape.keep()
    _forget()
    assert parsed("≥98%") == ["value"]
    assert isinstance(syntax.parse("≥≥7%"), syntax.Broken)
    assert syntax._parser.cache_info().currsize == 0
    assert len(list(fresh_parser.glob("shapes-*"))) == 1


def test_shapes_of_several_runs_are_kept_together(fresh_parser: Path) -> None:
    for text in ("≥95%", "3人"):
        syntax.parse(text)
        shape.keep()
        _forget()
    (kept,) = fresh_parser.glob("shapes-*")
    assert shape._read(kept).keys() == {"≥00%", "0人"}


def test_shapes_that_cannot_be_read_are_parsed_again(fresh_parser: Path) -> None:
    syntax.parse("≥95%")
    shape.keep()
    (kept,) = fresh_parser.glob("shapes-*")
    kept.write_bytes(b"no pickle")
    _forget()
    assert parsed("≥95%") == ["value"]


@pytest.mark.usefixtures("fresh_parser")
def test_values_of_one_shape_are_parsed_once() -> None:
    syntax.parse("≥95%")
    syntax.parse("≥98%")
    assert syntax.parse_shape.cache_info().misses == 1


class Phrases:
    """Makes of lark's phrases and tokens what the parser makes of them."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        rule = str(name)
        if rule.isupper():
            return lambda token: syntax.Piece(rule, token.start_pos, token.start_pos + len(token))
        return lambda parts: syntax.Node(rule, parts[0].start, parts[-1].end, tuple(parts))


@cache
def lark() -> Any:
    return table.value_parser(GRAMMAR, table.unit_grammar(), transformer=Phrases())


def by_lark(text: str) -> object:
    try:
        return lark().parse(text).parts
    except UnexpectedCharacters as stop:
        return syntax.Broken(stop.pos_in_stream, stop.pos_in_stream + 1, "CHARACTER")
    except UnexpectedToken as stop:
        at = len(text) if stop.token.type == "$END" else stop.token.start_pos
        end = at if stop.token.type == "$END" else at + len(stop.token)
        return syntax.Broken(at, end, stop.token.type)


def test_real_values_are_parsed_as_lark_parses_them() -> None:
    raws = [entry["raw"] for entry in TABLE]
    texts = [text for text in (Folded(raw).text for raw in raws) if text]
    assert len(texts) > 500
    assert [text for text in texts if syntax.parse(text) != by_lark(text)] == []


PIECES = st.sampled_from(
    [*"≥约达零年月日前至.-;，。(）/每%万元个人次度率优", "12", "2024", "不低于"]
)


@settings(deadline=None, max_examples=300, derandomize=True)
@given(st.lists(PIECES | st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=9))
def test_any_text_is_parsed_as_lark_parses_it(pieces: list[str]) -> None:
    text = Folded("".join(pieces)).text
    assert not text or syntax.parse(text) == by_lark(text)


def test_where_it_stops_is_told() -> None:
    stop = syntax.parse("≥≥95%")
    assert stop == syntax.Broken(1, 2, "SIGN_OP")


def test_the_grammar_reads_nothing_in_two_ways(lark_log: pytest.LogCaptureFixture) -> None:
    parser = table.value_parser(GRAMMAR, table.unit_grammar(), debug=True)
    assert not [line for line in lark_log.messages if "onflict" in line]
    assert not [terminal.name for terminal in parser.terminals if terminal.name.startswith("__")]


def test_the_grammar_stays_a_page() -> None:
    lines = GRAMMAR.splitlines()
    assert len(lines) <= 160
    assert sum(line.startswith("// ---") for line in lines) >= 10


def test_no_terminal_looks_at_which_digit_stands_there() -> None:
    for line in GRAMMAR.splitlines():
        pattern = re.sub(r"^\s*//.*|\s//\s.*|\{[0-9,]+\}|^[A-Z_]+\.[0-9]+:", "", line)
        assert not re.search("[0-9]", pattern.replace("0-9", "")), line
