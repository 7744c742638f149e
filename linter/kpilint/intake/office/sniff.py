"""What a file is by what stands in it; its suffix is believed only where the content is silent."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import zipfile

Kind = Literal[
    "docx", "xlsx", "xls", "pdf", "html", "mht", "markdown", "csv", "text",
    "doc", "rtf", "odt", "ods", "xlsb", "word-xml", "excel-xml",
    "encrypted", "ofd", "pptx", "ppt", "ole", "zip", "packed", "image", "broken-zip",
]  # fmt: skip

_HEAD = 4096
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAGIC: tuple[tuple[bytes, Kind], ...] = (
    (b"{\\rtf", "rtf"),
    (b"Rar!", "packed"),
    (b"7z\xbc\xaf\x27\x1c", "packed"),
    (b"\x1f\x8b", "packed"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"BM6", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
)
_STREAMS: tuple[tuple[str, Kind], ...] = (  # in an OLE file, by name; the first found decides
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("PowerPoint Document", "ppt"),
)
_PARTS: tuple[tuple[str, Kind], ...] = (  # in a zip archive
    ("word/document.xml", "docx"),
    ("word/document2.xml", "docx"),
    ("xl/workbook.bin", "xlsb"),
    ("xl/workbook.xml", "xlsx"),
    ("ppt/presentation.xml", "pptx"),
    ("OFD.xml", "ofd"),
)
_OPEN_DOCUMENT: dict[bytes, Kind] = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
}
# Compiled when they are used: every YAML file passes through this module, and needs neither.
_HTML = rb"(?i)<(?:!doctype\s+html|html|table|body|head)\b"
_MARKED = (  # the rule under the head of a pipe table, or a table as in a web page
    rb"(?im)^[ \t]{0,9}\|?[ \t]{0,9}:?-{2,99}:?[ \t]{0,9}\|[ \t]{0,9}:?-{2}|<table\b"
)
_BIFF = (b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00")  # an xls of the nineties, no OLE
_WORD_HEAD, _SECTOR, _LOCKED = b"\xec\xa5", 512, 0x100
_YAML = (".yaml", ".yml")
_CSV = ".csv"


def kind_of(name: str, data: bytes) -> Kind:
    """What some bytes are; "text" for what has no mark of its own."""
    if data.startswith(_ZIP):
        return _kind_of_zip(data)
    if data.startswith(_OLE):
        return _kind_of_ole(data)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data[:2] in _BIFF and data[2:4] in (b"\x08\0", b"\x06\0", b"\x04\0", b"\x10\0"):
        return "xls"
    magic = next((kind for mark, kind in _MAGIC if data.startswith(mark)), None)
    return magic or _kind_of_text(name.lower(), data)


def _kind_of_text(name: str, data: bytes) -> Kind:
    head = data[:_HEAD].replace(b"\0", b"")
    body = head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if body.startswith(b"<?xml") and b"mso-application" in head:
        return "word-xml" if b"Word.Document" in head else "excel-xml"
    if body[:13].lower() == b"mime-version:" and b"multipart/" in head:
        return "mht"
    if body.startswith(b"<") and re.search(_HTML, head):
        return "html"
    if name.endswith(_CSV):
        return "csv"
    is_marked = not name.endswith(_YAML) and re.search(_MARKED, data)
    return "markdown" if is_marked else "text"


def _kind_of_zip(data: bytes) -> Kind:
    import zipfile  # only here: every YAML file passes through this module

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            mime = _first_bytes(archive, "mimetype") if "mimetype" in names else b""
    except Exception:  # whatever is wrong with it is told when it is opened with care
        return "broken-zip"
    found = next((kind for part, kind in _PARTS if part in names), None)
    return found or _OPEN_DOCUMENT.get(mime.strip(), "zip")


def _first_bytes(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as stream:
        return stream.read(100)


def _kind_of_ole(data: bytes) -> Kind:
    for stream, kind in _STREAMS:
        name = stream.encode("utf-16-le") + b"\0\0"
        at = data.find(name)
        while at >= 0:  # an entry of the directory stands at a multiple of 128
            if at % 128 == 0:
                return "encrypted" if kind == "doc" and _is_locked(data) else kind
            at = data.find(name, at + 1)
    return "ole"


def _is_locked(data: bytes) -> bool:
    """Whether the head of an older Word file, which stands at a sector's begin, says so."""
    at = data.find(_WORD_HEAD, _SECTOR)
    while at >= 0 and at % _SECTOR:
        at = data.find(_WORD_HEAD, at + 1)
    return at >= 0 and bool(int.from_bytes(data[at + 10 : at + 12], "little") & _LOCKED)
