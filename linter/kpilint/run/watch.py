"""Whoever wants to know how far the reading of files has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class Watch:
    """Is told of every file and of the pages of long ones; this one keeps it to itself."""

    def begin(self, count: int) -> None:
        """Reading begins: so many files."""

    def file(self, path: Path) -> None:
        """A file is begun."""

    def page(self, number: int, count: int) -> None:
        """A page or a sheet of the current file is begun."""

    def end(self) -> None:
        """Nothing more is read; also where reading was broken off."""
