"""The shapes of values, and those parsed in earlier runs: common values need no parser.

No terminal of ``grammar/value.lark`` depends on which digit stands where, nor on which of the Han
characters that neither the grammar nor the unit table names. In the *shape* of a text all of those
are one. Building the scanners of the grammar takes longer than reading a card, so what has been
parsed once is kept in the cache, shape by shape, and only read back when that shape comes again.
"""

from __future__ import annotations

import pickle
from functools import cache
from typing import TYPE_CHECKING

from kpilint.resource.cache import cache_file, fetch, fingerprint, store
from kpilint.resource.data import data_path
from kpilint.resource.ending import at_end

if TYPE_CHECKING:
    from pathlib import Path

_HAN = range(0x4E00, 0xA000)
_OTHER_HAN = "龘"  # stands for every Han character that is not named
_MOST = 1000  # shapes; a run over all of a county's cards meets a few hundred

_fresh: dict[str, object] = {}


class _Shape(dict[int, str]):
    """A table for ``str.translate`` that learns a character when it first meets it."""

    def __missing__(self, code: int) -> str:
        shown = chr(code) if code not in _HAN else _OTHER_HAN
        if len(self) < 20_000:  # a text made of all of Unicode must not stay in memory
            self[code] = shown
        return shown


def shape_of(text: str) -> str:
    """A folded text with every digit read as 0, and every Han character without a part as one."""
    return text.translate(_table())


def named_characters() -> set[str]:
    """The characters of shapes that the grammar and the unit table name, and the one for others."""
    return {_OTHER_HAN}.union(*(data.decode("utf-8") for data in _sources()))


@cache
def _table() -> _Shape:
    table = _Shape({ord(char): char for char in named_characters()})
    table.update({ord(digit): "0" for digit in "0123456789"})
    return table


def recall(shape: str) -> object | None:
    """What was made of a shape in an earlier run, None where it has not been met."""
    kept = _kept().get(shape)
    return None if kept is None else pickle.loads(kept)


def remember(shape: str, parsed: object) -> None:
    """Keep what was made of a shape, for the next run."""
    if not _fresh:
        at_end(keep)
    if len(_fresh) < _MOST:
        _fresh[shape] = parsed


def keep() -> None:
    """Write the shapes of this run to the cache, beside those of others; the oldest go first."""
    path = _path()
    if path is not None and _fresh:
        fresh = {shape: pickle.dumps(parsed, protocol=5) for shape, parsed in _fresh.items()}
        merged = {**_read(path), **fresh}
        store(path, dict(list(merged.items())[-_MOST:]))
        _fresh.clear()


def forget() -> None:
    """Drop the shapes of this run and of earlier ones from memory, as if none had been met."""
    _fresh.clear()
    _kept().clear()


@cache
def _kept() -> dict[str, bytes]:
    path = _path()
    return _read(path) if path is not None else {}


@cache
def _path() -> Path | None:
    return cache_file("shapes", fingerprint(_sources()))


def _sources() -> list[bytes]:
    return [data_path("grammar", name).read_bytes() for name in ("value.lark", "units.yaml")]


def _read(path: Path) -> dict[str, bytes]:
    found = fetch(path)
    return found if isinstance(found, dict) else {}
