import sys
from pathlib import Path

import pytest

from intake.office.make import cards_docx, grid, read, saved
from kpilint.intake.block import Table
from kpilint.intake.office import convert
from kpilint.intake.office.unreadable import UnreadableError

OLD = (Path(__file__).parent / "files" / "cards.doc").read_bytes()

scripts = pytest.mark.skipif(sys.platform == "win32", reason="needs a shell")


def test_without_libreoffice_the_person_is_told_what_to_do(monkeypatch):
    monkeypatch.setattr(convert, "libre_office", lambda: None)
    with pytest.raises(UnreadableError, match="需要 LibreOffice 才能读取，本机没有安装") as caught:
        read(OLD)
    assert "另存为 .docx" in caught.value.advice


@scripts
def test_a_programme_that_does_nothing_is_an_error(monkeypatch, tmp_path):
    idle = tmp_path / "soffice"
    idle.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    idle.chmod(0o755)
    monkeypatch.setattr(convert, "libre_office", lambda: str(idle))
    with pytest.raises(UnreadableError, match="没能读取"):
        read(OLD)


@scripts
def test_a_programme_that_never_ends_is_ended(monkeypatch, tmp_path):
    slow = tmp_path / "soffice"
    slow.write_text("#!/bin/sh\nsleep 600\n", encoding="utf-8")
    slow.chmod(0o755)
    monkeypatch.setattr(convert, "libre_office", lambda: str(slow))
    monkeypatch.setattr(convert, "_SECONDS", 0.2)
    with pytest.raises(UnreadableError, match="没有转换完"):
        read(OLD)


@pytest.mark.skipif(convert.libre_office() is None, reason="LibreOffice is not installed")
def test_an_older_document_reads_as_a_newer_one():
    tables = [grid(block) for block in read(OLD).blocks if isinstance(block, Table)]
    new = [grid(block) for block in read(saved(cards_docx())).blocks if isinstance(block, Table)]
    assert tables == new
    assert "LibreOffice" in read(OLD).notes[0]
