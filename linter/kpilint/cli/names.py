"""The names that a command is asked about: its arguments, or the lines of standard input."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from kpilint.report.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

FORMATS = {name: name for name in ("text", "jsonl")}
SURENESS = {"high": "高", "medium": "中", "low": "低"}


def asked_names(names: tuple[str, ...], description: str | None) -> list[tuple[str, str | None]]:
    """Each name with its description. Raises UsageError where there is no name or no text."""
    if not names:
        raise click.UsageError("没有说要看哪个名称", click.get_current_context())
    return list(_read_names(names, description))


def shown(name: str) -> str:
    """A name as it is printed for people."""
    return one_line(name) or "（空）"


def _read_names(
    names: tuple[str, ...], description: str | None
) -> Iterable[tuple[str, str | None]]:
    for name in names:
        if name != "-":
            yield name, description
            continue
        for line in _standard_input().splitlines():
            given, _, told = line.partition("\t")
            yield given.strip(), told or description


def _standard_input() -> str:
    from kpilint.text.decode import NotTextError, decode

    try:
        return decode(sys.stdin.buffer.read()).text
    except NotTextError as error:
        raise click.UsageError(f"标准输入不是文本：{error}") from error
