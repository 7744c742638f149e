"""``kpilint rule explain``: everything that a rule says of itself."""

from __future__ import annotations

import json

import click

from kpilint.cli.chinese import Command
from kpilint.cli.option import RULES, one_of
from kpilint.cli.rule.load import load
from kpilint.cli.rule.page import page
from kpilint.cli.rule.record import rule_record
from kpilint.cli.stream import print_report


@click.command("explain", cls=Command)
@click.argument("words", metavar="编号或名称...", nargs=-1, required=True)
@RULES
@click.option(
    "--format",
    "format_name",
    **one_of({"text": "text", "json": "json"}),
    default="text",
    help="输出的格式（默认：text）。",
)
def command(words: tuple[str, ...], rules: tuple[str, ...], format_name: str) -> int:
    """解释规则：标题、级别、依据、理由、条件、反例和正例。

    编号可以只写开头，例如 kpilint rule explain D1。
    """
    chosen = load(rules, words)
    if format_name == "json":
        records = [rule_record(rule) for rule in chosen]
        text = json.dumps(records, ensure_ascii=False, indent=2) + "\n"
    else:
        text = "\n".join(page(rule, 80) for rule in chosen)
    print_report(text, color=False, ascii_only=format_name == "json")
    return 0
