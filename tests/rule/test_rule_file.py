"""Rule files: what is read from them, and everything that can be wrong with one."""

from pathlib import Path

import pytest
from rule_text import CHECKS, RULE, changed, load, only_error

from kpilint.rule.collect import collect_rules
from kpilint.rule.evaluate import compiled
from kpilint.rule.load import load_rules
from kpilint.rule.mistake import FILE_MISTAKES
from kpilint.rule.model import RuleError
from kpilint.rule.read import read_rule
from kpilint.rule.source import MISTAKES

CHECK = "检查: repeated_goal\n参数: {最少字数: '5'}\n"


def marked(error: RuleError) -> str:
    """What the error points at."""
    assert error.frame is not None
    assert error.end_column is not None
    return error.frame[error.column - 1 : error.end_column - 1]


def test_a_sound_rule_says_all_that_its_file_says(tmp_path: Path) -> None:
    (rule,) = load(tmp_path, RULE).rules
    assert (rule.code, rule.name, rule.family) == ("D901", "rate-with-ceiling", "D")
    assert (rule.severity, rule.confidence, rule.subject) == ("error", "high", "指标")
    assert (rule.head, rule.basis, rule.field) == ("适当性.绩效合理性", "常理", "指标值")
    assert rule.title == "越高越好的比率只设了上限"
    assert rule.explanation == "上限以下任何结果都算完成"
    assert rule.line == 1
    assert compiled(rule)
    assert [len(rule.bad), len(rule.good)] == [1, 1]


def test_a_rule_may_name_a_check_with_its_parameters(tmp_path: Path) -> None:
    text = changed("条件: 方向 = 正向 且 指标值 只有上限\n", CHECK)
    text = text.replace("对象: 指标", "对象: 项目").replace("应为: ≥{指标值.上限}\n", "")
    text = text.replace(
        "“{三级指标}”越高越好，指标值“{指标值}”只设了上限", "“{目标}”与“{前条}”相同"
    )
    text = text.replace("改为“≥{指标值.上限}”", "删去一条").replace("三级指标: 接待率, ", "")
    text = text.replace("指标值: ≤99%", "项目名称: 甲").replace("指标值: ≥99%", "项目名称: 乙")
    (rule,) = load(tmp_path, text).rules
    assert (rule.check, rule.parameters) == ("repeated_goal", {"最少字数": "5"})
    assert rule.condition is None


@pytest.mark.parametrize(
    ("old", "new", "mistake", "where"),
    [
        ("级别: 错误", "级别: 严重", "bad_choice", "严重"),
        ("级别: 错误", "级别：错误", "full_width_colon", "："),
        ("级别: 错误", "级别:错误", "colon_without_space", ":"),
        ("级别: 错误", "级别: ''", "bad_choice", "''"),
        ("建议: 改为“≥{指标值.上限}”", "建议: {指标值.上限}", "unquoted_brace", "{"),
        ("把握: 高", "把据: 高", "unknown_key", "把据"),
        ("把握: 高\n", "", "missing_key", "编"),
        ("把握: 高\n", "把握: 高\n把握: 高\n", "repeated_key", "把握"),
        ("标题: 越高越好的比率只设了上限", "标题:", "blank_value", "标"),
        ("依据: 常理", "依据: [常理]", "wrong_shape", "["),
        ("编号: D901", "编号: D9", "bad_code", "D9"),
        ("编号: D901", "编号: d901", "bad_code", "d901"),
        ("编号: D901", "编号: Q901", "unknown_family", "Q901"),
        ("编号: D901", "编号: D101", "code_of_builtin", "D101"),
        ("名称: rate-with-ceiling", "名称: Rate_With", "bad_name", "Rate_With"),
        ("对象: 指标", "对象: 指示", "bad_choice", "指示"),
        ("对象: 指标\n", "对象: 指标\n字段: 指标质\n", "unknown_field_key", "指标质"),
        ("只有上限\n", "只有上线\n", "unknown_state", "只有上线"),
        ("方向 = 正向 且", "方向 = 正向 且 且", "leading_connective", "且"),
        ("条件: 方向 = 正向 且 指标值 只有上限\n", "", "nothing_to_check", "编"),
        ("提示: ", "检查: odd_row\n提示: ", "condition_and_check", "odd_row"),
        ("提示: ", "参数: {最少字数: '5'}\n提示: ", "parameters_without_check", "{"),
        ("“{三级指标}”", "“{三级指表}”", "unknown_place", "三级指表"),
        ("“{三级指标}”", "“{三级指标”", "unclosed_place", "{"),
        ("“{三级指标}”", "“{}”", "unclosed_place", "”"),
        ("“{三级指标}”", "“{项目.绩效指标}”", "place_without_text", "项目.绩效指标"),
        ("≥{指标值.上限}\n建", "≥{指标值.上线}\n建", "unknown_part", "上线"),
        ("反例:\n  - {三级指标: 接待率, 指标值: ≤99%}", "反例: []", "no_examples", "["),
        ("正例:\n  - {三级指标: 接待率, 指标值: ≥99%}", "正例:", "no_examples", "正"),
        ("  - {三级指标: 接待率, 指标值: ≤99%}", "  - 接待率", "wrong_shape", "接待率"),
        ("指标值: ≤99%", "指标质: ≤99%", "unknown_example_key", "指标质"),
        ("指标值: ≤99%", "指标值：≤99%", "full_width_example", "："),
        ("指标值: ≤99%", "项目名称: 甲", "example_field_around", "项目名称"),
        ("标题: 越高", "标题: #越高", "comment_for_value", "#"),
        ("条件: 方向 = 正向 且 指标值 只有上限", "条件: [方向 = 正向]", "condition_in_list", "["),
        (
            "  - {三级指标: 接待率, 指标值: ≤99%}",
            "　　- {三级指标: 接待率}",
            "full_width_indent",
            "　　",
        ),
        (
            "  - {三级指标: 接待率, 指标值: ≤99%}",
            "  - ｛三级指标: 接待率｝",
            "full_width_brace",
            "｛",
        ),
        ("接待率, 指标值: ≤99%", "接待率， 指标值: ≤99%", "full_width_comma", "，"),
        ("提示: “{三级指标}”越高", '提示: "甲"越高', "text_behind_quote", None),
        ("方向 = 正向 且", "方向 = 正向\n且", "broken_line", "且 指标值 只有上限"),
    ],
)
def test_a_mistake_is_named_and_shown(
    tmp_path: Path, old: str, new: str, mistake: str, where: str | None
) -> None:
    error = only_error(tmp_path, changed(old, new))
    assert error.message.startswith(MISTAKES[mistake].message.partition("{")[0])
    if where not in ("编", "标", "正", "”", None):
        assert marked(error) == where
    assert error.advice


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- 编号: D901", "规则文件不用“- ”开头"),
        ("", "文件是空的"),
        ("# 规则", "文件是空的"),
        ("一条规则", "这不是一条规则"),
        ("项目名称: 培训费\n预算数: 3", "这像是一张目标表"),
        ("编号: [D901", "方括号“[”没有成对"),
        (f"{RULE}---\n{RULE}", "从这里起是第二条规则"),
    ],
)
def test_what_is_no_rule_at_all_is_said_to_be_none(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "D901-rate-with-ceiling.yaml"
    file.write_text(text, encoding="utf-8")
    result = collect_rules([file], [], CHECKS)
    assert [error.message.startswith(message) for error in result.errors] == [True]
    assert not result.rules


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    file = tmp_path / "D901-rate-with-ceiling.yaml"
    file.write_bytes(bytes(range(256)) * 8)
    (error,) = collect_rules([file], [], CHECKS).errors
    assert error.message.startswith("不是文本文件")


def test_a_reviewer_may_name_the_file_and_order_its_lines_as_he_likes(tmp_path: Path) -> None:
    file = tmp_path / "上限.yaml"
    text = changed("级别: 错误\n把握: 高\n", "把握: 高\n级别: 错误\n")
    file.write_text(text, encoding="utf-8")
    found = collect_rules([file], [], CHECKS)
    assert not found.errors
    assert found.rules[0].code == "D901"


def test_a_shipped_rule_keeps_to_the_form(tmp_path: Path) -> None:
    text = changed("级别: 错误\n把握: 高\n", "把握: 高\n级别: 错误\n").replace("D901", "D101")
    _, errors = read_rule(str(tmp_path / "D101.yaml"), text.encode(), CHECKS, builtin=True)
    assert ["“级别”应写在“把握”前面" in error.message for error in errors] == [True]
    _, errors = read_rule("D101.yaml", RULE.replace("D901", "D101").encode(), CHECKS, builtin=True)
    assert "D101-rate-with-ceiling.yaml" in errors[0].advice


@pytest.mark.parametrize(
    ("word", "meant"), [("资金匹配性", "适当性.资金匹配性"), ("目标相关性", "相关性.目标相关性")]
)
def test_half_of_a_head_is_understood(tmp_path: Path, word: str, meant: str) -> None:
    error = only_error(tmp_path, changed("维度: 适当性.绩效合理性", f"维度: {word}"))
    assert f"是不是“{meant}”" in error.message


def test_two_files_of_any_name_do_not_share_a_code(tmp_path: Path) -> None:
    files = [tmp_path / "甲.yaml", tmp_path / "乙.yaml"]
    for file in files:
        file.write_text(RULE, encoding="utf-8")
    (error,) = collect_rules(files, [], CHECKS).errors
    assert "编号“D901”已被" in error.message


def test_a_rule_saved_by_notepad_is_read(tmp_path: Path) -> None:
    file = tmp_path / "D901-rate-with-ceiling.yaml"
    for encoding in ("gb18030", "utf-8-sig", "utf-16"):
        file.write_bytes(RULE.replace("\n", "\r\n").encode(encoding))
        assert len(collect_rules([file], [], CHECKS).rules) == 1


def test_a_code_or_a_name_is_used_once(tmp_path: Path) -> None:
    other = changed("D901", "D902")
    assert "“rate-with-ceiling”已被" in only_error(tmp_path, RULE, other).message


def test_two_rules_of_one_code_are_told_apart_by_their_files(tmp_path: Path) -> None:
    other = changed("rate-with-ceiling", "another-name")
    error = only_error(tmp_path, RULE, other)
    assert "D901" in error.message
    assert error.code == "D901"


def test_a_broken_rule_is_named_and_the_others_still_load(tmp_path: Path) -> None:
    broken = (
        changed("D901", "D902").replace("rate-with", "other-with").replace("只有上限\n", "> \n")
    )
    result = load(tmp_path, RULE, broken)
    assert [rule.code for rule in result.rules] == ["D901"]
    assert [error.code for error in result.errors] == ["D902"]


def test_every_mistake_of_a_file_is_told_at_once(tmp_path: Path) -> None:
    text = changed("级别: 错误", "级别: 严重").replace("把握: 高", "把握: 很高")
    assert len(load(tmp_path, text).errors) == 2
    text = changed("只有上限\n", "只有上线\n").replace("{三级指标}", "{三级指表}")
    assert len(load(tmp_path, text).errors) == 2


@pytest.mark.parametrize(
    ("check", "message"),
    [
        ("检查: repeated_gaol\n", "没有名为“repeated_gaol”的检查，是不是“repeated_goal”"),
        ("检查: repeated_goal\n参数: {最少字书: '5', 最少字数: '5'}\n", "没有参数“最少字书”"),
        ("检查: repeated_goal\n", "缺少参数“最少字数”"),
    ],
)
def test_a_check_must_be_known_and_have_its_parameters(
    tmp_path: Path, check: str, message: str
) -> None:
    text = changed("条件: 方向 = 正向 且 指标值 只有上限\n", check)
    text = text.replace("对象: 指标", "对象: 项目").replace("应为: ≥{指标值.上限}\n", "")
    text = text.replace("“{三级指标}”越高越好，指标值“{指标值}”只设了上限", "“{项目名称}”")
    text = text.replace("改为“≥{指标值.上限}”", "删去一条").replace("三级指标: 接待率, ", "")
    text = text.replace("指标值: ≤99%", "项目名称: 甲").replace("指标值: ≥99%", "项目名称: 乙")
    assert message in only_error(tmp_path, text).message


def test_a_condition_over_several_lines_is_shown_on_its_own_line(tmp_path: Path) -> None:
    text = changed(
        "条件: 方向 = 正向 且 指标值 只有上限",
        "条件: >-\n  方向 = 正向\n  且 指标值 只有上线",
    )
    error = only_error(tmp_path, text)
    assert error.line == 11
    assert marked(error) == "只有上线"


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    (error,) = load_rules([tmp_path / "没有"], {}).errors
    assert "找不到规则文件或文件夹" in error.message


@pytest.mark.parametrize("name", ["V901-training-cost.yaml.txt", "V901.txt"])
def test_a_rule_that_notepad_has_named_is_not_passed_over(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(RULE, encoding="utf-8")
    (error,) = load_rules([tmp_path], {}).errors
    assert f"“{name}”没有用上" in error.message
    assert f"改名为 {name.split('.')[0]}.yaml" in error.advice


def test_a_folder_without_rules_is_an_error_one_with_word_lists_is_none(tmp_path: Path) -> None:
    (tmp_path / "读我.txt").write_text("规则放在这里", encoding="utf-8")
    (error,) = load_rules([tmp_path], {}).errors
    assert "里没有规则文件" in error.message
    (tmp_path / "lexicon").mkdir()
    assert not load_rules([tmp_path], {}).errors


def test_every_sentence_of_a_mistake_is_whole() -> None:
    for name, mistake in FILE_MISTAKES.items():
        assert mistake.message, name
        assert mistake.advice, name


@pytest.mark.parametrize(
    ("key", "other"),
    [("提示", "消息"), ("级别", "级別"), ("条件", "公式"), ("反例", "反列"), ("说明", "备注")],
)
def test_the_key_that_was_meant_is_offered(tmp_path: Path, key: str, other: str) -> None:
    error = only_error(tmp_path, changed(f"{key}:", f"{other}:"))
    assert f"没有“{other}”这一项，是不是“{key}”" in error.message
