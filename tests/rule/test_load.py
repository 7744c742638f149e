"""Rules from folders, and their cache."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from rule_text import RULE, changed

from kpilint.check.registry import CHECKS
from kpilint.rule.load import load_rules
from kpilint.rule.model import CheckInfo, RuleSet

INFOS: dict[str, CheckInfo] = {name: check.info for name, check in CHECKS.items()}


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KPILINT_CACHE", str(tmp_path / "cache"))


def write(folder: Path, text: str, name: str = "D901-rate-with-ceiling.yaml") -> Path:
    folder.mkdir(exist_ok=True, parents=True)
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def load(*paths: Path) -> RuleSet:
    return load_rules(paths, INFOS)


def test_a_folder_is_searched_at_any_depth_for_both_endings(tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    write(rules / "D", RULE)
    other = changed("D901", "V901").replace("rate-with-ceiling", "another")
    write(rules / "深" / "处", other, "V901-another.yml")
    write(rules, "不是规则", "说明.txt")
    write(rules / "lexicon", "名称: 甲\n词: [乙]", "a.yaml")
    result = load(rules)
    assert [rule.code for rule in result.rules] == ["D901", "V901"]
    assert not result.errors


def test_a_single_file_may_be_named(tmp_path: Path) -> None:
    file = write(tmp_path / "rules", RULE)
    assert [rule.code for rule in load(file).rules] == ["D901"]


def test_a_path_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    (error,) = load(tmp_path / "没有").errors
    assert "没有" in error.message


def test_a_changed_file_is_read_anew(tmp_path: Path) -> None:
    file = write(tmp_path / "rules", RULE)
    assert load(tmp_path / "rules").rules[0].severity == "error"
    file.write_text(changed("级别: 错误", "级别: 警告"), encoding="utf-8")
    assert load(tmp_path / "rules").rules[0].severity == "warning"


def test_a_rule_from_the_cache_is_as_good_as_new(tmp_path: Path) -> None:
    write(tmp_path / "rules", RULE)
    fresh, kept = load(tmp_path / "rules").rules[0], load(tmp_path / "rules").rules[0]
    assert kept.condition == fresh.condition
    assert kept.message.text == fresh.message.text
    assert len(kept.bad) == 1


def test_loading_the_builtin_rules_again_takes_neither_lark_nor_pydantic_nor_yaml() -> None:
    code = """
import sys
from pathlib import Path
from kpilint.check.registry import CHECKS
from kpilint.resource.data import data_path
from kpilint.rule.evaluate import compiled
from kpilint.rule.load import load_rules
result = load_rules([data_path("rules")], {name: check.info for name, check in CHECKS.items()})
assert all(compiled(rule) for rule in result.rules if rule.condition)
print(len(result.rules), *sorted({"lark", "pydantic", "yaml", "jieba"} & set(sys.modules)))
"""
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            encoding="utf-8",
            env=os.environ.copy(),
        ).stdout.split()
        for _ in range(2)
    ]
    assert "lark" in runs[0]
    assert runs[1] == runs[0][:1]
