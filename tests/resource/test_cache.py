from pathlib import Path

import pytest

from kpilint.resource.cache import KEPT, MISSING, cache_file, cached, fetch, fingerprint


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KPILINT_CACHE", str(tmp_path / "缓存"))
    return tmp_path / "缓存"


def test_a_thing_is_built_once_and_then_kept() -> None:
    builds: list[int] = []

    def build() -> str:
        builds.append(1)
        return "成果"

    assert [cached("things", "k", build) for _ in range(3)] == ["成果"] * 3
    assert len(builds) == 1


def test_a_spoilt_entry_is_built_afresh() -> None:
    path = cache_file("things", "k")
    assert path is not None
    path.write_bytes(b"no pickle at all")
    assert cached("things", "k", lambda: 7) == 7
    assert fetch(path) == 7


def test_where_no_cache_can_be_made_things_are_built_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a file").write_text("", "utf-8")
    monkeypatch.setenv("KPILINT_CACHE", str(tmp_path / "a file" / "below"))
    assert cached("things", "k", lambda: 7) == 7


def test_old_entries_of_a_name_are_forgotten(_own_cache: Path) -> None:
    for number in range(KEPT + 5):
        cached("things", f"k{number}", lambda: 1)
    cached("others", "k", lambda: 1)
    assert len(list(_own_cache.glob("things-*.pickle"))) == KEPT
    assert len(list(_own_cache.iterdir())) == KEPT + 1


def test_a_fingerprint_tells_the_parts_apart() -> None:
    assert fingerprint([b"ab", b"c"]) != fingerprint([b"a", b"bc"])
    assert fingerprint([b"ab", b"c"]) == fingerprint([b"ab", b"c"])


def test_a_missing_entry_is_told_from_one_that_holds_none() -> None:
    path = cache_file("things", "k")
    assert path is not None
    assert fetch(path) is MISSING
    cached("things", "k", lambda: None)
    assert fetch(path) is None
