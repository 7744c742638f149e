"""``kpilint direction``: whether more of what a name says is better, and why."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from kpilint.cli.chinese import Command
from kpilint.cli.names import FORMATS, SURENESS, asked_names, shown
from kpilint.cli.option import one_of
from kpilint.cli.stream import print_report

if TYPE_CHECKING:
    from kpilint.target.direction import Direction


@click.command("direction", cls=Command)
@click.argument("names", metavar="名称...", nargs=-1)
@click.option("--description", metavar="描述", help="绩效指标描述；名称看不出方向时按它判断。")
@click.option(
    "--format", "format_name", **one_of(FORMATS), default="text", help="输出的格式（默认：text）。"
)
def command(names: tuple[str, ...], description: str | None, format_name: str) -> int:
    """看一个三级指标名称是越高越好（正向）还是越低越好（反向），以及理由。

    名称写“-”时从标准输入读取，一行一个；一行里用制表符隔开名称和描述也可以。
    """
    asked = asked_names(names, description)
    from kpilint.target.direction import name_direction

    found = [(name, name_direction(name, told)) for name, told in asked]
    line = _as_json if format_name == "jsonl" else _as_text
    print_report("".join(line(*pair) for pair in found), color=False, ascii_only=line is _as_json)
    return 0


def _as_text(name: str, found: Direction) -> str:
    from kpilint.target.direction import SIGN_WORD

    sure = "" if found.sign == "unknown" else f"（把握{SURENESS[found.confidence]}）"
    return f"{shown(name)}：{SIGN_WORD[found.sign]}{sure}。{found.reason}\n"


def _as_json(name: str, found: Direction) -> str:
    record = {
        "name": name,
        "direction": found.sign,
        "reason": found.reason,
        "confidence": found.confidence,
    }
    return json.dumps(record, ensure_ascii=False) + "\n"
