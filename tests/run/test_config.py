"""The configuration: found above the cards, read whole, checked, and beaten by the command line."""

import subprocess
import sys
from pathlib import Path

import pytest

from kpilint.run.config import Config
from kpilint.run.config_search import configuration, found_above, read_config
from kpilint.run.options import Options, UsageProblem
from kpilint.run.session import check

CARD = "项目名称: 接待经费\n绩效指标:\n  - {三级指标: 接待率, 指标值: ≤99%}\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "局" / "卡片").mkdir(parents=True)
    (tmp_path / "局" / "卡片" / "a.yaml").write_text(CARD, encoding="utf-8")
    return tmp_path / "局"


def write(folder: Path, text: str, name: str = "kpilint.toml") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def run(place: Path, **choices):
    return check(Options(paths=(str(place / "卡片" / "a.yaml"),), **choices))


def codes(place: Path, **choices) -> set[str]:
    return {finding.code for finding in run(place, **choices).findings}


def complaint(folder: Path, text: str) -> str:
    with pytest.raises(UsageProblem) as caught:
        read_config(write(folder, text))
    return str(caught.value)


def test_the_nearest_file_above_the_card_counts_whole(place):
    write(place, 'select = ["C1"]\nignore = ["C111"]\n')
    assert found_above(place / "卡片" / "a.yaml") == place / "kpilint.toml"
    nearer = write(place / "卡片", 'select = ["D101"]\n')
    assert found_above(place / "卡片" / "a.yaml") == nearer
    outcome = run(place)
    assert {finding.code for finding in outcome.findings} == {"D101"}
    assert outcome.settings.config == str(nearer)


def test_the_current_folder_has_no_say(place, tmp_path, monkeypatch):
    other = tmp_path / "别处"
    other.mkdir()
    write(other, 'select = ["V"]\n')
    monkeypatch.chdir(other)
    assert run(place).settings.config is None


def test_a_pyproject_counts_only_where_it_speaks_of_kpilint(place):
    write(place / "卡片", "[project]\nname = 'x'\n", "pyproject.toml")
    assert found_above(place / "卡片") is None
    shared = write(place, '[tool.kpilint]\nselect = ["D101"]\n', "pyproject.toml")
    assert found_above(place / "卡片") == shared
    assert codes(place) == {"D101"}
    own = write(place, 'select = ["C106"]\n')
    assert found_above(place / "卡片") == own


def test_cards_of_different_configurations_are_not_checked_in_one_run(place, tmp_path):
    write(place, 'select = ["D101"]\n')
    other = tmp_path / "b.yaml"
    other.write_text(CARD, encoding="utf-8")
    paths = (str(place), str(other))
    with pytest.raises(UsageProblem, match="这些文件的配置不同"):
        configuration(None, paths)
    assert configuration("none", paths) == Config()


def test_a_configuration_below_a_searched_folder_is_told_of_but_not_used(place):
    write(place / "卡片", 'select = ["D101"]\n')
    outcome = check(Options(paths=(str(place),)))
    assert outcome.settings.config is None
    (warning,) = outcome.warnings
    assert str(place / "卡片" / "kpilint.toml") in warning


@pytest.mark.parametrize(
    "text",
    [
        'rules = ["规"]\nselect = ["D101", "V1"]\nfail-on = "警告"\nmin-confidence = "低"\n'
        'profile = "河北"\nplugins = []\n[rule.D101]\nlevel = "提示"\noff = false\n',
        '"规则目录" = ["规"]\n"选用" = "D101，V1"\n"失败级别" = "warning"\n"最低把握" = "low"\n'
        '"口径" = "河北"\n"插件" = []\n["规则".D101]\n"级别" = "info"\n"关闭" = false\n',
        '规则目录 = ["规"]\n选用 = ["D101", "V1"]\n失败级别 = "警告"\n最低把握 = "低"\n'
        '口径 = "河北"\n插件 = []\n[规则.d101]\n级别 = "提示"\n关闭 = false\n',
    ],
)
def test_keys_may_be_english_or_chinese_with_or_without_quotes(tmp_path, text):
    config = read_config(write(tmp_path, text))
    assert config.rules == (str(tmp_path / "规"),)
    assert config.select == ("D101", "V1")
    assert (config.fail_on, config.min_confidence) == ("warning", "low")
    assert (config.profile, config.plugins) == ("河北", ())
    assert config.settings["D101"].severity == "info"
    assert config.settings["D101"].off is False


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("selct = []\n", "里没有“selct”这一项，是不是“select”"),
        ("选中 = []\n", "里没有“选中”这一项，是不是“选用”"),
        ('规则文件夹 = ["本局规则"]\n', "是不是“规则目录”；可用的有：规则目录、选用"),
        ('规则 = ["本局规则"]\n', '写 规则目录 = ["本局规则"]'),
        ('规则目录：["本局规则"]\n', "每项后面写英文等号"),
        ("[rule.D101]\nlevl = 1\n", "里没有“rule.D101.levl”这一项，是不是“level”"),
        ("select = 3\n", "的“select”应是一列文字"),
        ('fail-on = "严重"\n', "的“fail-on”不能是“严重”；只能是：错误、警告、提示、从不"),
        ('[rule.D101]\nlevel = "error!"\n', "的“rule.D101.level”不能是“error!”"),
        ('[rule.D101]\noff = "也许"\n', "的“rule.D101.off”应是 true 或 false"),
        ("rule = 3\n", "的“rule”应是一张表"),
        ('select = ["D101"]\n选用 = ["D101"]\n', "里“选用”写了两次"),
        ("profile = 河北\n", "第 1 行第 11 列不合 TOML 的写法"),
    ],
)
def test_what_is_wrong_is_told_with_its_cure(tmp_path, text, message):
    said = complaint(tmp_path, text)
    assert str(tmp_path / "kpilint.toml") in said
    assert message in said


def test_a_file_in_another_encoding_or_none_at_all_is_told(tmp_path):
    (tmp_path / "kpilint.toml").write_bytes('profile = "河北"'.encode("gbk"))
    with pytest.raises(UsageProblem, match="不是 UTF-8 编码"):
        read_config(tmp_path / "kpilint.toml")
    with pytest.raises(UsageProblem, match="读不了配置文件"):
        configuration(str(tmp_path / "没有.toml"), ())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('select = ["Q7"]\n', "没有名为“Q7”的规则"),
        ("[rule.D199]\noff = true\n", "没有编号“D199”的规则"),
        ('profile = "河被"\n', "没有名为“河被”的口径，是不是“河北”"),
        ('plugins = ["bureau"]\n', "没有装名为“bureau”的插件"),
    ],
)
def test_a_name_that_there_is_not_stops_the_run(place, text, message):
    write(place, text)
    with pytest.raises(UsageProblem, match=message):
        run(place)


def test_a_rule_is_switched_off_or_given_another_level(place):
    write(place, '[rule.D101]\nlevel = "提示"\n[rule.C106]\noff = true\n')
    found = {finding.code: finding.severity for finding in run(place).findings}
    assert found["D101"] == "info"
    assert "C106" not in found


def test_the_configuration_counts_before_the_profile(place):
    write(place, 'profile = "湖北"\n[rule.W101]\noff = true\n')
    (place / "卡片" / "a.yaml").write_text(
        "项目名称: 甲\n绩效指标:\n  - {三级指标: 子, 权重: 50}\n  - {三级指标: 丑, 权重: 40}\n",
        encoding="utf-8",
    )
    assert "W101" not in codes(place)
    assert "W101" in codes(place, config="none", profile="湖北")


def test_the_command_line_beats_the_configuration(place):
    write(
        place, 'select = ["C"]\nfail-on = "从不"\nmin-confidence = "高"\n[rule.D101]\noff = true\n'
    )
    outcome = run(place)
    assert outcome.settings.fail_on == "never"
    assert {finding.code[0] for finding in outcome.findings} == {"C"}
    named = run(place, select=("D101",), fail_on="info")
    assert [finding.code for finding in named.findings] == ["D101"]
    assert named.settings.fail_on == "info"
    assert codes(place, select=("D",)) == set()


def test_an_unknown_word_of_ignore_is_only_warned_of(place):
    file = write(place, 'ignore = ["Q7"]\n')
    assert run(place).warnings == (f"{file} 的 ignore 中的“Q7”不是任何规则的编号或名称",)
    assert run(place, ignore=("Q8",)).warnings == ("--ignore 中的“Q8”不是任何规则的编号或名称",)


def test_a_wrong_configuration_is_exit_2_and_a_used_one_stands_in_the_summary(place):
    program = [sys.executable, "-m", "kpilint", str(place / "卡片")]
    file = write(place, "selct = []\n")
    done = subprocess.run(program, capture_output=True, check=False, timeout=60)
    assert done.returncode == 2
    assert "是不是“select”" in done.stderr.decode()
    write(place, 'select = ["D101"]\nfail-on = "从不"\n')
    done = subprocess.run(program, capture_output=True, check=False, timeout=60)
    assert done.returncode == 0
    assert f"用了：配置 {file}" in done.stdout.decode().replace("\n", "")


def test_a_run_without_a_configuration_imports_neither_pydantic_nor_tomllib(place):
    program = (
        "import sys\nfrom kpilint.run.session import check\n"
        "from kpilint.run.options import Options\n"
        f"check(Options(paths=({str(place)!r},)))\n"
        "print({'pydantic', 'tomllib', 'importlib.metadata', 'lark'} & sys.modules.keys())"
    )
    command = [sys.executable, "-c", program]
    subprocess.run(command, capture_output=True, check=True, timeout=60)  # fills the cache
    done = subprocess.run(command, capture_output=True, check=True, timeout=60)
    assert done.stdout.decode().strip() == "set()"
