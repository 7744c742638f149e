"""``kpilint rule list``: every rule in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kpilint.cli.chinese import Command
from kpilint.cli.option import RULES, SELECT
from kpilint.cli.output import TEXT_OR_JSON, columns, print_json, print_lines
from kpilint.cli.rule.load import load
from kpilint.cli.rule.record import rule_record
from kpilint.report.words import CONFIDENCE, LEVEL

if TYPE_CHECKING:
    from kpilint.rule.model import Rule

_HEADS = ("编号", "级别", "把握", "名称", "标题")


@click.command("list", cls=Command)
@SELECT
@RULES
@TEXT_OR_JSON
def command(select: tuple[str, ...], rules: tuple[str, ...], format_name: str) -> int:
    """列出规则：编号、级别、把握、名称和标题。"""
    chosen = load(rules, select)
    if format_name == "json":
        print_json([rule_record(rule) for rule in chosen])
    else:
        table = columns([_HEADS, *(_row(rule) for rule in chosen)])
        print_lines([*table, f"共 {len(chosen)} 条规则"])
    return 0


def _row(rule: Rule) -> tuple[str, ...]:
    level, sureness = LEVEL[rule.severity], CONFIDENCE[rule.confidence]
    return rule.code, level, sureness, rule.name, rule.title
