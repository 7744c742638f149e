"""Standard output and standard error, which must not die of what they are given."""

from __future__ import annotations

import codecs
import errno
import io
import os
import sys
from pathlib import Path
from typing import TextIO, cast

import click

from kpilint.resource.failure import failure

_ESCAPING = "kpilint.escape"
_LOOKALIKE = {"›": ">", "✓": "√", "✗": "×"}  # our own signs, which GBK lacks


def prepare() -> None:
    """Let both streams print what their encoding lacks as an escape (GBK consoles lack much).

    A stream that the caller has closed becomes an empty one: the exit code still counts.
    """
    sys.stdin = sys.stdin or _nowhere("r")
    sys.stdout = sys.stdout or _nowhere("w")
    sys.stderr = sys.stderr or _nowhere("w")
    codecs.register_error(_ESCAPING, _replace)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_ESCAPING)


def _nowhere(mode: str) -> TextIO:
    return cast("TextIO", Path(os.devnull).open(mode, encoding="utf-8"))


def print_report(text: str, *, color: bool, ascii_only: bool) -> None:
    """Print a report. A reader that goes away early (``| head``) is no failure; where nothing
    more can be written (a full disk) ClickException is raised.

    ``ascii_only`` escapes what stands in JSON for a stream that is not UTF-8, so that a program
    reads the same whichever encoding it takes the stream for.
    """
    if ascii_only and not _is_utf8(sys.stdout.encoding):
        text = "".join(_escaped(sign) if sign > "\x7f" else sign for sign in text)
    try:
        click.echo(text, nl=False, color=color)
        sys.stdout.flush()
    except OSError as error:
        lost = unwritten(error)
        if error.errno not in (errno.EPIPE, errno.EINVAL):  # Windows says EINVAL
            raise lost from error


def unwritten(error: OSError) -> click.ClickException:
    """What to say where standard output takes no more; nor shall its flush at the end fail."""
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    return click.ClickException(f"结果没有写完：{failure(error)}")


def write_report(text: str, path: Path) -> None:
    """Write a report into a file, always as UTF-8. Raises ClickException where that fails."""
    try:
        path.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as error:
        raise click.ClickException(f"写不了 {path}：{failure(error)}") from error


def standard_input() -> bytes:
    """All of standard input; at a terminal a person is told how to end it."""
    if sys.stdin.isatty():
        click.echo("从标准输入读取，写完按 Ctrl-D（Windows 上按 Ctrl-Z 再回车）", err=True)
    return sys.stdin.buffer.read()


def wants_color(choice: str) -> bool:
    """Whether to use colours; ``auto`` means on a terminal, unless NO_COLOR is set."""
    if choice != "auto":
        return choice == "always"
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return not plain and sys.stdout.isatty()


def _is_utf8(encoding: str | None) -> bool:
    return codecs.lookup(encoding or "utf-8").name == "utf-8"


def _replace(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lost = error.object[error.start : error.end]
    return "".join(_LOOKALIKE.get(sign) or _escaped(sign) for sign in lost), error.end


def _escaped(sign: str) -> str:
    """``\\u2a7e``; a sign beyond the first plane as the pair that JSON knows."""
    units = sign.encode("utf-16-be", "surrogatepass")
    pairs = zip(units[::2], units[1::2], strict=True)
    return "".join(f"\\u{high:02x}{low:02x}" for high, low in pairs)
