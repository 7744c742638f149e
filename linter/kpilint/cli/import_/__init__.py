"""``kpilint import``: the cards that stand in files of other programs."""

from __future__ import annotations

import click

from kpilint.cli.chinese import Command
from kpilint.cli.import_.order import FORMATS
from kpilint.cli.option import named_files, one_of


@click.command("import", cls=Command)
@click.argument("files", metavar="文件...", nargs=-1, callback=named_files)
@click.option(
    "-o",
    "--output",
    metavar="文件或文件夹",
    help="写进这个文件（.yaml、.json 或 .xlsx）或文件夹；不写（或写 -）则显示在屏幕上。",
)
@click.option(
    "--format",
    "format_name",
    **one_of(FORMATS),
    help="yaml（默认）、json，或给审核人员看的 xlsx；-o 的后缀也算数。",
)
@click.option("--split", is_flag=True, help="每个项目写一个 YAML 文件。")
@click.option("--force", is_flag=True, help="覆盖已有的文件。")
@click.option("-v", "--verbose", is_flag=True, help="存疑、改正、没有读入的内容全部列出。")
@click.option("-q", "--quiet", is_flag=True, help="只说读不了的文件，不说读出了什么。")
def command(
    files: tuple[str, ...],
    output: str | None,
    format_name: str | None,
    split: bool,
    force: bool,
    verbose: bool,
    quiet: bool,
) -> int:
    """读出 Word、Excel、WPS、PDF、网页和文本里的绩效目标表，写成可以接着改的 YAML。

    给文件夹时读其中所有这样的文件，“-”表示从标准输入读取。哪些内容没有读入、哪些单元格存疑，随后一一列出。
    """
    if not files:
        raise click.UsageError("没有说要读哪个文件或文件夹", click.get_current_context())
    from kpilint.cli.import_.job import Job
    from kpilint.cli.import_.order import order

    asked = order(format_name, output, split=split, force=force)
    return Job(files, asked, verbose=verbose, quiet=quiet).run()
