"""The folders of rules that a command uses: those of its options, else of the configuration."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kpilint.run.config import Config
    from kpilint.run.plugin import Loaded


def rule_folders(given: Iterable[str], near: Iterable[str] = ()) -> list[Path]:
    """The folders given, else those of the kpilint.toml above some cards (or the current folder).

    As in a check, folders that are given take the place of configured ones. Raises UsageError for
    a configuration that cannot be read, and where the cards have different ones.
    """
    folders = [Path(folder) for folder in given]
    return folders or [Path(folder) for folder in _configured(near).rules or ()]


def use_rule_folders(given: Iterable[str], near: Iterable[str] = ()) -> None:
    """Let the word lists and profiles of these folders, and of the plug-ins, be in use.

    Raises UsageError for a folder that there is not.
    """
    from kpilint.resource.folders import use_folders

    folders = rule_folders(given, near)
    missing = next((folder for folder in folders if not folder.is_dir()), None)
    if missing is not None:
        raise click.UsageError(f"没有“{missing}”这个规则文件夹，请检查路径")
    use_folders([*plugins(near).folders, *folders])


def plugins(near: Iterable[str] = ()) -> Loaded:
    """The plug-ins that the configuration wants. Raises UsageError for one that there is not."""
    from kpilint.run.options import UsageProblem
    from kpilint.run.plugin import load_plugins

    try:
        return load_plugins(_configured(near).plugins)
    except UsageProblem as problem:
        raise click.UsageError(str(problem)) from problem


def _configured(near: Iterable[str]) -> Config:
    from kpilint.run.config import Config
    from kpilint.run.config_search import found_above, read_config
    from kpilint.run.options import UsageProblem

    found = {found_above(Path(path)) for path in near or (".",)}
    if len(found) > 1:
        known = "、".join(sorted(str(file) if file else "（没有）" for file in found))
        raise click.UsageError(f"这些文件的配置不同：{known}；请分开来看")
    file = found.pop()
    try:
        return read_config(file) if file else Config()
    except UsageProblem as problem:
        raise click.UsageError(str(problem)) from problem
