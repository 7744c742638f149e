"""One question to the writer of a rule: asked until its answer holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import click

from kpilint.cli.output import WIDTH
from kpilint.cli.output import filled as filled_lines
from kpilint.report.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Refused(Exception):
    """An answer that cannot be used; its lines say why."""

    def __init__(self, *lines: str) -> None:
        super().__init__(lines[0])
        self.lines = lines


class Question(NamedTuple):
    """A question by the key of the rule file that it fills.

    ``check`` turns the answer into what is kept, or raises Refused. Without a ``default`` there
    must be an answer; what is ``listed`` is shown below the help.
    """

    key: str
    help: str
    check: Callable[[str], Any]
    default: str | None = None
    listed: Sequence[str] = ()


def settle(question: Question, given: str | None, *, silent: bool) -> Any:
    """The answer to a question: what was given on the command line, else what is typed now.

    ``silent`` takes the default instead of asking. Raises UsageError for an answer that was given
    and does not hold.
    """
    if given is not None or silent:
        answer = question.default if given is None else given
        if answer is None:
            raise click.UsageError(f"缺少 --{question.key}：{question.help}")
        try:
            return question.check(answer)
        except Refused as refused:
            raise click.UsageError("\n".join((f"--{question.key}：", *refused.lines))) from refused
    for line in (*wrap(question.help, WIDTH, "  "), *_below(question.listed)):
        click.echo(line)
    while True:
        answer = click.prompt(question.key, default=question.default, prompt_suffix="：")
        try:
            kept = question.check(answer.strip())
        except Refused as refused:
            click.echo("\n".join(f"  {line}" for line in refused.lines))
        else:
            click.echo()
            return kept


def one_of(choices: Sequence[str]) -> Callable[[str], str]:
    """The check of an answer that is one of a few words, the number of one, or half of one."""

    def check(answer: str) -> str:
        if answer.isdecimal() and 1 <= int(answer) <= len(choices):
            return choices[int(answer) - 1]
        meant = [choice for choice in choices if answer in (choice, *choice.split("."))]
        if len(meant) == 1:
            return meant[0]
        from kpilint.rule.hint import hinted

        raise Refused(
            f"没有“{answer}”这个选择{hinted(answer, choices)}。可以写：{'、'.join(choices)}"
        )

    return check


def numbered(choices: Sequence[str]) -> list[str]:
    """The choices with the numbers by which they may be answered."""
    return [f"{number} {choice}" for number, choice in enumerate(choices, 1)]


def _below(listed: Sequence[str]) -> list[str]:
    return filled_lines(listed, "  ", "　") if listed else []


def filled(answer: str) -> str:
    """The check of an answer that may be any text but none at all."""
    if not answer.strip():
        raise Refused("不能是空的")
    return answer.strip()
