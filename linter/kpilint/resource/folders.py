"""The folders of rules in use: the shipped one, and those that a run adds to it.

Word lists and profiles are asked for by name all over the program. In which folders they lie is
said here once, when the rules of a run are loaded, and holds until rules are loaded again.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from kpilint.resource.data import data_path

if TYPE_CHECKING:
    from collections.abc import Iterable


class _Forgetful(Protocol):
    def cache_clear(self) -> None: ...


Kept = TypeVar("Kept", bound=_Forgetful)


class _Library:
    """The folders, and the cached functions whose results rest on them."""

    def __init__(self) -> None:
        self.folders: tuple[Path, ...] = (data_path("rules"),)
        self.kept: list[_Forgetful] = []


_LIBRARY = _Library()


def rule_folders() -> tuple[Path, ...]:
    """The folders in use, the shipped one first."""
    return _LIBRARY.folders


def use_folders(added: Iterable[Path]) -> None:
    """Use these folders beside the shipped one; what was remembered of others is forgotten."""
    folders = (data_path("rules"), *(folder.absolute() for folder in added if folder.is_dir()))
    if folders != _LIBRARY.folders:
        _LIBRARY.folders = folders
        for function in _LIBRARY.kept:
            function.cache_clear()


def kept_with_folders(function: Kept) -> Kept:
    """A cached function that is to forget its results when other folders are used."""
    _LIBRARY.kept.append(function)
    return function


def library_files(part: str) -> list[Path]:
    """The YAML files in a part (``lexicon``, ``profiles``) of each folder, in a steady order."""
    return [file for folder in rule_folders() for file in yaml_files(folder / part)]


def yaml_files(folder: Path) -> list[Path]:
    """The YAML files right in a folder, sorted; none where there is no such folder."""
    if not folder.is_dir():
        return []
    return sorted(file for file in folder.iterdir() if file.suffix.lower() in (".yaml", ".yml"))


def stamps(files: Iterable[Path | str]) -> Iterable[bytes]:
    """What changes when a file does: its name, size and times; cheaper than its bytes."""
    for file in files:
        status = os.stat(file)  # noqa: PTH116 - every start asks for hundreds
        yield f"{file}\0{status.st_size}\0{status.st_mtime_ns}\0{status.st_ctime_ns}".encode()
