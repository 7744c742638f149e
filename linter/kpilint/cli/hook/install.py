"""``kpilint hook install``: put the hook into a git repository, never over somebody else's."""

from __future__ import annotations

import click

from kpilint.cli.chinese import Command
from kpilint.cli.hook.git import GitProblem, git_folder, hooks_folder, top_folder
from kpilint.cli.hook.script import Found, Hook


@click.command("install", cls=Command)
@click.option("--force", is_flag=True, help="已有别的钩子时也装上；原来的改名保存，卸载时恢复。")
def command(force: bool) -> int:
    """在这个 git 仓库装上提交前的钩子。"""
    try:
        top = top_folder()
        folder, own = hooks_folder(top), (top, git_folder(top))
    except GitProblem as problem:
        raise click.ClickException(str(problem)) from problem
    hook = Hook(folder)
    before = hook.found()
    if before is Found.FOREIGN:
        _make_way(hook, force=force)
    hook.write()
    done = "更新了钩子" if before is Found.OURS else "装好了钩子"
    click.echo(f"{done}：{hook.path}。以后 git commit 会先检查暂存的目标表。")
    if not any(hook.path.resolve().is_relative_to(place) for place in own):
        click.echo("注意：这个文件夹在仓库之外（core.hooksPath），其他仓库也会用到它。", err=True)
    return 0


def _make_way(hook: Hook, *, force: bool) -> None:
    """Put a foreign hook aside. Raises ClickException where that is not wanted or not possible."""
    if not force:
        raise click.ClickException(
            f"{hook.path} 已经有别的钩子，没有改动它。"
            "可以在那个钩子里加一行 kpilint hook run，或者用 --force（原来的钩子会改名保存）。"
        )
    if not hook.keep_foreign():
        raise click.ClickException(f"{hook.kept} 已经保存着一个旧钩子，请先移走其中一个，再重试。")
    click.echo(f"原来的钩子保存为 {hook.kept}，不再运行。")
