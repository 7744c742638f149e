"""One file, whatever it is, to a document: bad input is told in the document, never raised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.intake.document import Document, InputError
from kpilint.intake.dump.recognise import is_dump
from kpilint.intake.yaml import read_yaml
from kpilint.text.decode import NotTextError, decode

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 20 * 1024 * 1024  # bytes; six thousand cards
_OFFICE = (".doc", ".docx", ".wps", ".xls", ".xlsx", ".et", ".pdf", ".ofd", ".csv", ".zip", ".rar")
_TOO_LARGE = "文件超过 20 MB"


def read_path(path: Path) -> Document:
    """The document of a file on disk, named as it was given, with ``/`` between folders."""
    name = path.as_posix()
    try:
        if path.is_dir():
            return _unreadable(name, "这是文件夹，不是文件", "请指定其中的文件")
        if path.exists() and not path.is_file():
            return _unreadable(name, "这不是普通文件", "请指定一个文件")
        if path.stat().st_size > LARGEST:
            return _unreadable(name, _TOO_LARGE, "请拆分为多个文件")
        with path.open("rb") as stream:
            return read_bytes(name, stream.read(LARGEST + 1))
    except FileNotFoundError:
        return _unreadable(name, "文件不存在", "请检查路径和文件名")
    except PermissionError:
        return _unreadable(name, "没有读取权限", "请检查文件权限，或文件是否正被其他程序占用")
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or "路径不合法"
        return _unreadable(name, f"无法读取：{reason}", "请检查路径和磁盘")


def read_bytes(name: str, data: bytes) -> Document:
    """The document of some bytes that bear a file's name."""
    suffix = next((s for s in _OFFICE if name.lower().endswith(s)), None)
    if suffix:
        return _unreadable(name, f"还不能直接读取 {suffix} 文件", "请先转为 YAML")
    if len(data) > LARGEST:
        return _unreadable(name, _TOO_LARGE, "请拆分为多个文件")
    try:
        decoded = decode(data)
    except NotTextError as error:
        return _unreadable(name, str(error), "请指定 YAML 文本文件，编码用 UTF-8")
    if is_dump(decoded.text):
        from kpilint.intake.assemble import cards_of
        from kpilint.intake.dump.read import read_dump

        return cards_of(name, read_dump(decoded.text))
    return read_yaml(name, decoded)


def _unreadable(name: str, message: str, advice: str) -> Document:
    return Document(name, None, errors=[InputError(name, 0, 0, message, advice)])
