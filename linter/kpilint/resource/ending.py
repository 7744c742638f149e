"""What a run has yet to do when it ends: to keep for the next one what it has learnt."""

import atexit
from collections.abc import Callable

_TASKS: list[Callable[[], None]] = []


def at_end(task: Callable[[], None]) -> None:
    """Do this when the program ends, in whichever way."""
    if not _TASKS:
        atexit.register(end)
    _TASKS.append(task)


def end() -> None:
    """Do what was put off until the end; nothing is done twice."""
    while _TASKS:
        _TASKS.pop()()
