"""One file, whatever it is, to a document: bad input is told in the document, never raised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.intake.document import Document, InputError, Notice
from kpilint.intake.dump.recognise import is_dump
from kpilint.intake.office.limit import LARGEST_FILE
from kpilint.intake.office.progress import silent
from kpilint.intake.office.sniff import kind_of
from kpilint.intake.yaml import read_yaml
from kpilint.resource.failure import failure
from kpilint.text.decode import NotTextError, decode

if TYPE_CHECKING:
    from pathlib import Path

    from kpilint.intake.block import Blocks
    from kpilint.intake.office.progress import Progress

LARGEST = 20 * 1024 * 1024  # bytes of a text; six thousand cards
_OFFICE = (".doc", ".docx", ".wps", ".xls", ".xlsx", ".et", ".pdf", ".ofd", ".zip", ".rar")
_TOO_LARGE = ("文件超过 {} MB", "请拆分为多个文件")


def read_path(path: Path, progress: Progress = silent) -> Document:
    """The document of a file on disk, named as it was given, with ``/`` between folders.

    ``progress`` is told of each page or sheet of an office file as it is begun.
    """
    name = path.as_posix()
    try:
        if path.is_dir():
            return _unreadable(name, "这是文件夹，不是文件", "请指定其中的文件")
        if path.exists() and not path.is_file():
            return _unreadable(name, "这不是普通文件", "请指定一个文件")
        if path.stat().st_size > LARGEST_FILE:
            return _too_large(name, LARGEST_FILE)
        with path.open("rb") as stream:
            return read_bytes(name, stream.read(LARGEST_FILE + 1), progress)
    except FileNotFoundError:
        return _unreadable(name, "文件不存在", "请检查路径和文件名")
    except PermissionError:
        return _unreadable(name, "没有读取权限", "请检查文件权限，或文件是否正被其他程序占用")
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = failure(error) if isinstance(error, OSError) else "路径不合法"
        return _unreadable(name, f"无法读取：{reason}", "请检查路径和磁盘")


def read_bytes(name: str, data: bytes, progress: Progress = silent) -> Document:
    """The document of some bytes that bear a file's name; what they are is seen from themselves."""
    if kind_of(name, data) != "text":
        return _read_office(name, data, progress)
    if len(data) > LARGEST:
        return _too_large(name, LARGEST)
    try:
        decoded = decode(data)
    except NotTextError as error:
        if name.lower().endswith(_OFFICE):
            return _unreadable(name, "文件已损坏或没有下载完整", "请重新下载或导出")
        return _unreadable(name, str(error), "请指定 YAML 文本文件，编码用 UTF-8")
    if is_dump(decoded.text):
        from kpilint.intake.dump.read import read_dump

        return _recognised(name, read_dump(decoded.text))
    return read_yaml(name, decoded)


def _read_office(name: str, data: bytes, progress: Progress) -> Document:
    from kpilint.intake.office.read import read_blocks
    from kpilint.intake.office.unreadable import UnreadableError

    try:
        blocks = read_blocks(name, data, progress)
    except UnreadableError as error:
        return _unreadable(name, error.message, error.advice)
    return _recognised(name, blocks)


def _recognised(name: str, blocks: Blocks) -> Document:
    """The document of blocks; what its report says of single cells is for the rules to say too."""
    from kpilint.intake.assemble import cards_of

    document = cards_of(name, blocks)
    for remark in document.report.remarks if document.report else ():
        values = {"说明": remark.message}
        document.notices.append(
            Notice(remark.kind, remark.address, remark.place, remark.quote, values)
        )
    return document


def _too_large(name: str, most: int) -> Document:
    message, advice = _TOO_LARGE
    return _unreadable(name, message.format(most // (1024 * 1024)), advice)


def _unreadable(name: str, message: str, advice: str) -> Document:
    return Document(name, None, errors=[InputError(name, 0, 0, message, advice)])
