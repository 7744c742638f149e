"""``kpilint check``: the main job."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kpilint.cli.chinese import Command
from kpilint.cli.option import named_files, run_options
from kpilint.cli.stream import print_report, standard_input, wants_color, write_report
from kpilint.report.formats import render
from kpilint.report.look import Look
from kpilint.report.plain import one_line

if TYPE_CHECKING:
    from kpilint.run.options import Options
    from kpilint.run.outcome import Outcome

NARROWEST, WIDEST = 40, 100


@click.command("check", cls=Command)
@click.argument("files", metavar="文件...", nargs=-1, callback=named_files)
@run_options
@click.option("--output", metavar="文件", help="把结果写进这个文件（UTF-8），不显示在屏幕上。")
@click.option("--stdin-name", metavar="文件名", default="-", help="从标准输入读取时显示的文件名。")
def command(files: tuple[str, ...], output: str | None, stdin_name: str, **choices: Any) -> int:
    """检查绩效目标表。

    文件是 YAML、Word、Excel、PDF、网页或文本；给文件夹时检查其中所有这样的文件；
    “-”表示从标准输入读取。
    """
    if not files:
        raise click.UsageError("没有说要检查哪个文件或文件夹", click.get_current_context())
    from kpilint.run.options import Options

    options = Options(
        paths=tuple(name for name in files if name != "-"),
        rules=choices["rules"],
        select=choices["select"],
        ignore=choices["ignore"],
        min_confidence=choices["min_confidence"],
        fail_on=choices["fail_on"],
        profile=choices["profile"],
        config=choices["config"],
        stdin=standard_input() if "-" in files else None,
        stdin_name=stdin_name,
    )
    if output is not None:
        _refuse_to_overwrite(Path(output), options.paths)
    outcome = run(options)
    deliver(outcome, choices["format_name"], choices["color"], output)
    return verdict(outcome)


def _refuse_to_overwrite(output: Path, paths: tuple[str, ...]) -> None:
    """Raise UsageError where the report would take the place of a card that is to be read. An
    earlier report in a folder that is searched is none.
    """
    from kpilint.intake.read import read_path
    from kpilint.run.discover import find_files, holds_no_card

    target = output.resolve()
    for file, searched in find_files(paths):
        if file.resolve() != target or (searched and holds_no_card(file, read_path(file))):
            continue
        raise click.UsageError(f"--output 不能是要检查的文件“{output}”，那会把它盖掉")


def run(options: Options) -> Outcome:
    """Check, and print the warnings. Raises UsageError for options that cannot be meant."""
    from kpilint.cli.progress import watch
    from kpilint.run.options import UsageProblem
    from kpilint.run.session import check

    try:
        outcome = check(options, watch())
    except UsageProblem as problem:
        raise click.UsageError(str(problem)) from problem
    for warning in outcome.warnings:
        click.echo(f"警告：{one_line(warning)}", err=True)
    return outcome


def deliver(outcome: Outcome, format_name: str, color: str, output: str | None = None) -> None:
    """Print the report, or write it into a file and print only what came of the run."""
    if output is not None:
        colored = color == "always"
        write_report(render(format_name, outcome, Look(colored)), Path(output))
        from kpilint.report.summary import summary

        click.echo("\n".join((*summary(outcome), f"结果已写入 {output}")), err=True)
        return
    look = Look(wants_color(color), _columns())
    text = render(format_name, outcome, look)
    print_report(text, color=look.color, ascii_only=format_name.startswith("json"))


def verdict(outcome: Outcome) -> int:
    """The exit code of the run."""
    from kpilint.run.exit_code import exit_code

    return exit_code(outcome, outcome.settings.fail_on)


def _columns() -> int:
    return max(NARROWEST, min(shutil.get_terminal_size().columns, WIDEST))
