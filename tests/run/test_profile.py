"""Profiles: each card is held to what its province, or the papers of its year, ask for."""

from pathlib import Path

import pytest

from kpilint.card.build import build_department
from kpilint.resource.folders import library_files, use_folders
from kpilint.rule.evaluate import holds
from kpilint.rule.profile import FACTS, GENERAL
from kpilint.rule.profiles import find_profile, nearest_profile, profile_of, profiles, read_profiles
from kpilint.rule.read import read_condition
from kpilint.rule.setting import Setting
from kpilint.run.engine import Engine
from kpilint.run.options import Options, UsageProblem
from kpilint.run.outcome import Outcome
from kpilint.run.policy import Policy
from kpilint.run.ruleset import load_rule_set
from kpilint.run.session import check
from kpilint.text.compose import compose
from kpilint.text.node import Mapping

CARD = """\
单位: 某县信访局
口径: {profile}
项目:
  - 项目名称: 宣传经费
    预算数: 10
    绩效指标:
      - {{一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 宣传场次, 指标值: ≥12场, 权重: 50}}
      - {{一级指标: 成本指标, 三级指标: 总成本, 指标值: ≤9万元, 权重: {rest}}}
"""


@pytest.fixture(autouse=True)
def _shipped_folders():
    yield
    use_folders([])


def run(folder: Path, text: str, **choices) -> Outcome:
    file = folder / "card.yaml"
    file.write_text(text, encoding="utf-8")
    return check(Options(paths=(str(file),), config="none", min_confidence="low", **choices))


def codes(folder: Path, said: str = "", rest: int = 40, **choices) -> set[str]:
    outcome = run(folder, CARD.format(profile=said, rest=rest), **choices)
    return {finding.code for finding in outcome.findings}


def department(text: str):
    (root,) = compose(text)
    assert isinstance(root, Mapping)
    return build_department(root)


def write(folder: Path, text: str, name: str = "own") -> Path:
    (folder / "profiles").mkdir(exist_ok=True)
    file = folder / "profiles" / f"{name}.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_the_shipped_profiles_are_whole_and_say_what_they_rest_on():
    assert profiles().errors == ()
    assert list(profiles().by_name[GENERAL].facts) == list(FACTS)
    for profile in profiles().by_name.values():
        assert profile.note, profile.name
        assert profile.basis, profile.name
        assert profile.facts.keys() == FACTS.keys(), profile.name


def test_every_profile_is_known_in_the_documents():
    page = Path("docs/口径.md").read_text(encoding="utf-8")
    for profile in profiles().by_name.values():
        assert f"| {profile.name} |" in page
    for fact in FACTS.values():
        assert f"`{fact.word}`" in page


@pytest.mark.parametrize(
    ("profile", "rest", "odd"),
    [
        ("", 40, False),
        ("", 50, False),
        ("", 30, False),
        ("", 35, True),
        ("湖北", 30, False),
        ("湖北", 40, True),
        ("浙江", 50, False),
        ("浙江", 40, True),
        ("财预2021-101号", 40, False),
        ("财预2021-101号", 50, True),
        ("河北", 50, False),
    ],
)
def test_weights_must_add_up_to_what_the_profile_says(tmp_path, profile, rest, odd):
    assert ("W101" in codes(tmp_path, profile, rest)) is odd


def test_a_cost_level_of_its_own_is_foreign_to_the_older_paper_only(tmp_path):
    assert "K110" in codes(tmp_path, "财预2015-88号")
    assert "K110" not in codes(tmp_path, "财预2021-101号")
    assert "K110" not in codes(tmp_path)


def test_the_message_says_what_the_profile_of_the_card_asks_for(tmp_path):
    outcome = run(tmp_path, CARD.format(profile="浙江", rest=40), select=("W101",))
    assert "口径规定的是 100" in outcome.findings[0].message


def test_a_profile_of_the_run_holds_only_for_cards_that_say_none(tmp_path):
    assert "W101" in codes(tmp_path, "", 40, profile="湖北")
    assert "W101" not in codes(tmp_path, "", 30, profile="湖北")
    assert "W101" not in codes(tmp_path, "浙江", 50, profile="湖北")


def test_a_card_that_says_a_profile_itself_is_not_held_to_that_of_its_agency():
    agency = department(
        "单位: 甲\n口径: 湖北\n项目:\n  - {项目名称: 子, 口径: 浙江}\n  - {项目名称: 丑}\n"
    )
    first, second = agency.projects
    assert [profile_of(one).name for one in (agency, first, second)] == ["湖北", "浙江", "湖北"]


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("河北", "河北"),
        ("河北省", "河北"),
        (" 河北 ", "河北"),
        ("财预〔2015〕88号", "财预2015-88号"),
        ("财预[2021]101号", "财预2021-101号"),
        ("河西走廊", None),
    ],
)
def test_a_profile_is_found_however_it_is_punctuated(word, name):
    found = find_profile(word)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("word", "name"), [("河被", "河北"), ("四川省省", "四川"), ("夏威夷", None)]
)
def test_a_wrong_name_leads_to_the_nearest(word, name):
    assert nearest_profile(word) == name


def test_an_unknown_profile_in_a_card_is_a_finding_that_names_the_one_used(tmp_path):
    outcome = run(tmp_path, CARD.format(profile="河被", rest=40), profile="湖北")
    (found,) = [finding for finding in outcome.findings if finding.code == "Y107"]
    assert found.quote == "河被"
    assert "是不是“河北”" in found.message
    assert "暂按“湖北”检查" in found.message
    assert found.place.line == 2


def test_an_unknown_profile_on_the_command_line_stops_the_run(tmp_path):
    with pytest.raises(UsageProblem) as caught:
        codes(tmp_path, profile="河被")
    assert "没有名为“河被”的口径，是不是“河北”？可用的有：" in str(caught.value)


def test_what_the_system_has_fixed_is_spared_remarks_on_its_name(tmp_path):
    row = "{一级指标: 产出指标, 二级指标: 社会效益指标, 三级指标: 项目或定额成本控制率}"
    text = f"口径: 河北\n项目名称: 宣传经费\n绩效指标:\n  - {row}\n"
    assert "K109" not in {finding.code for finding in run(tmp_path, text).findings}
    other = text.replace("口径: 河北\n", "")
    assert "K109" in {finding.code for finding in run(tmp_path, other).findings}


def test_a_rule_is_switched_off_or_made_milder_for_the_cards_of_a_profile_alone(tmp_path):
    (tmp_path / "own").mkdir()
    write(tmp_path / "own", "名称: 本县\n继承: 浙江\n规则:\n  W101: 提示\n  C106: 关闭\n")
    both = CARD.format(profile="本县", rest=40) + "---\n" + CARD.format(profile="浙江", rest=40)
    (tmp_path / "cards").mkdir()
    outcome = run(tmp_path / "cards", both, rules=(str(tmp_path / "own"),))
    assert not outcome.rule_errors
    weights = [finding.severity for finding in outcome.findings if finding.code == "W101"]
    assert weights == ["info", "warning"]
    assert [finding.code for finding in outcome.findings].count("C106") == 1
    assert outcome.rules.run == outcome.rules.hit + outcome.rules.passed + (
        outcome.rules.undetermined + outcome.rules.not_applicable
    )


def test_parameters_of_a_check_may_differ_under_a_profile():
    rules = [rule for rule in load_rule_set().rules if rule.check == "near_duplicate_paragraphs"]
    base = profiles().by_name[GENERAL]
    (code,) = {rule.code for rule in rules}
    lenient = base._replace(name="宽", rules={code: Setting(parameters={"最少字数": "999"})})
    (changed,) = Policy(base).rules_under(lenient, rules)
    assert changed.parameters["最少字数"] == "999"
    assert changed.parameters["相似度"] == rules[0].parameters["相似度"]
    assert Policy(base).rules_under(base, rules)[0] is rules[0]
    assert Engine(rules).counts().run == 1


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("说明: 空\n", 1, "没有写“名称”"),
        ("名称: 甲\n权重总数: [90]\n", 2, "口径里没有“权重总数”这一项，是不是“权重总分”"),
        ("名称: 甲\n权重总分: [九十]\n", 2, "“权重总分”里的“九十”不是数"),
        ("名称: 甲\n满意度要求: 必须\n", 2, "“满意度要求”不能是“必须”，是不是“必设”"),
        ("名称: 甲\n继承: 河被\n", 2, "没有“河被”这个口径可以继承"),
        ("名称: 甲\n继承: 甲\n", 2, "继承转了一圈，又回到自己"),
        ("名称: 甲\n规则:\n  V1: 关闭\n", 3, "“V1”不是规则的编号"),
        ("名称: 甲\n规则:\n  V101: 关\n", 3, "不能是“关”"),
        ("名称: 甲\n规则:\n  V101: {等级: 提示}\n", 3, "不能这样设“等级”"),
        ("- 甲\n", 1, "不是“名称、说明……”各占一行的口径文件"),
        ("名称: [甲\n", 1, "方括号“[”没有成对，或缺少逗号"),
    ],
)
def test_a_wrong_profile_is_told_with_its_line_and_the_others_still_hold(
    tmp_path, text, line, message
):
    file = write(tmp_path, text)
    read = read_profiles([*library_files("profiles"), file])
    assert [(error.file, error.line) for error in read.errors] == [(str(file), line)]
    assert message in read.errors[0].message
    assert "河北" in read.by_name


def test_a_second_profile_of_one_name_is_refused(tmp_path):
    file = write(tmp_path, "名称: 河北\n")
    read = read_profiles([*library_files("profiles"), file])
    assert "口径“河北”已写在" in read.errors[0].message
    assert read.by_name["河北"].facts["固定指标"] == ("项目或定额成本控制率",)


def test_a_profile_that_sets_a_rule_that_there_is_not_breaks_the_run(tmp_path):
    write(tmp_path, "名称: 本县\n规则:\n  V998: 关闭\n  V101: {参数: {上限: 3}}\n")
    errors = load_rule_set([tmp_path]).errors
    assert [(error.line, error.message) for error in errors] == [
        (3, "口径“本县”设的规则“V998”不存在"),
        (4, "规则 V101 没有参数，不能设“上限”"),
    ]


def test_amounts_without_a_unit_are_read_as_the_profile_says(tmp_path):
    file = write(tmp_path, "名称: 元县\n金额单位: 元\n")
    use_folders([tmp_path])
    judge = holds(read_condition("预算数 = 100元", "项目"), "项目")
    (project,) = department("项目:\n  - {项目名称: 子, 口径: 元县, 预算数: '100'}\n").projects
    assert file.exists()
    assert judge(project) is True
    (project,) = department("项目:\n  - {项目名称: 子, 预算数: '100'}\n").projects
    assert judge(project) is False


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("口径.满意度要求 = 选设", True),
        ("口径.满意度要求 是必设", False),
        ("口径.支出计划月份 为空", False),
        ("资金支出计划 中 存在 月份 不属于 项目.口径.支出计划月份", True),
        ("项目名称 属于 口径.固定指标", False),
        ("绩效指标 中 存在 三级指标 属于 项目.口径.固定指标", True),
    ],
)
def test_a_condition_may_ask_the_profile(condition, expected):
    text = (
        "口径: 河北\n项目名称: 子\n资金支出计划: {3月底: 20%, 9月底: 60%}\n"
        "绩效指标:\n  - {三级指标: 项目或定额成本控制率}\n"
    )
    (project,) = department(text).projects
    assert holds(read_condition(condition, "项目"), "项目")(project) is expected
