"""``kpilint rule list``: every rule in one line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from kpilint.cli.chinese import Command
from kpilint.cli.option import RULES, SELECT, one_of
from kpilint.cli.rule.load import load
from kpilint.cli.rule.record import rule_record
from kpilint.cli.stream import print_report
from kpilint.report.words import CONFIDENCE, LEVEL
from kpilint.text.width import display_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpilint.rule.model import Rule


@click.command("list", cls=Command)
@SELECT
@RULES
@click.option(
    "--format",
    "format_name",
    **one_of({"text": "text", "json": "json"}),
    default="text",
    help="输出的格式（默认：text）。",
)
def command(select: tuple[str, ...], rules: tuple[str, ...], format_name: str) -> int:
    """列出规则：编号、级别、把握、名称和标题。"""
    chosen = load(rules, select)
    if format_name == "json":
        records = [rule_record(rule) for rule in chosen]
        text = json.dumps(records, ensure_ascii=False, indent=2) + "\n"
    else:
        text = _table(chosen)
    print_report(text, color=False, ascii_only=format_name == "json")
    return 0


def _table(rules: Sequence[Rule]) -> str:
    rows = [("编号", "级别", "把握", "名称", "标题")]
    rows += [
        (rule.code, LEVEL[rule.severity], CONFIDENCE[rule.confidence], rule.name, rule.title)
        for rule in rules
    ]
    widths = [max(display_width(cell) for cell in column) for column in zip(*rows, strict=True)]
    lines = [
        "  ".join(
            cell + " " * (width - display_width(cell))
            for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    ]
    return "\n".join((*lines, f"共 {len(rules)} 条规则")) + "\n"
