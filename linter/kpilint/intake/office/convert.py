"""Older and other formats through LibreOffice, where it is installed: no network, no macros."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from kpilint.intake.office.unreadable import UnreadableError

if TYPE_CHECKING:
    from kpilint.intake.office.sniff import Kind

TARGETS: dict[Kind, str] = {
    "doc": "docx", "rtf": "docx", "odt": "docx",
    "ods": "xlsx", "xlsb": "xlsx", "excel-xml": "xlsx",
}  # fmt: skip
_WORDS: dict[Kind, str] = {
    "doc": "旧版 Word 或 WPS 文字文件", "rtf": "RTF 文件", "odt": "OpenDocument 文字文件",
    "ods": "OpenDocument 表格", "xlsb": "Excel 二进制工作簿",
    "excel-xml": "Excel 2003 XML 表格",
}  # fmt: skip
_SECONDS = 120
_SUFFIX: dict[Kind, str] = {"excel-xml": "xml"}
_USUAL = (
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
# A profile of its own: macros are off, links to elsewhere are not followed, the proxy is nowhere.
_SETTINGS = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Office.Calc/Content/Update", "Link", "1"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)


def libre_office() -> str | None:
    """The path of LibreOffice's program, or None where it is not installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((path for path in _USUAL if Path(path).is_file()), None)


def converted(data: bytes, kind: Kind) -> bytes:
    """A file as a .docx or .xlsx. Raises UnreadableError where it cannot be converted."""
    target = TARGETS[kind]
    again = f"请用 Word、Excel 或 WPS 另存为 .{target}"
    program = libre_office()
    if program is None:
        message = f"这是{_WORDS[kind]}，需要 LibreOffice 才能读取，本机没有安装"
        raise UnreadableError(message, f"{again}，或安装 LibreOffice")
    # An older LibreOffice may still hold a file of its profile when it has ended.
    with tempfile.TemporaryDirectory(prefix="kpilint-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        source = home / f"source.{_SUFFIX.get(kind, kind)}"
        source.write_bytes(data)
        _write_profile(home / "profile" / "user")
        _run(program, source, target, home)
        result = home / "out" / f"source.{target}"
        if not result.is_file():
            raise UnreadableError(f"LibreOffice 没能读取这个{_WORDS[kind]}，可能已损坏", again)
        return result.read_bytes()


def _run(program: str, source: Path, target: str, home: Path) -> None:
    profile = (home / "profile").as_uri()
    command = [
        program, "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo",
        f"-env:UserInstallation={profile}", "--convert-to", target,
        "--outdir", str(home / "out"), str(source),
    ]  # fmt: skip
    quiet = subprocess.DEVNULL
    try:
        with subprocess.Popen(
            command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
        ) as process:
            try:
                process.wait(_SECONDS)
            finally:
                _end(process)
    except subprocess.TimeoutExpired as error:
        raise UnreadableError(f"LibreOffice 超过{_SECONDS}秒没有转换完", "请另存后再试") from error
    except OSError as error:
        raise UnreadableError(f"LibreOffice 无法启动：{error.strerror}", "请检查安装") from error


def _end(process: subprocess.Popen[bytes]) -> None:
    """End LibreOffice with all that it has started, by the group that we made for it."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        process.kill()
    else:
        import signal

        os.killpg(process.pid, signal.SIGKILL)


def _write_profile(user: Path) -> None:
    items = "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in _SETTINGS
    )
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry">' + items + "</oor:items>",
        encoding="utf-8",
    )
