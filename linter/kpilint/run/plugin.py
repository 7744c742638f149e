"""Plug-ins: Python packages that bring rules, word lists, profiles and checks of their own.

A package declares, in its pyproject.toml, an entry point of the group ``kpilint.rules`` that names
a ``Plugin``. To ask Python for entry points takes longer than to check a card, so what was found
is kept in the cache until a folder of installed packages changes: installing or removing a package
changes it, nothing has to be switched on.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kpilint.check.registry import CHECKS, Check
from kpilint.resource.cache import cached, fingerprint
from kpilint.rule.model import RuleError
from kpilint.run.options import UsageProblem
from kpilint.text.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

GROUP = "kpilint.rules"


class Plugin(NamedTuple):
    """What a package brings: a folder of rules (with ``lexicon`` and ``profiles`` in it, as in any
    folder of rules) and its checks, whose names no other check may have.
    """

    rules: Path
    checks: tuple[Check, ...] = ()


class Loaded(NamedTuple):
    """The plug-ins of a run: their names, their folders, and those that could not be used."""

    names: tuple[str, ...] = ()
    folders: tuple[Path, ...] = ()
    errors: tuple[RuleError, ...] = ()


def load_plugins(wanted: Sequence[str] | None = None) -> Loaded:
    """The installed plug-ins, or only the wanted ones, with their checks made known.

    Raises UsageProblem for one that is wanted and not installed.
    """
    installed = dict(_installed())
    for name in wanted or ():
        if name not in installed:
            guess = nearest(name, installed)
            hint = f"，是不是“{guess}”？" if guess else ""
            listed = "、".join(installed) or "（没有）"
            raise UsageProblem(f"没有装名为“{name}”的插件{hint}已装的有：{listed}")
    names, folders, errors = [], [], []
    for name, value in installed.items():
        if wanted is not None and name not in wanted:
            continue
        try:
            folders.append(_load(value))
            names.append(name)
        except Exception as error:  # the package of somebody else must not take the run with it
            errors.append(_error(name, value, error))
    return Loaded(tuple(names), tuple(folders), tuple(errors))


def _load(value: str) -> Path:
    """The folder of rules of the plug-in that an entry point names; its checks are registered."""
    module, _, attribute = value.partition(":")
    plugin = getattr(import_module(module), attribute.strip() or "PLUGIN")
    if not isinstance(plugin, Plugin):
        raise TypeError(f"{value} 不是 kpilint.run.plugin.Plugin")
    if not plugin.rules.is_dir():
        raise FileNotFoundError(f"没有规则文件夹 {plugin.rules}")
    for check in plugin.checks:
        known = CHECKS.get(check.info.name)
        if known is not None and known != check:
            raise ValueError(f"检查“{check.info.name}”与别处的同名")
    CHECKS.update((check.info.name, check) for check in plugin.checks)
    return plugin.rules


def _error(name: str, value: str, error: Exception) -> RuleError:
    return RuleError(
        file=value,
        line=1,
        column=1,
        message=f"插件“{name}”用不了：{type(error).__name__}: {error}",
        advice="请联系插件的作者，或卸载它；其余规则照常运行",
    )


def _installed() -> tuple[tuple[str, str], ...]:
    """The names of the installed plug-ins, and what their entry points name."""
    folders = list(_package_folders())
    return cached("plugins", fingerprint(_stamps(folders)), lambda: _asked(folders))


def _package_folders() -> Iterator[str]:
    """Where packages are installed; the current folder is none of these, whatever lies there."""
    here = str(Path.cwd())
    yield from (path for path in sys.path if path and path != here and Path(path).exists())


def _stamps(folders: Iterable[str]) -> Iterator[bytes]:
    for folder in folders:
        yield f"{folder}\0{os.stat(folder).st_mtime_ns}".encode()  # noqa: PTH116 - a hot path


def _asked(folders: list[str]) -> tuple[tuple[str, str], ...]:
    from importlib.metadata import distributions

    found = {
        point.name: point.value
        for distribution in distributions(path=folders)
        for point in distribution.entry_points
        if point.group == GROUP
    }
    return tuple(sorted(found.items()))
