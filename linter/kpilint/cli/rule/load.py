"""The rules that a command is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kpilint.cli.rule_folder import plugins, rule_folders

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kpilint.rule.model import Rule


def load(
    folders: Iterable[str], select: Sequence[str] = (), near: Iterable[str] = ()
) -> list[Rule]:
    """The built-in rules and those of the folders, by code, as far as they are selected.

    Where no folders are given, those of the configuration above the cards that are ``near``.

    What is wrong with a rule file is said on standard error. Raises UsageError for a word that
    selects no rule.
    """
    from kpilint.run.options import UsageProblem
    from kpilint.run.ruleset import load_rule_set
    from kpilint.run.select import selected

    loaded = load_rule_set(rule_folders(folders, near), plugins(near))
    for error in loaded.errors:
        said = f"{error.message}。{error.advice}" if error.advice else error.message
        click.echo(f"规则有误：{error.file}:{error.line}:{error.column}: {said}", err=True)
    try:
        chosen, _ = selected(loaded.rules, select, ())
    except UsageProblem as problem:
        raise click.UsageError(str(problem)) from problem
    return sorted(chosen, key=lambda rule: rule.code)
