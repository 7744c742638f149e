"""Where the configuration of a run stands: the nearest kpilint.toml, or pyproject.toml with
[tool.kpilint], above the cards. One file counts whole; nothing is taken from the ones above it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kpilint.resource.cache import cached, fingerprint
from kpilint.resource.failure import failure
from kpilint.run.config import OWN_NAME, SHARED_NAME, Config
from kpilint.run.options import UsageProblem

if TYPE_CHECKING:
    from collections.abc import Iterable

TABLE = b"tool.kpilint"
NONE = "none"


def configuration(named: str | None, paths: Iterable[str]) -> Config:
    """The configuration that is named (``none`` for none at all), else the one above the paths.

    Raises UsageProblem where it cannot be read or understood, and where the paths have different
    ones, since one run has one set of rules.
    """
    if named is not None:
        return Config() if named == NONE else read_config(Path(named))
    found = {found_above(Path(path)) for path in paths}
    if len(found) > 1:
        known = "、".join(sorted(str(file) if file else "（没有）" for file in found))
        raise UsageProblem(f"这些文件的配置不同：{known}；请分开检查，或用 --config 指明一个")
    file = found.pop() if found else None
    return read_config(file) if file else Config()


def found_above(path: Path) -> Path | None:
    """The nearest configuration file above a card, or above and in a folder of cards."""
    whole = path.absolute()
    return nearest_to(whole if whole.is_dir() else whole.parent)


def nearest_to(folder: Path) -> Path | None:
    """The nearest configuration file in a folder or above it."""
    for above in (folder, *folder.parents):
        own, shared = above / OWN_NAME, above / SHARED_NAME
        if own.is_file():
            return own
        if shared.is_file() and _speaks_of_kpilint(shared):
            return shared
    return None


def _speaks_of_kpilint(shared: Path) -> bool:
    """Whether the table may stand in a file; one that cannot be read is for reading to complain."""
    try:
        return TABLE in shared.read_bytes()
    except OSError:
        return True


def read_config(file: Path) -> Config:
    """What a file says, kept in the cache. Raises UsageProblem for what is wrong in it."""
    try:
        data = file.read_bytes()
    except OSError as error:
        raise UsageProblem(f"读不了配置文件“{file}”：{failure(error)}") from error
    key = fingerprint((bytes(file.absolute()), data))

    def build() -> Config:
        from kpilint.run.config_file import parse_config

        return parse_config(file, data)

    return cached("config", key, build)
