import io
from pathlib import Path
from types import SimpleNamespace

import pytest

from kpilint.cli import progress
from kpilint.cli.progress import MANY_FILES, MANY_PAGES, Bar, watch
from kpilint.run.watch import Watch


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    made = Terminal()
    monkeypatch.setattr(progress, "sys", SimpleNamespace(stderr=made))
    return made


def test_nothing_is_drawn_where_nobody_is_looking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "sys", SimpleNamespace(stderr=io.StringIO()))
    assert type(watch()) is Watch


def test_the_pages_of_a_long_file_fill_a_bar(terminal: Terminal) -> None:
    bar = watch()
    bar.begin(1)
    bar.file(Path("年鉴.pdf"))
    for page in range(1, 61):
        bar.page(page, 60)
    bar.end()
    assert "读取 年鉴.pdf" in terminal.getvalue()
    assert "100%" in terminal.getvalue()


def test_a_short_file_draws_no_bar(terminal: Terminal) -> None:
    bar = watch()
    bar.begin(1)
    bar.file(Path("一页.pdf"))
    bar.page(1, MANY_PAGES - 1)
    bar.end()
    assert terminal.getvalue() == ""


def test_many_files_share_one_bar(terminal: Terminal) -> None:
    bar = watch()
    bar.begin(MANY_FILES)
    for number in range(MANY_FILES):
        bar.file(Path(f"{number}.pdf"))
        bar.page(1, 500)
    bar.end()
    assert terminal.getvalue().count("100%") == 1
    assert ".pdf" not in terminal.getvalue()


def test_every_long_file_has_its_own_bar_where_more_is_said_of_each(terminal: Terminal) -> None:
    bar = Bar(by_page=True)
    bar.begin(MANY_FILES)
    for number in range(2):
        bar.file(Path(f"{number}.pdf"))
        bar.page(1, 500)
    bar.end()
    assert "读取 0.pdf" in terminal.getvalue()
    assert "读取 1.pdf" in terminal.getvalue()
