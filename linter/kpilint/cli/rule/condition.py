"""A condition given on the command line: read, its object guessed, its mistakes shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.cli.output import WIDTH
from kpilint.report.wrap import wrap
from kpilint.text.width import display_width, excerpt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.rule.condition.mistake import ConditionError
    from kpilint.rule.condition.tree import Condition, Path, Tree
    from kpilint.rule.model import RuleError

SUBJECTS = ("指标", "项目", "部门")
_FOREIGN = ("field_of_holder", "field_of_inside", "unknown_field")
_UNBRACKETED = "inner_field"
_INDENT = "  "


class ReadCondition:
    """The tree of a condition and the kind of object that it is about."""

    def __init__(self, tree: Condition, subject: str, text: str) -> None:
        self.tree = tree
        self.subject = subject
        self.text = text


def read(text: str, subject: str | None) -> ReadCondition:
    """Read a condition; without a subject, on the first kind of object that has all its fields.

    Raises ConditionError; without a subject, for the kind of object that the condition speaks of.
    """
    from kpilint.rule.condition.mistake import ConditionError
    from kpilint.rule.condition.parse import parse_condition
    from kpilint.rule.read import read_condition

    tree = parse_condition(text)
    failures: dict[str, ConditionError] = {}
    for candidate in (subject,) if subject else SUBJECTS:
        try:
            return ReadCondition(read_condition(text, candidate), candidate, text)
        except ConditionError as error:
            failures[candidate] = error
    unbracketed = (error for error in failures.values() if error.mistake == _UNBRACKETED)
    likeliest = next(unbracketed, None) or failures.get(_spoken_of(tree))
    raise likeliest or max(failures.values(), key=_progress)


def _progress(error: ConditionError) -> tuple[int, bool]:
    """How far reading came, and whether it stopped at what is wrong for every object."""
    return error.span.start, error.mistake not in _FOREIGN


def _spoken_of(tree: Condition) -> str:
    """The kind of object whose own fields stand in a condition, outside its collections; the
    smallest, since from there the others can be reached.
    """
    from kpilint.rule.condition.name import HOLDER_WORDS, SELF, field_of

    names = (path.words for path in _outer_paths(tree))
    words = {name[0] for name in names if len(name) == 1 or name[0] not in HOLDER_WORDS}
    if any(SELF.get(path.words[0]) == "指标" for path in _paths(tree)):
        return "指标"
    for subject, holder in zip(SUBJECTS, ("指标", "项目", "单位"), strict=True):
        if any(field_of(holder, word) for word in words):
            return subject
    return ""


def _outer_paths(tree: Tree) -> Iterator[Path]:
    """The names of a condition, of its collections only what they are called."""
    from kpilint.rule.condition.tree import Aggregate, Path, Quantified, parts_of

    if isinstance(tree, Path):
        yield tree
    elif isinstance(tree, Quantified | Aggregate):
        yield from _outer_paths(tree.collection)
    else:
        for part in parts_of(tree):
            yield from _outer_paths(part)


def _paths(tree: Tree) -> Iterator[Path]:
    """All names of a condition."""
    from kpilint.rule.condition.tree import Path, parts_of

    if isinstance(tree, Path):
        yield tree
    else:
        for part in parts_of(tree):
            yield from _paths(part)


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
