"""Which files a run reads: files as they are named, folders searched for cards of all kinds."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kpilint.intake.document import Document

CARD_SUFFIXES = (".yaml", ".yml")
DOCUMENT_SUFFIXES = (
    ".docx", ".docm", ".doc", ".wps", ".rtf", ".odt", ".xlsx", ".xlsm", ".xlsb", ".xls", ".et",
    ".ods", ".csv", ".pdf", ".ofd", ".html", ".htm", ".md", ".txt",
)  # fmt: skip
SUFFIXES = CARD_SUFFIXES + DOCUMENT_SUFFIXES
_NOT_SEARCHED = (".", "~$")  # what is hidden, and what Word and Excel put beside an open file
_NAMED = 3  # files that are named where many are passed over


def find_files(
    paths: Iterable[str], suffixes: tuple[str, ...] = SUFFIXES
) -> Iterator[tuple[Path, bool]]:
    """Each file to read once, with whether it was only found by searching a folder.

    Hidden files and folders are passed over in a search, never when they are named.
    """
    seen: set[str] = set()
    for name in paths:
        path = Path(name)
        searched = path.is_dir()
        for file in _search(path, suffixes) if searched else (path,):
            identity = os.path.normcase(file.absolute())
            if identity not in seen:
                seen.add(identity)
                yield file, searched


def _search(folder: Path, suffixes: tuple[str, ...]) -> Iterator[Path]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.lower().endswith(suffixes) and not name.startswith(_NOT_SEARCHED):
                yield Path(root, name)


def holds_no_card(path: Path, document: Document) -> bool:
    """Whether a file that a search has found is somebody else's: its text was read, and it holds no
    card. A text that is no YAML was not meant to be, unless its name says so.
    """
    if path.suffix.lower() in CARD_SUFFIXES:
        return document.foreign
    return document.foreign or (document.source is not None and not document.departments)


def passed_over(files: list[str], undone: str) -> str:
    """One sentence on the files of a search in which no card was recognised: so they were not
    checked, or whatever it is that was left ``undone``.
    """
    named = "、".join(files[:_NAMED]) + (" 等" if len(files) > _NAMED else "")
    return f"有 {len(files)} 个文件里没有认出绩效目标表，没有{undone}：{named}"
