"""click in Chinese: its help pages, measured in display width, and its own few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kpilint.resource.regex import regex
from kpilint.text.width import display_width

if TYPE_CHECKING:
    from collections.abc import Iterable

_HARD_WRAP = regex(r"(?<=[^\x00-\x7f])\n(?=[^\x00-\x7f])")
_PARAGRAPH = regex(r"\n\s*\n")


class Formatter(click.HelpFormatter):
    """Lays out a help page; a Han character takes two columns."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line that shows how a command is called."""
        self._write_wrapped(f"{prog} {args}".rstrip(), prefix or "用法：")

    def write_heading(self, heading: str) -> None:
        """Write the heading of a section."""
        self.write(f"{heading}：\n")

    def write_text(self, text: str) -> None:
        """Write paragraphs. A line break inside one is only how it stands in the source, unless
        the paragraph begins with a line of ``\\b``.
        """
        indent = " " * self.current_indent
        for number, paragraph in enumerate(_PARAGRAPH.split(text.strip())):
            if number:
                self.write("\n")
            mark, _, kept = paragraph.partition("\n")
            text = kept if mark == "\b" else _HARD_WRAP.sub("", paragraph).replace("\n", " ")
            self._write_wrapped(text, indent)

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Write a table of two columns, the first one as wide as its terms up to ``col_max``."""
        pairs = list(rows)
        column = min(max(display_width(term) for term, _ in pairs), col_max) + col_spacing
        indent = " " * self.current_indent
        for term, meaning in pairs:
            room = column - display_width(term)
            if room < col_spacing and meaning:
                self.write(f"{indent}{term}\n")
                self._write_wrapped(meaning, indent + " " * column)
            else:
                self._write_wrapped(meaning, indent + term + " " * room)

    def _write_wrapped(self, text: str, first: str) -> None:
        from kpilint.report.wrap import wrap

        for line in wrap(text, self.width, first):
            self.write(line.rstrip() + "\n")


class Context(click.Context):
    """A context whose help pages are laid out for Chinese."""

    formatter_class = Formatter


class Command(click.Command):
    """A command whose help page and complaints are in Chinese."""

    context_class = Context

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """The words of the usage line."""
        return ["[选项]", *super().collect_usage_pieces(ctx)[1:]]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The help option, with its meaning in Chinese."""
        option = super().get_help_option(ctx)
        if option:
            option.help = "显示这段说明。"
        return option

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        rows = [record for option in options if (record := option.get_help_record(ctx))]
        if rows:
            with formatter.section("选项"):
                formatter.write_dl(rows)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments. Raises UsageError for those that are too many."""
        allowed, ctx.allow_extra_args = ctx.allow_extra_args, True
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        ctx.allow_extra_args = allowed
        if rest and not allowed:
            raise click.UsageError(f"多出了参数：{' '.join(rest)}", ctx)
        return rest
