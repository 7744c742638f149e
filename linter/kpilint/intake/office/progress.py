"""How far the reading of one file has come, for a bar on a terminal."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]  # pages or sheets begun, and how many there are


def silent(_done: int, _total: int) -> None:
    """Progress that nobody watches."""
