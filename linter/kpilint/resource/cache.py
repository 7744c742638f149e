"""What is costly to build (parsers, compiled rules, word lists) is kept in the user's cache folder.

A cache entry is a pickle, so it is only ever read from a folder of the user's own; every failure
to read or write falls back to building afresh, without a word.
"""

import hashlib
import os
import pickle
import sys
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import TypeVar

from kpilint import __version__

Built = TypeVar("Built")
MISSING = object()
KEPT = 8  # entries of one name: several checkouts, versions and rule folders take turns
_PACKAGE = Path(__file__).resolve().parent.parent


def cache_dir() -> Path:
    """The folder of kpilint's cache: ``$KPILINT_CACHE``, or the platform's own place for caches."""
    chosen = os.environ.get("KPILINT_CACHE")
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "kpilint"


@cache
def _code_stamp() -> bytes:
    """Changes with any source file of kpilint, so that a checkout never meets its own old cache."""
    newest = count = 0
    for folder, _, files in os.walk(_PACKAGE):
        for name in files:
            if name.endswith(".py"):
                newest = max(newest, os.stat(f"{folder}/{name}").st_mtime_ns)  # noqa: PTH116 - hot
                count += 1
    return f"{__version__} {newest} {count}".encode()


def fingerprint(parts: Iterable[bytes]) -> str:
    """A short key that changes whenever kpilint, Python or one of the parts does."""
    digest = hashlib.blake2b(digest_size=16)
    for part in (_code_stamp(), sys.version.encode(), *parts):
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


def cache_file(name: str, key: str) -> Path | None:
    """The path of a cache entry in an existing folder, or None where none can be made."""
    folder = cache_dir()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return None
    return folder / f"{name}-{key}.pickle"


def cached(name: str, key: str, build: Callable[[], Built]) -> Built:
    """The entry kept under the name and key; built, and kept, where there is none that is whole."""
    path = cache_file(name, key)
    if path is None:
        return build()
    found = fetch(path)
    if found is not MISSING:
        return found  # type: ignore[return-value]
    built = build()
    store(path, built)
    return built


def fetch(path: Path) -> object:
    """What is kept in a cache file, or ``MISSING`` where there is none that is whole."""
    try:
        with path.open("rb") as stream:
            return pickle.load(stream)
    except Exception:  # a cache that cannot be read is no reason to fail
        return MISSING


def store(path: Path, built: object) -> None:
    """Keep something in a cache file: whole or not at all, and without a word on failure."""
    import tempfile  # most runs only read

    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                pickle.dump(built, stream, protocol=pickle.HIGHEST_PROTOCOL)
            Path(temporary).replace(path)
        finally:
            Path(temporary).unlink(missing_ok=True)
        _forget_oldest(path)
    except (OSError, pickle.PicklingError):
        return


def _forget_oldest(path: Path) -> None:
    """Leave only the newest entries of one name: every change of a rule makes another."""
    name = path.name.rpartition("-")[0]
    entries = sorted(path.parent.glob(f"{name}-*.pickle"), key=lambda entry: entry.stat().st_mtime)
    for entry in entries[:-KEPT]:
        entry.unlink(missing_ok=True)
