"""The word lists of the rule folders: what a reviewer may extend without touching any code."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kpilint.resource.cache import cached, fingerprint
from kpilint.resource.folders import kept_with_folders, library_files, stamps, yaml_files
from kpilint.target.word_list import LexiconError, WordList

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["Lexicon", "LexiconError", "WordList", "lexicon", "word_list", "word_list_names"]


class Lexicon(NamedTuple):
    """All word lists in use, by their name and by the stem of their file."""

    by_name: dict[str, WordList]
    by_stem: dict[str, WordList]
    errors: tuple[LexiconError, ...]


def word_list(name: str) -> WordList | None:
    """The word list of a name (空泛用语), or None where there is none."""
    return lexicon().by_name.get(name)


def word_list_names() -> tuple[str, ...]:
    """The names of all word lists, sorted."""
    return tuple(sorted(lexicon().by_name))


@kept_with_folders
@cache
def lexicon() -> Lexicon:
    """The word lists of the folders in use, as they stand when first asked for."""
    return _read(library_files("lexicon"))


def read_lexicon(*folders: Path) -> Lexicon:
    """The word lists of some folders; a file that is wrong is left out and named in ``errors``.

    A file that says 并入 instead of 名称 adds its words to the list of that name.
    """
    return _read([file for folder in folders for file in yaml_files(folder)])


def _read(paths: Sequence[Path]) -> Lexicon:
    return cached("lexicon", fingerprint(stamps(paths)), lambda: _build(paths))


def _build(paths: Sequence[Path]) -> Lexicon:
    from kpilint.target.list_file import collect_lists

    return Lexicon(*collect_lists([(path, path.read_bytes()) for path in paths]))
