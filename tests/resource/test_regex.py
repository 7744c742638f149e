import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kpilint.resource import regex as module
from kpilint.resource.ending import end
from kpilint.resource.regex import regex

PATTERNS = [
    (r"(?P<数>[0-9]+)\s*(?P<单位>[个件次人])", 0),
    ("[一二两三四五六七八九十百千万亿]+|甲(?=乙)|(?<!丙)丁", 0),
    (r"^ *(?P<key>\w+) *:", re.MULTILINE | re.IGNORECASE),
    (r"(.)\1{2,}?.*+$", re.DOTALL),
    ("", 0),
]
TEXTS = ["", "共3 件、12人", "三百万；丁", "Key: 甲乙\n  other :", "哈哈哈哈\n嘿", "丙丁"]


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("KPILINT_CACHE", str(tmp_path))
    module._programs.cache_clear()
    yield tmp_path
    module._programs.cache_clear()


def _start_again() -> None:
    end()
    module._programs.cache_clear()


def _found(pattern: re.Pattern[str]) -> list[object]:
    return [(m.span(), m.groups(), m.groupdict()) for t in TEXTS for m in pattern.finditer(t)]


@pytest.mark.parametrize(("source", "flags"), PATTERNS)
def test_a_pattern_finds_the_same_compiled_kept_or_made_by_python(source: str, flags: int) -> None:
    expected = re.compile(source, flags)
    fresh = regex(source, flags)
    _start_again()
    kept = regex(source, flags)
    assert fresh == kept == expected
    assert _found(fresh) == _found(kept) == _found(expected)
    assert (kept.pattern, kept.flags, kept.groupindex) == (source, expected.flags, fresh.groupindex)


def test_what_is_kept_is_not_compiled_again(monkeypatch: pytest.MonkeyPatch) -> None:
    regex("[甲乙丙]")
    _start_again()
    monkeypatch.setattr(module, "_compiled", lambda *_: pytest.fail("compiled again"))
    assert regex("[甲乙丙]").search("丙")


def test_a_spoilt_entry_is_compiled_afresh(_own_cache: Path) -> None:
    regex("[甲乙丙]")
    end()
    kept = module._programs().kept
    flags, code, *rest = kept["[甲乙丙]", 0]
    kept["[甲乙丙]", 0] = (flags, code[:-8] + b"\xff" * 8, *rest)
    assert regex("[甲乙丙]").search("丙")


def test_a_bad_pattern_raises_as_it_always_did() -> None:
    with pytest.raises(re.error):
        regex("(甲")


def test_patterns_that_are_no_longer_used_are_forgotten_when_there_are_too_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    regex("甲")
    regex("乙")
    _start_again()
    regex("丙")
    _start_again()
    assert set(module._programs().kept) == {("丙", 0)}


def test_another_python_compiles_as_usual(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_KNOWN", False)
    assert regex("甲+").search("甲甲")
    assert not module._programs().used
