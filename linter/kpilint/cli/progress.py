"""A bar on a terminal while many files or long ones are read; nothing where nobody is looking."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from kpilint.run.watch import Watch

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

MANY_FILES, MANY_PAGES = 10, 5


def watch(*, by_page: bool = False) -> Watch:
    """A bar if standard error is a terminal; ``by_page`` even where there are many files."""
    return Bar(by_page=by_page) if sys.stderr.isatty() else Watch()


class Bar(Watch):
    """One bar over many files, or a bar over the pages of each file where there are few."""

    def __init__(self, *, by_page: bool = False) -> None:
        self._by_page = by_page
        self._over_files = False
        self._name = ""
        self._bar: Any = None
        self._done = 0

    def begin(self, count: int) -> None:
        """Draw the bar over all files, if they are many."""
        if count >= MANY_FILES and not self._by_page:
            self._over_files = True
            self._draw("读取文件", count)

    def file(self, path: Path) -> None:
        """One file further."""
        self._name = path.name
        if self._over_files:
            self._advance(self._done + 1)
        else:
            self.end()

    def page(self, number: int, count: int) -> None:
        """One page further."""
        if self._over_files or count < MANY_PAGES:
            return
        if self._bar is None:
            self._draw(f"读取 {self._name}", count)
        self._advance(number)

    def end(self) -> None:
        """Leave the line of the bar."""
        if self._bar is not None:
            self._bar.__exit__(None, None, None)
        self._bar, self._done = None, 0

    def _draw(self, label: str, length: int) -> None:
        self._bar = click.progressbar(length=length, label=label, file=sys.stderr, show_eta=False)
        self._bar.__enter__()

    def _advance(self, done: int) -> None:
        self._bar.update(done - self._done)
        self._done = done
