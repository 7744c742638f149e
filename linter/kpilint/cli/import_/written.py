"""Files that an import writes: never over another without being told to, never half."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from kpilint.resource.failure import failure

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path


class Refused(Exception):
    """A file was not written; the reason in a sentence."""


class Writer:
    """Writes files; ``inputs`` are the resolved paths of what is being read."""

    def __init__(self, inputs: Collection[Path], *, force: bool) -> None:
        self._inputs = inputs
        self._force = force

    def check(self, path: Path) -> None:
        """Raises Refused where the path may not be written."""
        if path.resolve() in self._inputs:
            raise Refused(f"{path} 是要读的文件，不能写在它上面")
        if os.path.lexists(path) and not self._force:
            raise Refused(f"已经有 {path}，没有覆盖；要覆盖请加 --force")
        if path.is_dir():
            raise Refused(f"{path} 是文件夹，写不了")
        if path.parent.exists() and not path.parent.is_dir():
            raise Refused(f"写不了 {path}：{path.parent} 不是文件夹")

    def write(self, path: Path, save: Callable[[Path], object]) -> None:
        """Let ``save`` write beside the path, then put that in its place. Raises Refused."""
        self.check(path)
        beside = path.with_name(f".{os.getpid()}.kpilint")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                save(beside)
                beside.replace(path)
            finally:
                beside.unlink(missing_ok=True)
        except OSError as error:
            raise Refused(f"写不了 {path}：{failure(error)}") from error

    def write_text(self, path: Path, text: str) -> None:
        """Write a text as UTF-8; half of a character, which no file can hold, as ``?``."""
        self.write(path, lambda beside: beside.write_bytes(text.encode("utf-8", "replace")))
