"""Commands that are imported when they are called, and not before."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from kpilint.cli.chinese import Command

if TYPE_CHECKING:
    from collections.abc import Mapping


class Lazy(NamedTuple):
    """Where a command is defined (its module has it as ``command``), and what it does."""

    module: str
    meaning: str


class Group(Command, click.Group):
    """A command with commands of its own, known by name until one of them is called."""

    def __init__(self, name: str, table: Mapping[str, Lazy], **settings: Any) -> None:
        super().__init__(name, subcommand_metavar="命令 ...", **settings)
        self.table = table

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names of the commands, in the order of the help page."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of a name, imported now; None where there is none."""
        lazy = self.table.get(cmd_name)
        if lazy is None:
            return None
        command: click.Command = import_module(lazy.module).command
        return command

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options and the commands."""
        super().format_options(ctx, formatter)
        with formatter.section("命令"):
            formatter.write_dl([(name, lazy.meaning) for name, lazy in self.table.items()])

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments. Called without any, show the help page; that is no success."""
        if not args and not ctx.resilient_parsing:
            click.echo(ctx.get_help())
            ctx.exit(2)
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called. Raises UsageError where there is none of that name."""
        if args[0] not in self.table:
            from kpilint.text.nearest import nearest

            guess = nearest(args[0], self.table)
            hint = f"，是不是“{guess}”？" if guess else ""
            raise click.UsageError(f"没有“{args[0]}”这个命令{hint}", ctx)
        return super().resolve_command(ctx, args)
