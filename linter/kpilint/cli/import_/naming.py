"""What the files in an output folder are called: after their sources, each name once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kpilint.cli.import_.safe_name import LONGEST, safe_name, same_name

if TYPE_CHECKING:
    from collections.abc import Iterable

_STEM = LONGEST // 2  # bytes of a source's name before the name of a part of it


class Naming:
    """Names below an output folder. What was found in a folder keeps its way down from there."""

    def __init__(self, folder: Path, searched: Iterable[Path]) -> None:
        self._folder = folder
        self._roots = list(searched)
        self._used: set[str] = set()

    def path(self, source: Path, part: str, suffix: str) -> Path:
        """The path for a source, or for one part of it; a name that is taken is numbered."""
        stem = safe_name(source.stem, longest=_STEM if part else LONGEST - len(suffix))
        whole = f"{stem}-{part}" if part else stem
        above = Path(*map(safe_name, self._way(source)))
        number, tail = 1, suffix
        while same_name(str(name := above / safe_name(whole, tail))) in self._used:
            number += 1
            tail = f"-{number}{suffix}"
        self._used.add(same_name(str(name)))
        return self._folder / name

    def _way(self, source: Path) -> tuple[str, ...]:
        """The folders from the one that was searched; that too, where there are several."""
        for root in self._roots:
            if source.is_relative_to(root):
                way = source.parent.relative_to(root).parts
                return way if len(self._roots) == 1 else (root.absolute().name, *way)
        return ()
