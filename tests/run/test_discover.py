from pathlib import Path

from kpilint.run.discover import find_files


def _write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("项目名称: 甲\n", "utf-8")


def test_a_folder_is_searched_for_cards_in_a_stable_order(tmp_path: Path) -> None:
    _write(tmp_path, "乙.yml", "甲/一.yaml", "甲/说明.txt", "A.YAML")
    found = [file.relative_to(tmp_path).as_posix() for file, _ in find_files((str(tmp_path),))]
    assert found == ["A.YAML", "乙.yml", "甲/一.yaml"]


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
