import json
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import kpilint, process
from repository import BAD, BAD_ROW, GOOD

from kpilint.text.width import display_width

OWN_RULE = """\
编号: D901
名称: own-rule
标题: 自己的规则
级别: 警告
把握: 高
维度: 完整性.规范完整性
依据: 本单位要求
对象: 指标
条件: 三级指标 = "群众来访接待率"
提示: “{三级指标}”不用再报
建议: 删去这个指标
说明: 本单位不再考核接待率。
反例:
  - {三级指标: 群众来访接待率}
正例:
  - {三级指标: 办结率}
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "坏.yaml").write_text(BAD, encoding="utf-8")
    (tmp_path / "好.yaml").write_text(GOOD, encoding="utf-8")
    return tmp_path


def check(*words, given=None):
    return kpilint("check", "--select", "D101", *words, given=given)


@pytest.mark.usefixtures("folder")
class TestWhatIsChecked:
    def test_a_file_without_a_command_is_checked(self):
        assert kpilint("坏.yaml").output == kpilint("check", "坏.yaml").output
        assert kpilint("--format", "json", "坏.yaml").exit_code == 1

    def test_a_folder_is_searched(self):
        result = check(".", "--format", "json")
        assert [entry["file"] for entry in json.loads(result.stdout)["inputs"]] == [
            "坏.yaml",
            "好.yaml",
        ]

    def test_standard_input_is_read_under_a_name_of_ones_choice(self):
        result = check("-", "--stdin-name", "甲.yaml", given=BAD)
        assert result.exit_code == 1
        assert result.stdout.startswith("甲.yaml\n")

    def test_a_file_with_the_name_of_a_command_is_checked_when_check_is_written(self, folder):
        (folder / "rule").write_text(BAD, encoding="utf-8")
        assert check("rule").exit_code == 1

    def test_rules_of_ones_own_are_used_beside_the_others(self, folder):
        (folder / "规则").mkdir()
        (folder / "规则" / "D901-own-rule.yaml").write_text(OWN_RULE, encoding="utf-8")
        words = ("--rules", "规则", "--select", "D901", "--fail-on", "警告")
        result = kpilint("check", "坏.yaml", *words)
        assert "“群众来访接待率”不用再报" in result.stdout
        assert result.exit_code == 1


@pytest.mark.usefixtures("folder")
class TestTheExitCode:
    def test_clean_is_0_and_findings_are_1(self):
        assert check("好.yaml").exit_code == 0
        assert check("坏.yaml").exit_code == 1

    @pytest.mark.parametrize("word", ["从不", "never"])
    def test_findings_need_not_fail(self, word):
        result = check("坏.yaml", "--fail-on", word)
        assert result.exit_code == 0
        assert "D101" in result.stdout

    def test_an_unknown_rule_breaks_the_run_and_the_nearest_is_named(self):
        result = kpilint("check", "坏.yaml", "--select", "positive-rate-caped")
        assert result.exit_code == 2
        assert "是不是“positive-rate-capped”？" in result.stderr
        assert result.stdout == ""

    def test_an_unknown_rule_to_ignore_is_only_a_warning(self):
        result = check("好.yaml", "--ignore", "Z999")
        assert result.exit_code == 0
        assert "警告：" in result.stderr
        assert "Z999" in result.stderr

    def test_a_missing_file_is_3_whatever_else_was_found(self):
        assert check("没有.yaml").exit_code == 3
        assert check("坏.yaml", "没有.yaml").exit_code == 3

    def test_a_folder_without_cards_is_never_clean(self, folder):
        (folder / "空").mkdir()
        result = check("空")
        assert result.exit_code == 3
        assert "没有发现问题" not in result.output

    def test_a_broken_rule_is_2_whatever_else_was_found(self, folder):
        (folder / "规则").mkdir()
        (folder / "规则" / "D902-x.yaml").write_text("编号: D902\n", encoding="utf-8")
        result = check("坏.yaml", "没有.yaml", "--rules", "规则")
        assert result.exit_code == 2
        assert "有错误的规则" in result.stdout


@pytest.mark.usefixtures("folder")
class TestTheChoiceOfRules:
    def test_several_rules_may_stand_after_one_option_or_several(self):
        one = kpilint("check", "坏.yaml", "--select", "D101，V1,C")
        several = kpilint("check", "坏.yaml", *("--select", "D101", "--select", "V1 C"))
        assert one.output == several.output

    def test_a_selected_rule_can_be_ignored(self):
        result = kpilint("check", "坏.yaml", "--select", "D", "--ignore", "positive-rate-capped")
        assert "D101" not in result.stdout

    def test_a_choice_that_leaves_no_rule_breaks_the_run(self):
        result = kpilint("check", "坏.yaml", "--select", "D101", "--ignore", "D")
        assert result.exit_code == 2
        assert "没有留下任何规则" in result.stderr

    def test_an_empty_name_is_not_this_folder(self):
        for words in (["check", ""], [""], ["import", "", "-o", "出"]):
            result = kpilint(*words)
            assert result.exit_code == 2
            assert "有一个文件名是空的" in result.stderr


@pytest.mark.usefixtures("folder")
class TestTheReport:
    def test_the_formats(self):
        assert json.loads(check("坏.yaml", "--format", "json").stdout)["findings"]
        lines = check("坏.yaml", "--format", "jsonl").stdout.splitlines()
        assert [json.loads(line)["type"] for line in lines] == ["finding", "input", "summary"]
        concise = check("坏.yaml", "--format", "concise").stdout
        line, column = BAD.splitlines().index(BAD_ROW) + 1, BAD_ROW.index("≤") + 1
        where = "[农村公路日常养护经费 › 群众来访接待率]"
        assert concise.startswith(f"坏.yaml:{line}:{column}: 错误 D101 {where} ")

    def test_the_caret_stands_under_the_value(self):
        lines = check("坏.yaml").stdout.splitlines()
        (row,) = [number for number, line in enumerate(lines) if "指标值: ≤99%" in line]

        before = lines[row].index("≤99%")
        assert display_width(lines[row][:before]) == lines[row + 1].index("^")
        assert lines[row + 1].count("^") == 4

    def test_a_report_can_be_written_into_a_file(self, folder):
        result = check("坏.yaml", "--format", "json", "--output", "结果.json")
        assert result.exit_code == 1
        assert result.stdout == ""
        assert "发现 1 处问题" in result.stderr
        written = (folder / "结果.json").read_text(encoding="utf-8")
        assert written == check("坏.yaml", "--format", "json").stdout

    def test_a_report_never_takes_the_place_of_a_card(self, folder):
        before = (folder / "坏.yaml").read_bytes()
        result = check(".", "--output", "坏.yaml")
        assert result.exit_code == 2
        assert "盖掉" in result.stderr
        assert (folder / "坏.yaml").read_bytes() == before

    def test_a_file_that_cannot_be_written_is_said(self):
        result = check("坏.yaml", "--output", "没有/结果.txt")
        assert result.exit_code == 2
        assert result.stderr == "错误：写不了 没有/结果.txt：没有这个文件或文件夹\n"

    def test_colours_only_where_they_are_wanted(self):
        assert "\x1b[" not in check("坏.yaml").stdout
        assert "\x1b[1;31m错误 D101\x1b[0m" in check("坏.yaml", "--color", "always").stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
class TestAFullDisk:
    @pytest.mark.parametrize("command", [["check", "-"], ["--help"], ["rule", "list"]])
    def test_what_does_not_fit_is_no_fault_of_the_program(self, command):
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [sys.executable, "-m", "kpilint", *command],
                input=BAD.encode(),
                stdout=full,
                stderr=subprocess.PIPE,
                check=False,
            )
        assert done.returncode == 2
        assert done.stderr.decode() == "错误：结果没有写完：磁盘已满\n"

    def test_neither_is_one_that_goes_into_a_file(self):
        result = check("-", "--output", "/dev/full", given=BAD)
        assert result.exit_code == 2
        assert "写不了 /dev/full：磁盘已满" in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of Unix")
class TestAClosedStream:
    @staticmethod
    def run_with(folder, closed):
        command = f"{sys.executable} -m kpilint --select D101 - {closed}"
        return subprocess.run(
            ["sh", "-c", command], cwd=folder, input=BAD.encode(), capture_output=True, check=False
        )

    @pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
    def test_the_exit_code_counts_without_anybody_listening(self, folder, closed):
        done = self.run_with(folder, closed)
        assert done.returncode == 1
        assert done.stderr == b""

    def test_no_standard_input_is_an_empty_one(self, folder):
        done = self.run_with(folder, "<&-")
        assert done.returncode == 3
        assert "文件是空的" in done.stdout.decode()


class TestAProcess:
    def test_bytes_of_a_gbk_file_from_standard_input(self):
        done = process("check", "-", "--select", "D101", given=BAD.encode("gb18030"))
        assert done.returncode == 1
        assert "群众来访接待率" in done.stdout.decode()

    def test_a_gbk_console_does_not_kill_the_report(self, folder):
        text = BAD.replace("群众来访", "群众😀来访")
        (folder / "表情.yaml").write_text(text, encoding="utf-8")
        done = process("表情.yaml", folder=folder, PYTHONIOENCODING="gbk", PYTHONUTF8="0")
        assert done.returncode == 1
        assert "群众\\ud83d\\ude00来访" in done.stdout.decode("gbk")
        assert b"Traceback" not in done.stderr

    def test_a_reader_that_goes_away_is_no_trouble(self, folder):
        words = [sys.executable, "-m", "kpilint", "--format", "json", *["坏.yaml"]]
        with subprocess.Popen(
            words, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as running:
            running.stdout.close()
            said = running.stderr.read()
            running.stderr.close()
            assert running.wait() == 1
        assert said == b""
