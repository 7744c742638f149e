"""``kpilint rule explain``: everything that a rule says of itself."""

from __future__ import annotations

import click

from kpilint.cli.chinese import Command
from kpilint.cli.option import RULES
from kpilint.cli.output import TEXT_OR_JSON, WIDTH, print_json, print_lines
from kpilint.cli.rule.load import load
from kpilint.cli.rule.page import page
from kpilint.cli.rule.record import rule_record


@click.command("explain", cls=Command)
@click.argument("words", metavar="编号或名称...", nargs=-1, required=True)
@RULES
@TEXT_OR_JSON
def command(words: tuple[str, ...], rules: tuple[str, ...], format_name: str) -> int:
    """解释规则：标题、级别、依据、理由、条件、反例和正例。

    编号可以只写开头，例如 kpilint rule explain D1。
    """
    chosen = load(rules, words)
    if format_name == "json":
        print_json([rule_record(rule) for rule in chosen])
    else:
        lines = [line for rule in chosen for line in ("", *page(rule, WIDTH))]
        print_lines(lines[1:])
    return 0
