"""An error of kpilint itself: one line on the screen, everything else in a log file."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import traceback
from datetime import datetime
from pathlib import Path

import click

from kpilint import __version__
from kpilint.resource.cache import cache_dir

BROKEN = 2


def report(error: Exception) -> int:
    """Write the log, say where it is, and give the exit code of a broken run."""
    text = f"{type(error).__name__}: {error}".splitlines()[0]
    click.echo(f"kpilint 内部错误：{text}", err=True)
    log = _write(_log(error))
    if log:
        click.echo(
            f"详情已写入 {log}；请交给 kpilint 的维护者（里面可能有目标表的内容，请先看一遍）。",
            err=True,
        )
    else:
        click.echo(_log(error), err=True)
    return BROKEN


def _log(error: Exception) -> str:
    trace = "".join(traceback.format_exception(error))
    return (
        f"kpilint {__version__}\n"
        f"Python {sys.version}\n"
        f"{platform.platform()}\n"
        f"命令：{' '.join(sys.argv)}\n\n{trace}"
    )


def _write(text: str) -> Path | None:
    """The log in the cache folder, or where temporary files go, or nowhere at all."""
    prefix = f"crash-{datetime.now():%Y%m%d-%H%M%S}-"
    for folder in (cache_dir(), Path(tempfile.gettempdir())):
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(".log", prefix, folder)
            with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as log:
                log.write(text)
        except OSError:
            continue
        return Path(name)
    return None
