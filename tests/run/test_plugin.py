"""Plug-ins and folders of rules: what others bring is used at once, and never in silence."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kpilint.resource.folders import use_folders
from kpilint.run.ruleset import load_rule_set
from kpilint.target.lexicon import word_list

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "kpilint-bureau-rules"
CARD = """\
项目名称: 业务培训经费
预算数: 50
绩效指标:
  - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 培训人次, 指标值: ≥100人次,
     绩效指标描述: 高质量高标准完成}
  - {一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标: 干部能力, 指标值: 再上新台阶}
"""


@pytest.fixture(autouse=True)
def _shipped_folders():
    yield
    use_folders([])


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> Path:
    """The example package, really installed, into a folder of its own and without a network."""
    target = tmp_path_factory.mktemp("site")
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index",
         "--no-build-isolation", "--disable-pip-version-check", "--target", target, EXAMPLE],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return target


@pytest.fixture
def card(tmp_path: Path) -> Path:
    file = tmp_path / "card.yaml"
    file.write_text(CARD, encoding="utf-8")
    return file


def run(card: Path, site: Path | None, *words: str) -> tuple[int, dict]:
    done = subprocess.run(
        [sys.executable, "-m", "kpilint", str(card), "--format", "json", *words],
        env={**os.environ, "PYTHONPATH": str(site or "")},
        cwd=card.parent,
        capture_output=True,
        check=False,
        timeout=60,
    )
    return done.returncode, json.loads(done.stdout) if done.stdout else done.stderr.decode()


def put(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def found(report: dict) -> set[str]:
    return {finding["code"] for finding in report["findings"]}


def test_an_installed_plug_in_is_used_and_named(installed, card):
    code, report = run(card, installed)
    assert code == 1
    assert report["rule_errors"] == []
    assert report["summary"]["plugins"] == ["bureau"]
    assert {"M901", "T901", "V129"} <= found(report)
    (price,) = [finding for finding in report["findings"] if finding["code"] == "M901"]
    assert "人均 5000元" in price["message"]


def test_without_it_nothing_of_it_is_left(card):
    _, report = run(card, None)
    assert report["summary"]["plugins"] == []
    assert not {"M901", "T901", "V129"} & found(report)


@pytest.mark.parametrize("option", ["--profile", "--口径"])
def test_its_profile_can_be_asked_for(installed, card, option):
    _, report = run(card, installed, option, "某县")
    (one,) = [finding for finding in report["findings"] if finding["code"] == "C114"]
    assert one["severity"] == "warning"


def test_a_configuration_may_use_none_or_only_some(installed, card):
    (card.parent / "kpilint.toml").write_text("plugins = []\n", encoding="utf-8")
    _, report = run(card, installed)
    assert report["summary"]["plugins"] == []
    assert "M901" not in found(report)
    (card.parent / "kpilint.toml").write_text('plugins = ["bureu"]\n', encoding="utf-8")
    code, said = run(card, installed)
    assert code == 2
    assert "没有装名为“bureu”的插件，是不是“bureau”？" in said


def test_a_broken_plug_in_is_named_and_the_others_run(card, tmp_path):
    site = tmp_path / "site"
    info = site / "broken-1.dist-info"
    put(info / "METADATA", "Metadata-Version: 2.1\nName: broken\nVersion: 1\n")
    put(info / "entry_points.txt", "[kpilint.rules]\nbroken = nowhere:PLUGIN\n")
    code, report = run(card, site)
    assert code == 2
    assert "插件“broken”用不了" in report["rule_errors"][0]["message"]
    assert found(report)


RULE = (EXAMPLE / "kpilint_bureau/rules/T/T901-bureau-banned-word.yaml").read_text("utf-8")


def write_rule(folder: Path, text: str, stem: str) -> Path:
    put(folder / f"{stem}.yaml", text.replace("词表.本局不用的话", '"高质量"'))
    return folder


def test_a_users_rule_cannot_take_the_code_of_a_built_in_one(tmp_path):
    text = RULE.replace("编号: T901", "编号: T101")
    folder = write_rule(tmp_path / "own", text, "T101-bureau-banned-word")
    loaded = load_rule_set([folder])
    assert "编号“T101”属于内置规则的范围" in loaded.errors[0].message
    assert [rule.name for rule in loaded.rules if rule.code == "T101"] != ["bureau-banned-word"]


def test_two_folders_cannot_share_a_code_nor_the_name_of_a_built_in_rule(tmp_path):
    first = write_rule(tmp_path / "a", RULE, "T901-bureau-banned-word")
    other = RULE.replace("bureau-banned-word", "another-word")
    second = write_rule(tmp_path / "b", other, "T901-another-word")
    (error,) = load_rule_set([first, second]).errors
    assert "编号“T901”已被" in error.message
    assert error.file == str(second / "T901-another-word.yaml")
    named = RULE.replace("bureau-banned-word", "positive-rate-capped")
    third = write_rule(tmp_path / "c", named, "T901-positive-rate-capped")
    (error,) = load_rule_set([third]).errors
    assert "名称“positive-rate-capped”已被" in error.message


def test_words_added_to_a_list_work_in_built_in_rules_only_while_the_folder_is_used(tmp_path):
    put(tmp_path / "lexicon" / "more.yml", "并入: 空泛用语\n词: 再上新台阶\n")
    assert load_rule_set([tmp_path]).errors == ()
    assert "再上新台阶" in word_list("空泛用语").words
    load_rule_set()
    assert "再上新台阶" not in word_list("空泛用语").words


def test_a_list_that_takes_the_name_of_a_shipped_one_is_an_error(tmp_path):
    put(tmp_path / "lexicon" / "a.yaml", "名称: 空泛用语\n词: 再上新台阶\n")
    (error,) = load_rule_set([tmp_path]).errors
    assert "词表“空泛用语”已有同名的另一份" in error.message
    assert "并入: 空泛用语" in error.advice
