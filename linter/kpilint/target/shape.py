"""Shapes of values parsed in earlier runs, kept so that a run of common values needs no parser.

Building the lexers of the grammar takes longer than reading a card. What has been parsed once is
kept in the cache, shape by shape, and only read back when that shape comes again.
"""

from __future__ import annotations

import atexit
import pickle
from functools import cache
from typing import TYPE_CHECKING

from kpilint.resource.cache import cache_file, fetch, fingerprint, store
from kpilint.resource.data import data_path

if TYPE_CHECKING:
    from pathlib import Path

_MOST = 3000  # shapes; a run over all of a county's cards meets a few hundred

_fresh: dict[str, bytes] = {}


def recall(shape: str) -> object | None:
    """What was made of a shape in an earlier run, None where it has not been met."""
    kept = _kept().get(shape)
    return None if kept is None else pickle.loads(kept)


def remember(shape: str, parsed: object) -> None:
    """Keep what was made of a shape, for the next run."""
    if not _fresh:
        atexit.register(keep)
    if len(_fresh) < _MOST:
        _fresh[shape] = pickle.dumps(parsed, protocol=pickle.HIGHEST_PROTOCOL)


def keep() -> None:
    """Write the shapes of this run to the cache, beside those of others; the oldest go first."""
    path = _path()
    if path is not None and _fresh:
        merged = {**_read(path), **_fresh}
        store(path, dict(list(merged.items())[-_MOST:]))
        _fresh.clear()


@cache
def _kept() -> dict[str, bytes]:
    path = _path()
    return _read(path) if path is not None else {}


@cache
def _path() -> Path | None:
    files = [data_path("grammar", name).read_bytes() for name in ("value.lark", "units.yaml")]
    return cache_file("shapes", fingerprint(files))


def _read(path: Path) -> dict[str, bytes]:
    found = fetch(path)
    return found if isinstance(found, dict) else {}
