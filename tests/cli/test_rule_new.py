"""kpilint rule new: every answer is checked as it is given, and what is written passes."""

import json
from pathlib import Path

import pytest
from command_line import kpilint

from kpilint.text.width import display_width

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = str(ROOT / "samples" / "qinglong-2024.yaml")
OWN = (
    "--条件", '三级指标 含 "培训" 且 指标值 > 550元/人·天', "--标题", "培训人均成本超过550元",
    "--反例", "三级指标: 培训人均成本, 指标值: ≤600元/人·天",
    "--正例", "三级指标: 培训人均成本, 指标值: ≤550元/人·天",
)  # fmt: skip


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path / "本局规则"


def new(*words: str, typed: list[str] | None = None):
    given = None if typed is None else "".join(f"{line}\n" for line in typed)
    return kpilint("rule", "new", *words, given=given)


def written(folder: Path) -> str:
    (path,) = folder.glob("*.yaml")
    return path.read_text("utf-8")


def test_whoever_only_presses_enter_gets_a_rule_that_passes(folder):
    result = new(typed=[""] * 20)
    assert result.exit_code == 0
    assert "✓ V901 满意度的指标值低于80%" in result.stdout
    assert written(folder).splitlines()[:3] == [
        "# yaml-language-server: $schema=rule.schema.json", "编号: V901", "名称: own-v901",
    ]  # fmt: skip
    assert json.loads((folder / "rule.schema.json").read_text("utf-8"))["title"] == "kpilint 规则"


def test_a_rule_is_written_from_options_alone(folder):
    result = new(
        "--yes", *OWN, "--级别", "错误", "--依据", "市级培训费管理办法", "--name", "dear-training"
    )
    assert result.exit_code == 0
    assert (folder / "V901-dear-training.yaml").exists()
    text = written(folder)
    assert '条件: 三级指标 含 "培训" 且 指标值 > 550元/人·天\n' in text
    assert "  - {三级指标: 培训人均成本, 指标值: ≤600元/人·天}\n" in text
    assert "级别: 错误\n" in text


def test_the_new_rule_runs_with_the_others(folder, tmp_path):
    assert new("--yes", *OWN).exit_code == 0
    card = tmp_path / "卡片.yaml"
    card.write_text(
        "项目名称: 培训\n绩效指标: [{三级指标: 培训成本, 指标值: 700元/人·天}]\n", "utf-8"
    )
    found = kpilint("--rules", str(folder), "--select", "V901", "--format", "json", str(card))
    assert [f["code"] for f in json.loads(found.stdout)["findings"]] == ["V901"]


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        (["", "", "", "", "三级指票 含 培训"], "^^^^^^^^"),
        (["", "V101"], "已经有规则用了，可以用 V901"),
        (["", "V799"], "V901 到 V999"),
        (["", "", "", "", "", "", "三级指标: 群众满意度, 指标值: ≥95%"], "通过，应当命中"),
        (["", "", "", "", "", "", "三级指标: 群众满意度"], "无法判断，应当命中：缺少 指标值"),
        (["", "", "", "", "", "", "三级指票: 群众满意度"], "是不是“三级指标”"),
        (["", "", "", "", "", "", "群众满意度"], "读不懂这个例子"),
        (["", "", "", "", "", "", "", "三级指标: 群众满意度, 指标值: 60%"], "命中，不应命中"),
        ([""] * 8 + ["{三级指票}太低"], "是不是“三级指标”"),
        ([""] * 11 + ["严重"], "没有“严重”这个选择"),
        ([""] * 15 + ["满意度"], "请用小写英文单词"),
    ],
)
def test_a_wrong_answer_is_explained_and_asked_again(typed, complaint):
    result = new(typed=[*typed, *[""] * 20])
    assert complaint in result.stdout
    assert result.exit_code == 0
    assert "全部通过" in result.stdout


def test_codes_go_on_where_the_folder_ends(folder):
    assert new("--yes").exit_code == 0
    assert new("--yes", *OWN).exit_code == 0
    assert sorted(path.stem for path in folder.glob("*.yaml")) == ["V901-own-v901", "V902-own-v902"]


def test_a_taken_code_is_refused_and_a_free_one_named():
    assert new("--yes").exit_code == 0
    result = new("--yes", "--编号", "V901")
    assert result.exit_code == 2
    assert "可以用 V902" in result.stderr


def test_nothing_is_overwritten_but_with_force(folder):
    assert new("--yes").exit_code == 0
    before = written(folder)
    assert new("--yes", "--编号", "V901", *OWN).exit_code == 2
    assert written(folder) == before
    assert new("--yes", "--编号", "V901", *OWN, "--force").exit_code == 0
    assert written(folder) != before


def test_a_bad_example_is_taken_from_a_card(folder):
    condition = '三级指标 = "接待率" 且 指标值 只有上限 且 项目.预算数 > 5万元'
    good = ("--正例", "三级指标: 接待率, 指标值: ≥99%, 项目.预算数: 8")
    result = new("--yes", "--条件", condition, "--from", SAMPLE, "2/8", *good)
    assert result.exit_code == 0
    text = written(folder)
    assert (
        "  - {三级指标: 接待率, 指标值: ≤99%, 项目: {项目名称: 群众工作中心运行经费, 预算数: 8.76}}"
        in text
    )
    assert "  - {三级指标: 接待率, 指标值: ≥99%, 项目: {预算数: 8}}" in text


def test_a_card_that_the_condition_does_not_hit_is_refused(folder):
    result = new("--yes", "--条件", "指标值 是区间", "--from", SAMPLE, "2/8")
    assert result.exit_code == 2
    assert "“指标值 是区间”不成立" in result.stderr
    assert not folder.exists()


def test_without_questions_examples_of_a_condition_of_ones_own_must_be_given(folder):
    result = new("--yes", "--条件", '三级指标 含 "培训"')
    assert result.exit_code == 2
    assert "缺少 --反例" in result.stderr
    assert not folder.exists()


@pytest.mark.parametrize("family", ["M", "金额"])
def test_the_family_proposes_the_object_and_the_head(folder, family):
    assert new("--yes", "--类别", family).exit_code == 0
    text = written(folder)
    assert "编号: M901" in text
    assert "对象: 项目" in text
    assert "字段: 预算数" in text


def test_a_rule_on_agencies_passes_too():
    assert new("--yes", "--对象", "部门").exit_code == 0


def test_every_line_fits_the_screen():
    page = new(typed=[""] * 20).stdout
    questions = [line for line in page.splitlines() if line.startswith("  ")]
    assert questions
    assert all(display_width(line) <= 80 for line in questions)


def test_a_rule_goes_where_the_configuration_has_its_rules(tmp_path):
    (tmp_path / "共享").mkdir()
    (tmp_path / "kpilint.toml").write_text('规则目录 = ["共享"]', encoding="utf-8")
    result = new(*OWN, "--yes")
    assert result.exit_code == 0, result.stderr
    assert written(tmp_path / "共享")
    assert "以后这样用：kpilint 文件或文件夹" in result.stdout
    assert "已写入 共享/V902" in new(*OWN, "--yes").stdout


def test_half_of_a_choice_is_an_answer_if_it_is_half_of_one_only(folder):
    assert new(*OWN, "--yes", "--维度", "资金匹配性").exit_code == 0
    assert "维度: 适当性.资金匹配性" in written(folder)
    assert new(*OWN, "--yes", "--维度", "适当性").exit_code == 2
