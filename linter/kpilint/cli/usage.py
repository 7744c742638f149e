"""Complaints about the command line, in Chinese."""

from __future__ import annotations

import click


def show(error: click.ClickException) -> None:
    """Say on standard error what is wrong with the command line, and where to read on."""
    click.echo(f"错误：{sentence(error)}", err=True)
    ctx = error.ctx if isinstance(error, click.UsageError) else None
    if ctx:
        click.echo(ctx.get_usage(), err=True)
        click.echo(f"说明：{ctx.command_path} --help", err=True)


def sentence(error: click.ClickException) -> str:
    """What is wrong, in one sentence."""
    match error:
        case click.NoSuchOption(option_name=name, possibilities=known):
            hint = f"，是不是“{known[0]}”？" if known else ""
            return f"没有“{name}”这个选项{hint}"
        case click.MissingParameter(param=param):
            return f"缺少参数：{_named(param)}"
        case click.BadParameter(param=param) if param:
            return f"“{_named(param)}”的值不对：{error.message}"
        case click.BadOptionUsage(option_name=name, ctx=ctx):
            return f"选项“{name}”{'后面不能写值' if _is_flag(name, ctx) else '后面缺少一个值'}"
    return error.message


def _named(param: click.Parameter | None) -> str:
    if isinstance(param, click.Option):
        return max(param.opts, key=len)
    return (param.metavar or param.name or "") if param else ""


def _is_flag(name: str, ctx: click.Context | None) -> bool:
    params = ctx.command.params if ctx else ()
    return any(name in param.opts and getattr(param, "is_flag", False) for param in params)
