"""The options that several commands share, with their words in Chinese and in English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import click

from kpilint.report.formats import FORMATS
from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Function = TypeVar("Function", bound="Callable[..., Any]")

LEVELS = {"错误": "error", "警告": "warning", "提示": "info", "从不": "never"}
CONFIDENCES = {"高": "high", "中": "medium", "低": "low"}
_SEPARATOR = regex(r"[,，、\s]+")


def one_of(words: Mapping[str, str]) -> dict[str, Any]:
    """The settings of an option that takes one of a few words, in Chinese or in English; its
    value is the English one. Any other word raises BadParameter.
    """
    values = {**{value: value for value in words.values()}, **words}

    def chosen(ctx: click.Context, param: click.Parameter, word: str | None) -> str | None:
        if word is None:
            return None
        found = values.get(word.strip().lower())
        if found is None:
            known = "、".join(words)
            raise click.BadParameter(f"没有“{word}”这个选择，可以写 {known}", ctx, param)
        return found

    return {"metavar": "|".join(words), "callback": chosen}


def comma_separated(
    ctx: click.Context,  # noqa: ARG001 - click's signature
    param: click.Parameter,  # noqa: ARG001
    values: tuple[str, ...],
) -> tuple[str, ...]:
    """The words of an option that may stand several times and hold several words each."""
    return tuple(word for value in values for word in _SEPARATOR.split(value) if word)


def named_files(
    ctx: click.Context, param: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    """The files of a command. An empty name is a variable without a value, never this folder."""
    if not all(value.strip() for value in values):
        raise click.BadParameter("有一个文件名是空的", ctx, param)
    return values


SELECT = click.option(
    "--select",
    metavar="规则",
    multiple=True,
    callback=comma_separated,
    help="只用这些规则：编号、编号的开头（D、D1）或名称，逗号隔开，可以重复。",
)
RULES = click.option(
    "--rules",
    metavar="文件夹",
    multiple=True,
    help="另外使用这个文件夹里的规则，可以重复。",
)
_SHARED = (
    SELECT,
    click.option(
        "--ignore",
        metavar="规则",
        multiple=True,
        callback=comma_separated,
        help="不用这些规则，写法同 --select。",
    ),
    click.option(
        "--fail-on",
        **one_of(LEVELS),
        help="有这个级别以上的问题时退出码为 1（默认：错误）。",
    ),
    click.option(
        "--min-confidence",
        **one_of(CONFIDENCES),
        help="只列出把握不低于此的问题（默认：中）。",
    ),
    RULES,
    click.option(
        "--profile",
        "--口径",
        "profile",
        metavar="口径",
        help="没有写口径的目标表按这个口径检查，如 河北（默认：通用）。",
    ),
    click.option(
        "--config",
        metavar="文件",
        help="用这个配置文件，不找目标表近旁的 kpilint.toml；none 为不用配置。",
    ),
    click.option(
        "--format",
        "format_name",
        **one_of({name: name for name in FORMATS}),
        default="text",
        help="输出的格式（默认：text）。",
    ),
    click.option(
        "--color",
        **one_of({"auto": "auto", "always": "always", "never": "never"}),
        default="auto",
        help="是否用颜色；auto 为在终端上用（默认）。",
    ),
)


def run_options(function: Function) -> Function:
    """Give a command the options of a run."""
    for option in reversed(_SHARED):
        function = option(function)
    return function
