"""``kpilint`` itself: its commands, and ``check`` where none is named."""

from __future__ import annotations

import errno
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kpilint import __version__
from kpilint.cli import usage
from kpilint.cli.group import Group, Lazy
from kpilint.cli.stream import unwritten

if TYPE_CHECKING:
    from collections.abc import Iterable

HELP = """
检查预算绩效目标表：哪里不对、为什么、怎么改。不联网，文件不会离开这台计算机。

kpilint 文件... 就是 kpilint check 文件...
"""
EPILOG = """
\b
退出码：
0  都读到了，没有达到 --fail-on 级别的问题
1  有达到 --fail-on 级别的问题
2  命令、配置或规则有误，这次检查不作数
3  有文件读不了，或者没有可检查的内容
"""

COMMANDS = {
    "check": Lazy("kpilint.cli.check", "检查文件或文件夹里的绩效目标表"),
    "import": Lazy("kpilint.cli.import_", "读出 Word、Excel、PDF 和文本里的绩效目标表"),
    "value": Lazy("kpilint.cli.value", "看一个指标值是怎样读懂的"),
    "direction": Lazy("kpilint.cli.direction", "看一个指标名称是越高越好还是越低越好"),
    "kind": Lazy("kpilint.cli.kind", "看一个指标名称量的是什么：数量、比率、时间……"),
    "rule": Lazy("kpilint.cli.rule", "查规则、写规则、试规则"),
    "fields": Lazy("kpilint.cli.fields", "列出条件里可以用的字段和词"),
    "words": Lazy("kpilint.cli.words", "列出词表，查一个词在哪些词表里"),
    "schema": Lazy("kpilint.cli.schema", "给编辑器用的格式说明（JSON Schema）"),
    "hook": Lazy("kpilint.cli.hook", "提交到 git 之前自动检查"),
}
INTERRUPTED = 130


class Root(Group):
    """The outermost command. It alone turns whatever has happened into an exit code."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; what is neither a command nor an option of ``kpilint`` itself is for
        ``check``. A file that has the name of a command is checked as ``kpilint check 文件``.
        """
        own = {name for param in self.get_params(ctx) for name in param.opts}
        if args and args[0] not in self.table and args[0].partition("=")[0] not in own:
            self._refuse_slip(ctx, args[0], (*self.table, *own))
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def _refuse_slip(self, ctx: click.Context, word: str, known: Iterable[str]) -> None:
        """Raise UsageError for a word that is no file and nearly a command or an option."""
        from kpilint.text.nearest import nearest

        guess = nearest(word, known)
        if guess and not Path(word).exists():
            kind = "选项" if word.startswith("-") else "命令，也没有这个名字的文件"
            raise click.UsageError(f"没有“{word}”这个{kind}，是不是“{guess}”？", ctx)

    def main(self, *args: Any, **settings: Any) -> Any:
        """Run and leave with the exit code that the command returns."""
        if not settings.get("standalone_mode", True):
            return super().main(*args, **settings)
        sys.exit(self._run(*args, **{**settings, "standalone_mode": False}))

    def _run(self, *args: Any, **settings: Any) -> int:
        try:
            code = super().main(*args, **settings)
        except click.ClickException as error:
            usage.show(error)
            return 2
        except click.Abort:
            return INTERRUPTED
        except Exception as error:
            if isinstance(error, OSError) and error.errno == errno.ENOSPC:
                usage.show(unwritten(error))
                return 2
            from kpilint.cli import crash

            return crash.report(error)
        return code if isinstance(code, int) else 0


root = Root(
    "kpilint",
    COMMANDS,
    help=HELP,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"]},
)
click.version_option(__version__, message="kpilint %(version)s", help="显示版本号。")(root)
