"""The few things that the hook asks of git."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_FILE_MODES = (b"100644", b"100755")  # neither links nor submodules


class GitProblem(Exception):
    """git is missing, or cannot do what it is asked; the text is for the user."""


def top_folder() -> Path:
    """The top of the work tree that we are in. Raises GitProblem outside of one."""
    try:
        answer = _git("rev-parse", "--show-toplevel")
    except GitProblem as problem:
        if "not a git repository" in str(problem):
            raise GitProblem(f"这里不是 git 仓库：{Path.cwd()}") from problem
        raise
    return Path(os.fsdecode(answer.rstrip(b"\r\n")))


def hooks_folder(top: Path) -> Path:
    """Where the hooks of the repository are, with respect for ``core.hooksPath``."""
    answer = _git("rev-parse", "--git-path", "hooks", folder=top)
    return top / os.fsdecode(answer.rstrip(b"\r\n"))


def git_folder(top: Path) -> Path:
    """The folder that all work trees of the repository share (``.git``)."""
    answer = _git("rev-parse", "--git-common-dir", folder=top)
    return (top / os.fsdecode(answer.rstrip(b"\r\n"))).resolve()


def staged_files(top: Path, suffixes: Sequence[str]) -> list[str]:
    """The files that the next commit adds or changes, by path below the top of the work tree."""
    answer = _git(
        "diff", "--cached", "--raw", "-z", "--no-renames", "--diff-filter=AMT", folder=top
    )  # :old-mode new-mode old-id new-id status NUL path NUL …
    entries = answer.split(b"\0")
    return [
        os.fsdecode(path)
        for header, path in zip(entries[::2], entries[1::2], strict=False)
        if header.split()[1] in _FILE_MODES and path.lower().endswith(_encoded(suffixes))
    ]


def check_out(top: Path, names: Sequence[str], folder: Path) -> None:
    """Write the staged content of files, which need not be what lies in the work tree."""
    listing = b"".join(os.fsencode(name) + b"\0" for name in names)
    prefix = f"--prefix={folder.as_posix()}/"
    _git("checkout-index", "-z", "--stdin", prefix, folder=top, given=listing)


def _encoded(suffixes: Sequence[str]) -> tuple[bytes, ...]:
    return tuple(suffix.encode() for suffix in suffixes)


def _git(*words: str, folder: Path | None = None, given: bytes = b"") -> bytes:
    command, english = ["git", *words], {**os.environ, "LC_ALL": "C"}
    try:
        done = subprocess.run(
            command, cwd=folder, env=english, input=given, capture_output=True, check=False
        )
    except FileNotFoundError as missing:
        raise GitProblem("找不到 git 命令") from missing
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()
        raise GitProblem(f"git {words[0]} 没有成功：{said}")
    return done.stdout
