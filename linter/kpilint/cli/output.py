"""What the commands for rule writers share in printing: lines or JSON, columns in display width."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from kpilint.cli.option import one_of
from kpilint.cli.stream import print_report
from kpilint.text.width import display_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WIDTH = 80
TEXT_OR_JSON = click.option(
    "--format",
    "format_name",
    **one_of({"text": "text", "json": "json"}),
    default="text",
    help="输出的格式（默认：text）。",
)


def print_lines(lines: Iterable[str]) -> None:
    """Print lines of text for people."""
    print_report("".join(f"{line}\n" for line in lines), color=False, ascii_only=False)


def print_json(record: Any) -> None:
    """Print one JSON value for programs."""
    text = json.dumps(record, ensure_ascii=False, indent=2) + "\n"
    print_report(text, color=False, ascii_only=True)


def padded(text: str, width: int) -> str:
    """The text filled up with spaces to a display width."""
    return text + " " * (width - display_width(text))


def columns(rows: Sequence[Sequence[str]], gap: str = "  ") -> list[str]:
    """The rows as lines whose cells stand below each other."""
    widths = [max(map(display_width, column)) for column in zip(*rows, strict=True)]
    return [gap.join(map(padded, row, widths)).rstrip() for row in rows]


def filled(words: Iterable[str], first: str, gap: str = "、") -> list[str]:
    """The words after an indent, as many on a line as there is room for, none of them broken."""
    hanging = " " * display_width(first)
    lines, line = [], first
    empty = True
    for word in words:
        if not empty and display_width(line + gap + word) > WIDTH - display_width(gap):
            lines.append((line + gap).rstrip())
            line, empty = hanging, True
        line += word if empty else gap + word
        empty = False
    return [*lines, line.rstrip()]
