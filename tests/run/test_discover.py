from pathlib import Path

from kpilint.intake.read import read_path
from kpilint.run.discover import CARD_SUFFIXES, find_files, holds_no_card, passed_over
from kpilint.run.options import Options
from kpilint.run.session import check
from kpilint.run.watch import Watch


def _write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("项目名称: 甲\n", "utf-8")


def test_a_folder_is_searched_for_cards_in_a_stable_order(tmp_path: Path) -> None:
    _write(tmp_path, "乙.yml", "甲/一.yaml", "甲/照片.jpg", "A.YAML", "丙.DOCX", "甲/二.wps")
    found = [file.relative_to(tmp_path).as_posix() for file, _ in find_files((str(tmp_path),))]
    assert found == ["A.YAML", "丙.DOCX", "乙.yml", "甲/一.yaml", "甲/二.wps"]
    cards = find_files((str(tmp_path),), CARD_SUFFIXES)
    assert [file.name for file, _ in cards] == ["A.YAML", "乙.yml", "一.yaml"]


def test_what_office_programs_leave_beside_an_open_file_is_passed_over(tmp_path: Path) -> None:
    _write(tmp_path, "~$预算.docx", ".~lock.预算.xlsx#", "._预算.pdf")
    assert not list(find_files((str(tmp_path),)))


def test_only_what_was_read_and_holds_no_card_is_somebody_elses(tmp_path: Path) -> None:
    texts = {
        "说明.txt": "本项目名称：甲\n用于值班。\n",
        "坏.yaml": "项目名称: [\n",
        "别的.yaml": "name: a\n",
        "断.docx": "PK\x03\x04坏",
        "卡.yaml": "项目名称: 甲\n",
    }
    found = {}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")
        found[name] = holds_no_card(tmp_path / name, read_path(tmp_path / name))
    assert [name for name, foreign in found.items() if foreign] == ["说明.txt", "别的.yaml"]


def test_a_folder_of_all_kinds_is_checked_and_what_holds_no_card_is_named(tmp_path: Path) -> None:
    _write(tmp_path, "卡.yaml")
    (tmp_path / "通知.txt").write_text("关于开会的通知\n", "utf-8")
    (tmp_path / "加密.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    outcome = check(Options((str(tmp_path),), select=("C101",)))
    assert [Path(entry.file).name for entry in outcome.inputs] == ["加密.docx", "卡.yaml"]
    assert [Path(error.file).name for error in outcome.input_errors] == ["加密.docx"]
    (warning,) = outcome.warnings
    assert warning == f"有 1 个文件里没有认出绩效目标表，没有检查：{tmp_path.as_posix()}/通知.txt"


def test_of_many_files_without_cards_only_some_are_named() -> None:
    told = passed_over([f"{number}.docx" for number in range(9)], "检查")
    assert told == "有 9 个文件里没有认出绩效目标表，没有检查：0.docx、1.docx、2.docx 等"


def test_who_watches_is_told_of_each_file_and_of_the_end(tmp_path: Path) -> None:
    class Told(Watch):
        def __init__(self) -> None:
            self.calls: list[object] = []

        def begin(self, count: int) -> None:
            self.calls.append(count)

        def file(self, path: Path) -> None:
            self.calls.append(path.name)

        def end(self) -> None:
            self.calls.append("end")

    _write(tmp_path, "甲.yaml", "乙.yaml")
    told = Told()
    check(Options((str(tmp_path),), select=("C101",)), told)
    assert told.calls == [2, "乙.yaml", "甲.yaml", "end"]


def test_hidden_files_are_passed_over_in_a_search_but_read_when_named(tmp_path: Path) -> None:
    _write(tmp_path, ".git/a.yaml", ".hidden.yaml")
    assert not list(find_files((str(tmp_path),)))
    assert len(list(find_files((str(tmp_path / ".hidden.yaml"),)))) == 1


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    _write(tmp_path, "a.yaml")
    both = (str(tmp_path), str(tmp_path / "a.yaml"))
    assert [searched for _, searched in find_files(both)] == [True]


def test_a_missing_file_is_left_to_the_reader_to_report(tmp_path: Path) -> None:
    missing = str(tmp_path / "没有.yaml")
    assert [(str(path), searched) for path, searched in find_files((missing,))] == [
        (missing, False)
    ]
