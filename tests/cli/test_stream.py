import codecs
import io
import json

import pytest

from kpilint.cli import stream


@pytest.fixture
def console(monkeypatch):
    def opened(encoding):
        raw = io.BytesIO()
        monkeypatch.setattr("sys.stdout", io.TextIOWrapper(raw, encoding=encoding))
        stream.prepare()
        return raw

    return opened


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "cp1252", "utf-8"])
def test_output_never_dies_of_what_the_console_lacks(console, encoding):
    raw = console(encoding)
    stream.print_report("接待率 › 指标值 ⩾99% 😀\n", color=False, ascii_only=False)
    assert raw.getvalue().endswith(b"\n")


def test_a_gbk_console_gets_what_it_has_and_escapes_for_the_rest(console):
    raw = console("gbk")
    stream.print_report("接待率 › ⩾😀\n", color=False, ascii_only=False)
    assert raw.getvalue().decode("gbk") == "接待率 > \\u2a7e\\ud83d\\ude00\n"


@pytest.mark.parametrize("encoding", ["gbk", "cp1252", "utf-8"])
def test_json_reads_the_same_through_any_console(console, encoding):
    raw = console(encoding)
    value = {"quote": "›⩾99% 😀 é"}
    text = json.dumps(value, ensure_ascii=False)
    stream.print_report(text, color=False, ascii_only=True)
    assert json.loads(raw.getvalue().decode("utf-8")) == value
    assert json.loads(raw.getvalue().decode(encoding)) == value


def test_a_lone_surrogate_does_not_stop_the_report(console):
    raw = console("utf-8")
    stream.print_report("坏字 \ud83d", color=False, ascii_only=False)
    assert codecs.decode(raw.getvalue(), "utf-8") == "坏字 \\ud83d"


@pytest.mark.parametrize(
    ("choice", "environment", "terminal", "wanted"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {}, True, False),
    ],
)
def test_when_colours_are_used(monkeypatch, choice, environment, terminal, wanted):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdout", io.StringIO())
    monkeypatch.setattr("sys.stdout.isatty", lambda: terminal, raising=False)
    assert stream.wants_color(choice) is wanted
