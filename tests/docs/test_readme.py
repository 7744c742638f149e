"""What the README shows is what the program does."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from kpilint.cli.root import root

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def _blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


def test_the_card_that_it_opens_with_is_the_sample() -> None:
    card = (ROOT / "samples" / "eight-lines.yaml").read_text("utf-8")
    assert _blocks("yaml")[0] == card
    assert len(card.splitlines()) == 8


def test_the_findings_that_it_shows_are_the_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    command, shown = _blocks("console")[0].split("\n", 1)
    result = CliRunner().invoke(root, command.removeprefix("$ kpilint ").split())
    assert result.output == shown


def test_the_rule_that_it_shows_is_a_sound_rule(tmp_path: Path) -> None:
    rule = next(block for block in _blocks("yaml") if block.startswith("编号"))
    folder = tmp_path / "本局规则"
    folder.mkdir()
    (folder / "V901-training-cost-uncapped.yaml").write_text(rule, "utf-8")
    card = tmp_path / "项目.yaml"
    card.write_text("三级指标: 培训人均成本\n指标值: ≥400元/人·天\n", "utf-8")
    arguments = [str(card), "--rules", str(folder), "--select", "V901", "--format", "concise"]
    result = CliRunner().invoke(root, arguments)
    assert result.exit_code == 0, result.output
    assert "警告 V901" in result.output


def test_every_file_that_it_names_exists() -> None:
    for name in re.findall(r"`((?:samples|docs|rules)/[\w.-]*|[A-Z]+\.md)`", README):
        assert (ROOT / name).exists(), name
