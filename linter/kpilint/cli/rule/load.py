"""The rules that a command is about."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kpilint.rule.model import Rule


def load(folders: Iterable[str], select: Sequence[str] = ()) -> list[Rule]:
    """The built-in rules and those of the folders, by code, as far as they are selected.

    What is wrong with a rule file is said on standard error. Raises UsageError for a word that
    selects no rule.
    """
    from kpilint.run.options import UsageProblem
    from kpilint.run.ruleset import load_rule_set
    from kpilint.run.select import selected

    loaded = load_rule_set(tuple(Path(folder) for folder in folders))
    for error in loaded.errors:
        said = f"{error.message}。{error.advice}" if error.advice else error.message
        click.echo(f"规则有误：{error.file}:{error.line}:{error.column}: {said}", err=True)
    try:
        chosen, _ = selected(loaded.rules, select, ())
    except UsageProblem as problem:
        raise click.UsageError(str(problem)) from problem
    return sorted(chosen, key=lambda rule: rule.code)
