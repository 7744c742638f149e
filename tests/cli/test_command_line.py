import re
import subprocess
import sys

import click
import pytest
from command_line import kpilint, process

from kpilint import __version__
from kpilint.cli.root import root
from kpilint.text.width import display_width

PAGES = [
    (),
    ("check",),
    ("value",),
    ("rule",),
    ("rule", "list"),
    ("rule", "explain"),
    ("hook",),
    ("hook", "install"),
    ("hook", "uninstall"),
    ("hook", "run"),
]


def test_the_version():
    result = kpilint("--version")
    assert (result.exit_code, result.output) == (0, f"kpilint {__version__}\n")


@pytest.mark.parametrize("words", PAGES, ids=" ".join)
def test_every_command_has_a_help_page_in_chinese(words):
    result = kpilint(*words, "--help")
    assert result.exit_code == 0
    assert "用法：kpilint" in result.output
    for english in ("Usage", "Options", "Commands", "Show this", "Arguments", "OPTIONS", "ARGS"):
        assert english not in result.output
    for line in result.output.splitlines():
        assert display_width(line) <= 80, line


def test_without_arguments_the_help_page_is_shown_and_nothing_is_called_clean():
    result = kpilint()
    assert result.exit_code == 2
    assert "命令：" in result.output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("check",), "没有说要检查哪个文件"),
        (("check", "--slect", "D", "x"), "没有“--slect”这个选项，是不是“--select”？"),
        (("chekc",), "没有“chekc”这个命令，也没有这个名字的文件，是不是“check”？"),
        (("--verson",), "没有“--verson”这个选项，是不是“--version”？"),
        (("hook", "instal"), "是不是“install”？"),
        (("check", "--format", "xml", "x"), "没有“xml”这个选择，可以写 text、concise、json"),
        (("check", "--fail-on", "致命", "x"), "可以写 错误、警告、提示、从不"),
        (("check", "x", "--format"), "选项“--format”后面缺少一个值"),
        (("hook", "install", "--force=1"), "选项“--force”后面不能写值"),
        (("hook", "install", "多余"), "多出了参数：多余"),
        (("rule", "explain"), "缺少参数"),
    ],
)
def test_a_slip_on_the_command_line_is_explained_in_chinese(words, said):
    result = kpilint(*words)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""
    prose = re.sub(r"--?[a-z-]+|kpilint [a-z ]+|“[^”]*”", "", result.stderr)
    assert not re.search(r"\b(Error|Usage|Try|No such|Invalid|Missing)\b", prose)


def test_looking_at_help_imports_nothing_heavy():
    code = (
        "import sys; from kpilint.cli.root import root\n"
        "for page in ['--help'], ['--version'], ['check', '--help']:\n"
        "    root.main(page, standalone_mode=False)\n"
        "heavy = {'yaml', 'lark', 'pydantic', 'jieba', 'rapidfuzz', 'kpilint.run.session'}\n"
        "sys.exit(' '.join(heavy & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_an_interrupt_ends_quietly(monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("kpilint.run.session.check", interrupt)
    result = kpilint("check", ".")
    assert result.exit_code == 130
    assert "Traceback" not in result.output


def test_an_internal_error_is_one_line_and_a_log(monkeypatch, tmp_path):
    def fail(*_):
        raise RuntimeError("出乎意料")

    monkeypatch.setenv("KPILINT_CACHE", str(tmp_path))
    monkeypatch.setattr("kpilint.run.session.check", fail)
    result = kpilint("check", ".")
    assert result.exit_code == 2
    assert "kpilint 内部错误：RuntimeError: 出乎意料" in result.stderr
    assert "Traceback" not in result.stderr
    (log,) = tmp_path.glob("crash-*.log")
    assert str(log) in result.stderr
    assert "raise RuntimeError" in log.read_text(encoding="utf-8")


def test_python_can_run_the_package():
    assert process("--version").stdout.decode().strip() == f"kpilint {__version__}"


def test_the_root_can_be_called_without_leaving():
    with pytest.raises(click.UsageError):
        root.main(["check", "--nein"], standalone_mode=False)


@pytest.mark.parametrize("command", ["direction", "kind"])
def test_an_empty_name_is_shown_as_one(command):
    assert kpilint(command, "").stdout.startswith("（空）：不明。")
