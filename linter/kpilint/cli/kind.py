"""``kpilint kind``: what a name measures, why, and where such an indicator belongs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from kpilint.cli.chinese import Command
from kpilint.cli.names import FORMATS, SURENESS, asked_names, shown
from kpilint.cli.option import one_of
from kpilint.cli.stream import print_report

if TYPE_CHECKING:
    from kpilint.target.kind import Kind


@click.command("kind", cls=Command)
@click.argument("names", metavar="名称...", nargs=-1)
@click.option("--description", metavar="描述", help="绩效指标描述；名称看不出量什么时按它判断。")
@click.option(
    "--format", "format_name", **one_of(FORMATS), default="text", help="输出的格式（默认：text）。"
)
def command(names: tuple[str, ...], description: str | None, format_name: str) -> int:
    """看一个三级指标名称量的是什么（数量、比率、时间、金额、满意度、质量、效果），以及理由。

    名称写“-”时从标准输入读取，一行一个；一行里用制表符隔开名称和描述也可以。
    """
    asked = asked_names(names, description)
    from kpilint.target.kind import name_kind

    found = [(name, name_kind(name, told)) for name, told in asked]
    line = _as_json if format_name == "jsonl" else _as_text
    print_report("".join(line(*pair) for pair in found), color=False, ascii_only=line is _as_json)
    return 0


def _as_text(name: str, found: Kind) -> str:
    from kpilint.target.kind import KIND_WORD
    from kpilint.target.kind.fit import DIMENSIONS, LEVELS

    if found.kind == "unknown":
        return f"{shown(name)}：不明。{found.reason}\n"
    levels = "、".join(LEVELS[found.kind])
    values = "、".join(DIMENSIONS[found.kind])
    sure = SURENESS[found.confidence]
    said = f"{found.reason}；可以放在{levels}" + (f"，值可以是{values}" if values else "")
    return f"{shown(name)}：{KIND_WORD[found.kind]}（把握{sure}）。{said}\n"


def _as_json(name: str, found: Kind) -> str:
    record = {
        "name": name,
        "kind": found.kind,
        "reason": found.reason,
        "confidence": found.confidence,
    }
    return json.dumps(record, ensure_ascii=False) + "\n"
