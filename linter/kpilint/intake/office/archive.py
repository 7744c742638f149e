"""A zip archive opened with care: its parts are counted and weighed before anybody reads them."""

from __future__ import annotations

import io
import re
import zipfile

from kpilint.intake.office.limit import LARGEST_PART, MOST_PARTS, MOST_UNPACKED
from kpilint.intake.office.unreadable import UnreadableError

_ASK_AGAIN = "请用 Word、Excel 或 WPS 打开后另存，再试一次"
_BROKEN = ("文件已损坏或没有下载完整", "请重新下载或导出")
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_CHUNK = 1024 * 1024
_CHUNK_EDGE = 32  # bytes, so that no declaration hides between two chunks
_BEFORE_XML = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"
_ENCRYPTED = 0x1


def checked_archive(data: bytes) -> zipfile.ZipFile:
    """The archive of some bytes, safe to unpack.

    Raises UnreadableError for an archive that is broken, encrypted, has too many or too large
    parts when really unpacked (the sizes that it declares are not trusted), or declares XML
    entities.
    """
    archive = _opened(data)
    parts = archive.infolist()
    if len(parts) > MOST_PARTS:
        raise UnreadableError(f"压缩包内的文件超过 {MOST_PARTS} 个，不像办公文档", _ASK_AGAIN)
    if len({part.filename for part in parts}) < len(parts):
        raise UnreadableError("压缩包内有重名的文件，内容无法确定", _ASK_AGAIN)
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise UnreadableError("文件已加密", "请去掉密码后再试")
    left = MOST_UNPACKED
    for part in parts:
        left -= _weigh(archive, part, left)
    return archive


def _opened(data: bytes) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise UnreadableError(*_BROKEN) from error


def _weigh(archive: zipfile.ZipFile, part: zipfile.ZipInfo, left: int) -> int:
    """The bytes that a part really unpacks to, reading no further than what is left."""
    size, tail, most, is_xml = 0, b"", left, False
    try:
        with archive.open(part) as stream:
            while chunk := stream.read(_CHUNK):
                if not size and chunk.lstrip(_BEFORE_XML).startswith(b"<"):  # whatever its name
                    is_xml, most = True, min(left, LARGEST_PART)
                size += len(chunk)
                if size > most:
                    raise UnreadableError(_too_large(most), "请核对文件来源，或删去图片后另存")
                if is_xml:
                    refuse_entities(tail + chunk)
                    tail = chunk[-_CHUNK_EDGE:]
    except UnreadableError:
        raise
    except Exception as error:  # each packing method has errors of its own
        raise UnreadableError(*_BROKEN) from error
    return size


def _too_large(most: int) -> str:
    return f"解压后内容过大（上限 {most // (1024 * 1024)} MB），疑似压缩炸弹"


def refuse_entities(chunk: bytes) -> None:
    """Raises UnreadableError for XML that declares entities or a document type."""
    if _DOCTYPE.search(chunk.replace(b"\0", b"")):  # UTF-16 too
        raise UnreadableError("文件内含 XML 实体声明，为安全起见不予读取", _ASK_AGAIN)
