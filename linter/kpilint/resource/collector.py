"""A rest for Python's garbage collector while very many small objects are made and none dies."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused_collector() -> Iterator[None]:
    """Make what is made without looking for cycles in it; measured, a third of the time remains."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def sweep() -> None:
    """Let go of what one file leaves behind. Cards know their department and it them, which only
    the collector undoes, and it looks seldom; what is older than the file is not looked at.
    """
    gc.collect(1)
