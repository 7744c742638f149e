"""A condition given on the command line: read, its object guessed, its mistakes shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.cli.output import WIDTH
from kpilint.report.wrap import wrap
from kpilint.text.width import display_width, excerpt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.rule.condition.mistake import ConditionError
    from kpilint.rule.condition.tree import Condition
    from kpilint.rule.model import RuleError

SUBJECTS = ("指标", "项目", "部门")
_FOREIGN = ("field_of_holder", "unknown_field")
_INDENT = "  "


class ReadCondition:
    """The tree of a condition and the kind of object that it is about."""

    def __init__(self, tree: Condition, subject: str, text: str) -> None:
        self.tree = tree
        self.subject = subject
        self.text = text


def read(text: str, subject: str | None) -> ReadCondition:
    """Read a condition; without a subject, on the first kind of object that has all its fields.

    Raises ConditionError; without a subject, for the kind with which the reading came furthest,
    of several such for one that has the field.
    """
    from kpilint.rule.condition.mistake import ConditionError
    from kpilint.rule.read import read_condition

    failures: list[ConditionError] = []
    for candidate in (subject,) if subject else SUBJECTS:
        try:
            return ReadCondition(read_condition(text, candidate), candidate, text)
        except ConditionError as error:
            failures.append(error)
    raise max(failures, key=lambda error: (error.span.start, error.mistake not in _FOREIGN))


def told(error: ConditionError, text: str, what: str = "条件") -> list[str]:
    """The mistake in lines: what is wrong, the text with a caret, how to mend it."""
    from kpilint.rule.source import RuleSource

    source = RuleSource(what, text)
    source.report(error.mistake, error.span.start, error.span.end, **error.values)
    return list(shown(source.errors[0], f"{what}有误"))


def shown(error: RuleError, title: str) -> Iterator[str]:
    """A mistake in a rule in lines, under a title."""
    yield from wrap(f"{title}：{error.message}", WIDTH)
    if error.frame:
        end = error.end_column or error.column + 1
        line, carets = excerpt(error.frame, error.column, end, WIDTH - display_width(_INDENT))
        yield _INDENT + line
        yield _INDENT + carets
    if error.advice:
        yield from wrap(error.advice, WIDTH, "建议：")
