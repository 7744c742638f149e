"""``kpilint import``: the cards that stand in files of other programs."""

from __future__ import annotations

import json
from pathlib import Path

import click

from kpilint.cli.chinese import Command
from kpilint.cli.option import one_of
from kpilint.cli.stream import print_report
from kpilint.cli.usage import show

_FORMATS = {"json": "json"}
_UNREADABLE = 3


@click.command("import", cls=Command)
@click.argument("file", metavar="文件")
@click.option(
    "--format", "format_name", **one_of(_FORMATS), default="json", help="输出的格式（默认：json）。"
)
def command(file: str, format_name: str) -> int:  # noqa: ARG001 - one format as yet
    """读出文件里的绩效目标表、情况说明和预算表，输出为 JSON。"""
    from kpilint.intake.plain import department_as_dict
    from kpilint.intake.read import read_path

    document = read_path(Path(file))
    for error in document.errors:
        show(click.ClickException(f"{error.file}：{error.message}。{error.advice}"))
    if not document.departments:
        return _UNREADABLE
    text = json.dumps(department_as_dict(document.departments[0]), ensure_ascii=False, indent=1)
    print_report(text + "\n", color=False, ascii_only=True)
    return 0
