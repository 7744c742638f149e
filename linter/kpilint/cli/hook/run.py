"""``kpilint hook run``: what git, or pre-commit, calls before a commit."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kpilint.cli.check import deliver, run, verdict
from kpilint.cli.chinese import Command
from kpilint.cli.hook.git import GitProblem, check_out, staged_files, top_folder
from kpilint.cli.option import run_options

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kpilint.run.outcome import Outcome


@click.command("run", cls=Command)
@click.argument("files", metavar="[文件...]", nargs=-1)
@run_options
def command(files: tuple[str, ...], **choices: Any) -> int:
    """检查就要提交的目标表。

    不写文件时，检查 git 暂存的内容（git add 过的，不是工作区里的）；
    pre-commit 会写明文件。不是目标表的 YAML 文件一律跳过。
    """
    outcome = _checked(files, choices) if files else _staged(choices)
    if outcome is None or not (outcome.inputs or outcome.rule_errors):
        return 0
    deliver(outcome, choices["format_name"], choices["color"])
    code = verdict(outcome)
    if code and not files:
        click.echo(
            "提交被拦下了：改好以后 git add，再提交。一定要先提交，可以用 git commit --no-verify。",
            err=True,
        )
    return code


def _staged(choices: dict[str, Any]) -> Outcome | None:
    """The outcome of the staged cards, under the names that they have in the repository."""
    from kpilint.run.discover import CARD_SUFFIXES

    try:
        top = top_folder()
        names = staged_files(top, CARD_SUFFIXES)
        if not names:
            return None
        with tempfile.TemporaryDirectory(prefix="kpilint-") as folder:
            check_out(top, names, Path(folder))
            rules = tuple(str(Path(name).absolute()) for name in choices["rules"])
            config = _configuration(top, names, choices["config"])
            with contextlib.chdir(folder):
                return _checked(tuple(names), {**choices, "rules": rules, "config": config})
    except GitProblem as problem:
        raise click.ClickException(str(problem)) from problem


def _configuration(top: Path, names: Iterable[str], named: str | None) -> str:
    """The configuration of the cards where they lie, not where they are checked out to."""
    from kpilint.run.config_search import NONE, configuration
    from kpilint.run.options import UsageProblem

    try:
        found = configuration(named, (str(top / name) for name in names))
    except UsageProblem as problem:
        raise click.UsageError(str(problem)) from problem
    return str(Path(found.file).absolute()) if found.file else NONE


def _checked(files: tuple[str, ...], choices: dict[str, Any]) -> Outcome:
    from kpilint.run.options import Options

    return run(
        Options(
            paths=files,
            rules=choices["rules"],
            select=choices["select"],
            ignore=choices["ignore"],
            min_confidence=choices["min_confidence"],
            fail_on=choices["fail_on"],
            profile=choices["profile"],
            config=choices["config"],
            cards_only=True,
        )
    )
