"""``kpilint rule docs``: the reference of all rules, made from their files."""

from __future__ import annotations

from pathlib import Path

import click

from kpilint.cli.chinese import Command
from kpilint.cli.option import RULES, SELECT
from kpilint.cli.rule.load import load
from kpilint.cli.rule.manual import manual
from kpilint.cli.stream import print_report, write_report


@click.command("docs", cls=Command)
@SELECT
@RULES
@click.option("-o", "--output", metavar="文件", help="写进这个文件（UTF-8），不显示在屏幕上。")
def command(select: tuple[str, ...], rules: tuple[str, ...], output: str | None) -> int:
    """从规则文件写出规则参考（Markdown）：编号、依据、条件、说明、反例和正例。

    本仓库的一份这样更新：kpilint rule docs -o docs/规则参考.md
    """
    chosen = load(rules, select)
    text = manual(chosen)
    if output is None:
        print_report(text, color=False, ascii_only=False)
        return 0
    write_report(text, Path(output))
    click.echo(f"已写入 {output}（{len(chosen)} 条规则）")
    return 0
