"""Regular expressions without the time that Python takes to compile them.

A set of scattered Han characters costs Python a tenth of a millisecond, and we have hundreds of
patterns: together they took a quarter of the time in which one card is checked. What the compiler
makes of a pattern is a row of numbers, so it is kept in the cache and handed to the engine at the
next start. The engine looks such a row through before it takes it; whatever it does not like is
compiled as usual.

``re`` has no public door for this. Those used here are the same from Python 3.11 to 3.13; any other
Python compiles as usual.
"""

import re
import sys
from array import array
from functools import cache
from importlib import import_module
from typing import Any

from kpilint.resource.cache import MISSING, cache_file, fetch, store
from kpilint.resource.ending import at_end

MOST = 3000  # patterns that are kept: above it, only those of the last run
_KNOWN = sys.implementation.name == "cpython" and sys.version_info[:2] <= (3, 13)
_KEY = f"{sys.hexversion:x}{sys.byteorder}"

Source = tuple[str, int]
Program = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]


class _Programs:
    """What the compiler has made of patterns, by their text and flags."""

    def __init__(self) -> None:
        self.file = cache_file("patterns", _KEY)
        found = fetch(self.file) if self.file else MISSING
        self.kept: dict[Source, Program] = found if isinstance(found, dict) else {}
        self.used: dict[Source, Program] = {}
        self.fresh = False

    def keep(self) -> None:
        """Write them down, with those that this run was the first to meet."""
        if self.file is None:
            return
        everything = self.kept | self.used
        self.kept = everything if len(everything) <= MOST else self.used
        store(self.file, self.kept)


@cache
def _programs() -> _Programs:
    return _Programs()


@cache
def _engine() -> Any:
    return import_module("re._compiler")


def regex(source: str, flags: int = 0) -> re.Pattern[str]:
    """The same as ``re.compile``, and sooner."""
    if not _KNOWN:
        return re.compile(source, flags)
    programs, key = _programs(), (source, int(flags))
    program = programs.kept.get(key) or programs.used.get(key) or _compiled(*key)
    if not programs.fresh and key not in programs.kept:
        programs.fresh = True
        at_end(programs.keep)
    programs.used[key] = program
    try:
        return _loaded(source, program)
    except (RuntimeError, TypeError, ValueError, OverflowError):  # a spoilt cache
        programs.kept.pop(key, None)
        return re.compile(source, flags)


def _compiled(source: str, flags: int) -> Program:
    """What Python's own compiler makes of a pattern. Raises re.error as that does."""
    engine = _engine()
    tree = engine._parser.parse(source, flags)
    names: dict[str, int] = tree.state.groupdict
    by_number: list[str | None] = [None] * tree.state.groups
    for name, number in names.items():
        by_number[number] = name
    code = array("I", engine._code(tree, flags)).tobytes()
    return flags | tree.state.flags, code, tree.state.groups - 1, names, tuple(by_number)


def _loaded(source: str, program: Program) -> re.Pattern[str]:
    flags, code, groups, names, by_number = program
    numbers = array("I", code).tolist()
    found: re.Pattern[str] = _engine()._sre.compile(
        source, flags, numbers, groups, names, by_number
    )
    return found
