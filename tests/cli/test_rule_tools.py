"""kpilint rule try, test and why, as a writer of rules uses them."""

import json
import re
from pathlib import Path

import pytest
from command_line import kpilint

from kpilint.resource.folders import use_folders
from kpilint.text.width import display_width

ROOT = Path(__file__).resolve().parents[2]
D101 = (ROOT / "rules" / "D" / "D101-positive-rate-capped.yaml").read_text("utf-8")
CARDS = """
单位: 河源县信访局
项目:
  - 项目名称: 群众工作中心运行经费
    预算数: 8.76
    绩效指标:
      - {一级指标: 效益指标, 三级指标: 接待率, 指标值: ≤99%, 权重: 10}
      - {一级指标: 产出指标, 三级指标: 办结率, 指标值: ≥90%}
      - {一级指标: 满意度指标, 三级指标: 群众满意度, 指标值: 明显提高, 权重: 5}
  - 项目名称: 培训费
    预算数: 20
    资金支出计划: {6月底: 50%, 12月底: 40%}
    绩效指标:
      - {一级指标: 产出指标, 三级指标: 接待率, 指标值: ≥85%, 权重: 20}
"""


@pytest.fixture
def cards(tmp_path: Path) -> str:
    path = tmp_path / "去年" / "卡片.yaml"
    path.parent.mkdir()
    path.write_text(CARDS, encoding="utf-8")
    return str(path)


def own_rule(folder: Path, **changes: str) -> Path:
    text = D101.replace("编号: D101", "编号: D901").replace("positive-rate-capped", "own-rate")
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    path = folder / "本局规则" / "D901-own-rate.yaml"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def own_words(tmp_path: Path):
    """A rule that asks for a word list beside it."""
    asks = {"三级指标 不含 词表.下降用语": "三级指标 含 词表.本局用词"}
    path = own_rule(tmp_path, **asks)
    (path.parent / "lexicon").mkdir()
    text = "名称: 本局用词\n说明: 只有本局这样说\n词: [率, 度]\n"
    (path.parent / "lexicon" / "own.yaml").write_text(text, encoding="utf-8")
    yield path
    use_folders([])


def test_a_rule_is_tested_with_the_word_lists_of_its_folder(own_words):
    for named in (own_words.parent, own_words):
        page = kpilint("rule", "test", str(named)).stdout
        assert "没有名为" not in page
        assert "D901" in page
    assert "没有“本局用词”这个词表" in kpilint("words", "本局用词").stderr


def test_the_folders_of_the_configuration_are_used_by_every_tool(own_words, cards, monkeypatch):
    home = own_words.parents[1]
    (home / "kpilint.toml").write_text('规则目录 = ["本局规则"]\n', encoding="utf-8")
    assert kpilint("rule", "why", "D901", cards, "1/1").exit_code == 0
    assert tried("三级指标 含 词表.本局用词", cards)["counts"]["hit"] == 4
    monkeypatch.chdir(home)
    assert "D901" in kpilint("rule", "list", "--select", "D901").stdout
    assert "D901" in kpilint("rule", "explain", "own-rate").stdout
    assert "本局用词" in kpilint("words", "本局用词").stdout
    for named in (("D901",), ("本局规则",), ("本局规则/D901-own-rate.yaml", "D101")):
        assert "D901" in kpilint("rule", "test", *named).stdout, named


def test_a_broken_configuration_is_told(own_words, cards):
    (own_words.parents[1] / "kpilint.toml").write_text("规则目录: 本局规则", encoding="utf-8")
    for words in (("why", "D101", cards), ("try", "指标值 为空", cards)):
        result = kpilint("rule", *words)
        assert result.exit_code == 2
        assert "kpilint.toml" in result.stderr


def test_a_condition_is_tried_with_the_word_lists_of_a_folder(own_words, cards):
    words = ("三级指标 含 词表.本局用词", cards)
    assert kpilint("rule", "try", *words).exit_code == 2
    assert tried(*words, "--rules", str(own_words.parent))["counts"]["hit"] == 4


def test_a_rule_is_explained_with_the_word_lists_of_its_folder(own_words, cards):
    folder = ("--rules", str(own_words.parent))
    for result in (
        kpilint("rule", "why", str(own_words), cards, "1/1"),
        kpilint("rule", "why", str(own_words), cards, "1/1", *folder),
    ):
        assert "词表.本局用词" in result.stdout


def test_a_mistake_is_told_for_the_kind_of_object_that_has_the_field(cards):
    assert "钱数和没有单位的数不能比较" in kpilint("rule", "try", "预算数 > 20", cards).stderr


def test_the_word_lists_of_a_folder_are_shown(own_words):
    page = kpilint("words", "--rules", str(own_words.parent)).stdout
    assert "只有本局这样说" in page


def tried(*words: str) -> dict:
    return json.loads(kpilint("rule", "try", *words, "--format", "json").stdout)


def test_a_condition_is_tried_over_a_folder(cards):
    page = kpilint(
        "rule", "try", '三级指标 含 "率" 且 指标值 < 88%', str(Path(cards).parent)
    ).stdout
    assert "命中 1 个，不命中 3 个，无法判断 0 个" in page
    assert "项目2 培训费 › 接待率" in page
    assert "指标值：≥85%" in page


def test_near_misses_come_with_what_failed_and_the_nearest_first(cards):
    record = tried('三级指标 含 "率" 且 指标值 < 80%', cards)
    assert [seen["label"].split(" › ")[1] for seen in record["near"]] == [
        "接待率",
        "办结率",
        "接待率",
    ]
    assert [seen["values"]["指标值"] for seen in record["near"]] == ["≥85%", "≥90%", "≤99%"]
    assert record["near"][0]["why"] == ["指标值 < 80%"]


def test_what_cannot_be_decided_is_told_with_the_missing_field(cards):
    record = tried("权重 > 8", cards)
    assert record["counts"] == {"hit": 2, "missed": 1, "undetermined": 1}
    (doubt,) = record["undetermined"]
    assert doubt["why"] == ["缺少 权重"]
    assert doubt["values"] == {"权重": None}


def test_what_cannot_be_compared_is_told_with_what_stands_there(cards):
    (doubt,) = tried('指标值 > 3% 且 三级指标 含 "满意"', cards)["undetermined"]
    assert doubt["why"] == ["“指标值 > 3%”比不了：单位不同，或者不是单个的数"]
    assert doubt["values"]["指标值"] == "明显提高"


@pytest.mark.parametrize(
    "condition",
    [
        "绩效指标 的 权重 合计 > 50",
        "绩效指标 中 权重 > 10 的 个数 >= 1",
        "绩效指标 中 存在 权重 > 10",
    ],
)
def test_what_is_missing_inside_a_collection_is_counted(cards, condition):
    (doubt,) = tried(condition, cards)["undetermined"]
    assert "绩效指标 的 3 个里有 1 个缺少 权重" in doubt["why"]


def test_what_cannot_be_added_up_is_told():
    doubts = tried("绩效指标 的 指标值 合计 > 3", str(ROOT / "samples" / "clean.yaml"))[
        "undetermined"
    ]
    assert [doubt["why"] for doubt in doubts] == [
        ["“绩效指标 的 指标值 合计”算不出来：各个的单位不同"]
    ]  # fmt: skip


def test_a_missing_collection_is_named(cards):
    doubts = tried("资金支出计划 中 存在 比例 > 100%", cards)["undetermined"]
    assert [doubt["why"] for doubt in doubts] == [["缺少 资金支出计划"]]


def test_a_number_of_lines_must_be_one():
    result = kpilint("rule", "try", "指标值 < 3", "x.yaml", "--limit", "0")
    assert result.exit_code == 2
    assert "要写 1 以上的整数" in result.stderr


@pytest.mark.parametrize(
    ("condition", "subject"),
    [("指标值 < 80%", "指标"), ("预算数 > 10万元", "项目"), ("项目 的 个数 > 1", "部门"),
     ("绩效指标 的 个数 < 2", "项目")],
)  # fmt: skip
def test_the_kind_of_object_is_guessed_from_the_fields(cards, condition, subject):
    assert tried(condition, cards)["subject"] == subject


def test_only_as_many_are_listed_as_were_asked_for(cards):
    page = kpilint("rule", "try", '三级指标 含 "率"', cards, "--limit", "1").stdout
    assert "……还有 2 个，加 --limit 3 全部列出" in page


def test_a_mistake_in_the_condition_is_shown_with_a_caret(cards):
    result = kpilint("rule", "try", "预算书 > 3万元", cards, "--对象", "项目")
    assert result.exit_code == 2
    complaint, line, caret, _ = result.stderr.splitlines()
    assert "是不是“预算数”" in complaint
    assert line == "  预算书 > 3万元"
    assert caret == "  ^^^^^^"


def test_a_file_that_cannot_be_read_is_told(tmp_path):
    result = kpilint("rule", "try", "指标值 < 80%", str(tmp_path / "没有.yaml"))
    assert result.exit_code == 3
    assert "文件不存在" in result.stderr


def test_a_rule_shows_what_it_saw_on_each_example():
    result = kpilint("rule", "test", "D101")
    assert result.exit_code == 0
    assert "命中：“接待率”越高越好" in result.stdout.replace("\n      ", "")
    assert "通过：“方向 = 正向”不成立" in result.stdout
    assert "✗" not in result.stdout


def test_all_built_in_rules_are_tested_in_a_line_each():
    result = kpilint("rule", "test")
    assert result.exit_code == 0
    assert re.search(r"检验了 \d{3} 条规则、\d+ 个例子：全部通过", result.stdout)


def test_an_example_that_fails_is_told_with_what_is_missing(tmp_path):
    path = own_rule(tmp_path, **{", 指标值: 小于90%}": "}"})
    result = kpilint("rule", "test", str(path))
    assert result.exit_code == 2
    assert "✗ 反例4" in result.stdout
    assert "无法判断，应当命中：缺少 指标值" in result.stdout
    assert "1 条没有通过" in result.stdout


def test_a_good_example_that_is_hit_is_told_with_the_message(tmp_path):
    path = own_rule(tmp_path, **{"接待率, 指标值: ≥99%": "接待率, 指标值: ≤98%"})
    result = kpilint("rule", "test", str(path.parent))
    assert "命中，不应命中：“接待率”越高越好，指标值“≤98%”" in result.stdout
    assert result.exit_code == 2


def test_a_broken_rule_file_is_shown_with_its_line(tmp_path):
    path = own_rule(tmp_path, **{"级别: 错误": "级别: 严重"})
    result = kpilint("rule", "test", str(path))
    assert result.exit_code == 2
    assert "级别: 严重" in result.stdout
    assert "^^^^" in result.stdout


def test_a_built_in_file_may_be_named_by_its_path():
    path = ROOT / "rules" / "D" / "D101-positive-rate-capped.yaml"
    assert kpilint("rule", "test", str(path)).exit_code == 0


def test_a_word_that_is_neither_file_nor_code_is_refused():
    result = kpilint("rule", "test", "positive-rate-caped")
    assert result.exit_code == 2
    assert "positive-rate-capped" in result.stderr


@pytest.mark.parametrize(
    "selector", ["1/1", "工作中心/接待率", "群众工作中心运行经费/1", "1／接待"]
)
def test_it_is_shown_why_a_rule_hits(cards, selector):
    page = kpilint("rule", "why", "D101", cards, selector).stdout
    assert "项目1 群众工作中心运行经费 › 接待率" in page
    assert '  ✓ 指标值.单位 = "%"\n      指标值.单位：%\n' in page
    assert "结论：报 “接待率”越高越好" in page


def test_it_is_shown_why_a_rule_does_not_hit(cards):
    page = kpilint("rule", "why", "D101", cards, "办结率").stdout
    assert "  ✗ 指标值 只有上限" in page
    assert page.endswith("结论：不报\n")


def test_a_selector_that_fits_several_lists_them(cards):
    result = kpilint("rule", "why", "D101", cards, "接待率")
    assert result.exit_code == 2
    assert re.findall(r"\d/\d  \S+/接待率", result.stdout) == [
        "1/1  群众工作中心运行经费/接待率", "2/1  培训费/接待率",
    ]  # fmt: skip


def test_without_a_selector_everything_is_listed_with_its_verdict(cards):
    result = kpilint("rule", "why", "D101", cards)
    assert result.exit_code == 0
    assert re.search(r"1/1 .*接待率 +✓ 命中", result.stdout)
    assert "2/1" in result.stdout


def test_a_card_is_chosen_for_a_rule_on_cards(cards):
    page = kpilint("rule", "why", "P101", cards, "培训费/接待率").stdout
    assert "资金支出计划.12月底：40%" in page
    assert "结论：报" in page


def test_a_misspelt_selector_is_answered_with_the_nearest(cards):
    result = kpilint("rule", "why", "D101", cards, "群众满意读")
    assert result.exit_code == 2
    assert "是不是“群众满意度”" in result.stderr


def test_a_check_tells_what_it_found():
    page = kpilint("rule", "why", "X101", str(ROOT / "samples" / "qinglong-2024.yaml")).stdout
    assert "由程序 repeated_block 检查" in page
    assert "首段：（二）分项绩效目标" in page


@pytest.mark.parametrize(
    "words",
    [("why", "D101", "{}", "1/1"), ("why", "D101", "{}"), ("test", "D101"), ("test",),
     ("try", "权重 > 8 或 指标值 < 3%", "{}")],
    ids=" ".join,
)  # fmt: skip
def test_every_page_fits_the_screen(cards, words):
    page = kpilint("rule", *(word.format(cards) for word in words)).stdout
    paths = cards.split("/")
    assert [
        line for line in page.splitlines() if display_width(line) > 80 and paths[-2] not in line
    ] == []


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        ('三极指标 含 "率"', "是不是“三级指标”"),
        ('名称 含 "率"', "是不是“指标名称”"),
        ('项目.名称 含 "率"', "是不是“项目名称”"),
        ('项目名称 含 "费" 且 指标值 < 80%', "请写成“项目.项目名称”"),
        ("其他项目 中 存在 三级指标 = 本指标.三级指标", "“三级指标”是指标的字段，这里看的是项目"),
        ("月份(指标值) > 12", "没有名为“月份”的函数"),
        ('绩效指标 中 存在 一级指标 = "甲" 且 指标值 > 5', "“存在”只管紧跟着的一个条件"),
        ("个数(绩效指标) < 8", "“个数”后面不写括号"),
        ("字数(绩效目标) 少于 三十", "“三十”要写成阿拉伯数字"),
    ],
)
def test_a_mistake_is_told_for_the_object_that_the_condition_speaks_of(cards, condition, said):
    result = kpilint("rule", "try", condition, cards)
    assert result.exit_code == 2
    assert said in "".join(result.stderr.split("\n  "))


def test_a_folder_of_rules_that_is_not_there_is_told(cards):
    for words in (("rule", "try", "指标值 为空", cards), ("words",)):
        result = kpilint(*words, "--rules", "没有这里")
        assert result.exit_code == 2
        assert "没有“没有这里”这个规则文件夹" in result.stderr


def test_a_column_that_is_not_there_has_another_that_says_the_same(cards):
    (*_, last) = tried('计量单位 = "%"', cards)["undetermined"]
    assert last["why"] == ["缺少 计量单位（单位也可能写在指标值里：用 指标值.单位）"]
