"""``kpilint hook uninstall``: take our hook out of a git repository, and no other."""

from __future__ import annotations

import click

from kpilint.cli.chinese import Command
from kpilint.cli.hook.git import GitProblem, hooks_folder, top_folder
from kpilint.cli.hook.script import Found, Hook


@click.command("uninstall", cls=Command)
def command() -> int:
    """删去 kpilint 在这个 git 仓库装上的钩子；别的钩子不动。"""
    try:
        hook = Hook(hooks_folder(top_folder()))
    except GitProblem as problem:
        raise click.ClickException(str(problem)) from problem
    match hook.found():
        case Found.NOTHING:
            click.echo("没有装过钩子。")
        case Found.FOREIGN:
            click.echo(f"{hook.path} 不是 kpilint 装的，没有改动它。")
        case Found.OURS:
            restored = hook.remove()
            click.echo(f"删去了钩子：{hook.path}。" + ("原来的钩子已恢复。" if restored else ""))
    return 0
