"""``kpilint value``: what a value says, as kpilint reads it."""

from __future__ import annotations

import codecs
import json
import sys
from typing import TYPE_CHECKING

import click

from kpilint.cli.chinese import Command
from kpilint.cli.option import one_of
from kpilint.cli.stream import print_report

if TYPE_CHECKING:
    from collections.abc import Iterable

_FORMATS = {name: name for name in ("text", "jsonl")}


@click.command("value", cls=Command, context_settings={"ignore_unknown_options": True})
@click.argument("values", metavar="指标值...", nargs=-1, type=click.UNPROCESSED)
@click.option(
    "--format", "format_name", **one_of(_FORMATS), default="text", help="输出的格式（默认：text）。"
)
def command(values: tuple[str, ...], format_name: str) -> int:
    """看一个指标值是怎样读懂的：种类、上下限、单位、规范写法，以及没有读懂的地方。

    指标值写“-”时从标准输入读取，一行一个，空行也算一个；--format jsonl 时每个值输出一行 JSON。
    """
    if not values:
        raise click.UsageError("没有说要看哪个指标值", click.get_current_context())
    from kpilint.target.value import read_value

    targets = (read_value(value) for value in _asked(values))
    if format_name == "jsonl":
        from kpilint.target.record import target_record

        lines = [json.dumps(target_record(target), ensure_ascii=False) for target in targets]
    else:
        from kpilint.target.explain import explain

        lines = [explain(target) for target in targets]
    text = "".join(f"{line}\n" for line in lines)
    print_report(text, color=False, ascii_only=format_name == "jsonl")
    return 0


def _asked(values: tuple[str, ...]) -> Iterable[str]:
    for value in values:
        if value == "-":
            yield from _lines(sys.stdin.buffer.read())
        else:
            yield value


def _lines(data: bytes) -> list[str]:
    """The lines of the input, as many as it has; GBK is read too, and nothing is refused."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = data.decode("utf-16", errors="replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("gb18030", errors="replace")
    lines = text.split("\n")
    if not lines[-1]:
        lines.pop()
    return [line.removesuffix("\r") for line in lines]
