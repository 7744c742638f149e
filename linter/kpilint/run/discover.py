"""Which files a run reads: files as they are named, folders searched for cards."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

CARD_SUFFIXES = (".yaml", ".yml")


def find_files(paths: tuple[str, ...]) -> Iterator[tuple[Path, bool]]:
    """Each file to read once, with whether it was only found by searching a folder.

    Hidden files and folders are passed over in a search, never when they are named.
    """
    seen: set[str] = set()
    for name in paths:
        path = Path(name)
        searched = path.is_dir()
        for file in _search(path) if searched else (path,):
            identity = os.path.normcase(file.absolute())
            if identity not in seen:
                seen.add(identity)
                yield file, searched


def _search(folder: Path) -> Iterator[Path]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.lower().endswith(CARD_SUFFIXES) and not name.startswith("."):
                yield Path(root, name)
