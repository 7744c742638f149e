"""Import as a user calls it: what is written, what is said, how it ends."""

import json
import os
from pathlib import Path

import openpyxl
import pytest
from command_line import kpilint, process

from kpilint.intake.read import read_path

CARD = """项目编码	013032
项目名称	{name}
预算数	8.76
绩效目标	1.接待群众
一级指标	二级指标	三级指标	绩效指标描述	指标值	指标值确定依据
产出指标	数量指标	接待率	全部接待	>100%	计划
产出指标	质量指标	办结率	全部办结	≥95%	=1+1
"""


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def dump(path: str, name: str = "运行经费") -> Path:
    """A text dump of one card."""
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(CARD.format(name=name), "utf-8")
    return file


def names(folder: str) -> list[str]:
    """The files below a folder."""
    return sorted(p.relative_to(folder).as_posix() for p in Path(folder).rglob("*") if p.is_file())


class TestTheScreen:
    def test_yaml_comes_on_the_screen_and_the_account_beside_it(self) -> None:
        dump("预算.txt")
        result = kpilint("import", "预算.txt")
        assert result.exit_code == 0
        assert result.stdout.startswith("# 由 kpilint import 读出，来源：预算.txt\n")
        assert '        指标值: ">100%"\n' in result.stdout
        assert '项目编码: "013032"' in result.stdout
        assert result.stderr.splitlines()[:2] == ["预算.txt", "  读出 1 张目标表、2 条指标"]

    def test_a_document_can_come_from_standard_input(self) -> None:
        result = kpilint("import", "-", given=CARD.format(name="运行经费").encode())
        assert result.exit_code == 0
        assert "项目名称: 运行经费" in result.stdout

    def test_a_hyphen_means_the_screen(self) -> None:
        dump("预算.txt")
        result = kpilint("import", "预算.txt", "-o", "-")
        assert result.stdout == kpilint("import", "预算.txt").stdout
        assert names(".") == ["预算.txt"]

    def test_several_files_are_several_yaml_documents(self) -> None:
        dump("甲.txt", "甲项目")
        dump("乙.txt", "乙项目")
        result = kpilint("import", "甲.txt", "乙.txt", "-q")
        Path("全部.yaml").write_text(result.stdout, "utf-8")
        departments = read_path(Path("全部.yaml")).departments
        assert [p.name for d in departments for p in d.projects or ()] == ["甲项目", "乙项目"]
        assert result.stderr == ""

    def test_json_is_one_object_for_one_file(self) -> None:
        dump("预算.txt")
        result = kpilint("import", "--format", "json", "预算.txt")
        plain = json.loads(result.stdout)
        assert plain["项目"][0]["绩效指标"][0]["三级指标"] == "接待率"
        assert set(plain) >= {"项目", "说明", "预算表"}
        assert "读出 1 张目标表" in result.stderr

    def test_json_is_a_list_where_several_files_or_a_folder_are_asked_for(self) -> None:
        dump("甲/一.txt")
        for asked in (["甲"], ["甲/一.txt", "没有.txt"]):
            plain = json.loads(kpilint("import", "--format", "json", *asked).stdout)
            assert [len(one["项目"]) for one in plain] == [1]

    def test_a_console_that_is_not_utf_8_still_gets_json(self) -> None:
        dump("预算.txt")
        result = process("import", "--format", "json", "预算.txt", PYTHONIOENCODING="gbk")
        assert json.loads(result.stdout.decode("ascii"))["项目"][0]["项目名称"] == "运行经费"

    def test_a_console_that_lacks_a_sign_says_so(self) -> None:
        dump("预算.txt", "⩾经费")
        result = process("import", "预算.txt", "-q", PYTHONIOENCODING="gbk")
        told = result.stderr.decode("gbk")
        assert "这样的字（共 1 种）屏幕的编码 gbk 里没有" in told
        assert r"\u2a7e经费".encode("gbk") in result.stdout

    @pytest.mark.skipif(os.name == "nt", reason="no such names on Windows")
    def test_a_name_of_a_file_cannot_move_the_cursor(self) -> None:
        dump("预\x1b[31m算.txt")
        Path("通\x1b[2J知.docx").write_bytes(b"PK\x03\x04")
        for words in (["预\x1b[31m算.txt"], ["."], ["预\x1b[31m算.txt", "-o", "出"]):
            assert "\x1b" not in kpilint("import", *words).stderr


class TestFilesAndFolders:
    def test_one_file_is_written_and_named(self) -> None:
        dump("预算.txt")
        result = kpilint("import", "预算.txt", "-o", "新/项目.yaml")
        assert result.exit_code == 0
        assert result.stdout == ""
        assert result.stderr.splitlines()[0] == f"预算.txt → {Path('新/项目.yaml')}"
        assert read_path(Path("新/项目.yaml")).departments[0].projects

    def test_importing_twice_gives_the_same_bytes(self) -> None:
        dump("甲/预算.txt")
        kpilint("import", "甲", "-o", "一")
        kpilint("import", "甲/预算.txt", "-o", "二.yaml")
        assert Path("一/预算.yaml").read_bytes() == Path("二.yaml").read_bytes()

    def test_a_folder_keeps_its_folders(self) -> None:
        dump("公开/甲局/预算.txt")
        dump("公开/乙局/预算.txt")
        dump("公开/乙局/~$预算.txt")
        result = kpilint("import", "公开", "-o", "目标表")
        assert names("目标表") == ["乙局/预算.yaml", "甲局/预算.yaml"]
        assert "共读出 2 个文件：2 张目标表、4 条指标" in result.stderr

    def test_several_folders_are_told_apart(self) -> None:
        dump("2023/预算.txt")
        dump("2024/预算.txt")
        kpilint("import", "2023", "2024", "-o", "目标表")
        assert names("目标表") == ["2023/预算.yaml", "2024/预算.yaml"]

    def test_two_sources_of_one_name_are_numbered(self) -> None:
        dump("预算.txt", "甲")
        dump("预算.md", "乙")
        dump("下/预算.txt", "丙")
        result = kpilint("import", "预算.md", "预算.txt", "下/预算.txt", "-o", "出")
        assert names("出") == ["预算-2.yaml", "预算-3.yaml", "预算.yaml"]
        assert f"下/预算.txt → {Path('出/预算-3.yaml')}" in result.stderr

    def test_names_that_are_one_on_windows_are_numbered(self) -> None:
        dump("A.txt")
        dump("a.txt")
        if len(names(".")) == 2:
            kpilint("import", "A.txt", "a.txt", "-o", "出")
            assert sorted(name.lower() for name in names("出")) == ["a-2.yaml", "a.yaml"]

    def test_split_writes_a_file_for_each_card_and_one_for_the_rest(self) -> None:
        text = CARD.format(name="甲/乙:经费") + "\n说明文字\n\n" + CARD.format(name="CON")
        Path("预算.txt").write_text(text, "utf-8")
        result = kpilint("import", "预算.txt", "-o", "出", "--split")
        assert result.exit_code == 0
        assert names("出")[:2] == ["预算-01-甲／乙：经费.yaml", "预算-02-CON.yaml"]
        assert f"→ {Path('出/预算-01-甲／乙：经费.yaml')} 等" in result.stderr

    def test_a_document_with_a_hostile_name_lands_in_the_folder(self) -> None:
        source = dump("-o .. 甲\t乙.txt") if os.name != "nt" else dump("甲.txt")
        result = kpilint("import", "-o", "出", "--", str(source))
        assert result.exit_code == 0
        assert names("出") == (["o .. 甲 乙.yaml"] if os.name != "nt" else ["甲.yaml"])

    def test_json_and_xlsx_are_known_by_the_suffix(self) -> None:
        dump("预算.txt")
        kpilint("import", "预算.txt", "-o", "一.json")
        assert json.loads(Path("一.json").read_text("utf-8"))["项目"]
        kpilint("import", "预算.txt", "-o", "审核.xlsx")
        sheet = openpyxl.load_workbook("审核.xlsx")["指标"]
        assert sheet.max_row == 3

    def test_one_review_sheet_holds_all_files_and_the_cards_in_yaml_too(self) -> None:
        dump("公开/甲.txt")
        dump("公开/乙.txt")
        Path("公开/丙.yaml").write_text("项目名称: 丙\n绩效指标: [{三级指标: 率}]\n", "utf-8")
        for _ in range(2):  # the second time its own sheet lies in the folder
            result = kpilint("import", "公开", "-o", "公开/审核.xlsx", "--force")
            sheet = openpyxl.load_workbook("公开/审核.xlsx")["指标"]
            assert sheet.max_row == 1 + 2 + 2 + 1
        assert f"已写入 {Path('公开/审核.xlsx')}" in result.stderr

    def test_what_an_import_has_written_is_not_imported_again(self) -> None:
        dump("公开/甲.txt")
        for _ in range(2):
            kpilint("import", "公开", "-o", "公开/出", "--force", "--format", "json")
        assert names("公开") == ["出/甲.json", "甲.txt"]


class TestOverwriting:
    def test_nothing_is_overwritten_without_being_told_to(self) -> None:
        dump("预算.txt")
        Path("项目.yaml").write_text("我的", "utf-8")
        result = kpilint("import", "预算.txt", "-o", "项目.yaml")
        assert result.exit_code == 2
        assert "已经有 项目.yaml，没有覆盖；要覆盖请加 --force" in result.stderr
        assert Path("项目.yaml").read_text("utf-8") == "我的"
        assert kpilint("import", "预算.txt", "-o", "项目.yaml", "--force").exit_code == 0
        assert "运行经费" in Path("项目.yaml").read_text("utf-8")

    def test_in_a_folder_only_the_new_files_are_written(self) -> None:
        dump("公开/甲.txt")
        kpilint("import", "公开", "-o", "出")
        dump("公开/乙.txt")
        result = kpilint("import", "公开", "-o", "出")
        assert result.exit_code == 2
        assert names("出") == ["乙.yaml", "甲.yaml"]
        assert result.stderr.count("没有覆盖") == 1

    def test_a_source_is_never_written_over(self) -> None:
        Path("项目.yaml").write_text("项目名称: 甲\n", "utf-8")
        result = kpilint("import", "项目.yaml", "-o", "项目.yaml", "--force")
        assert result.exit_code == 2
        assert "不能写在它上面" in result.stderr
        assert Path("项目.yaml").read_text("utf-8") == "项目名称: 甲\n"

    @pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid"), reason="links")
    def test_a_link_is_replaced_and_not_followed(self) -> None:
        dump("预算.txt")
        Path("别处").write_text("我的", "utf-8")
        Path("项目.yaml").symlink_to("别处")
        assert kpilint("import", "预算.txt", "-o", "项目.yaml").exit_code == 2
        assert kpilint("import", "预算.txt", "-o", "项目.yaml", "--force").exit_code == 0
        assert Path("别处").read_text("utf-8") == "我的"

    def test_nothing_half_written_is_left(self) -> None:
        dump("预算.txt")
        Path("出").write_text("不是文件夹", "utf-8")
        result = kpilint("import", "预算.txt", "-o", "出/项目.yaml")
        assert result.exit_code == 2
        assert "写不了" in result.stderr
        assert "不是文件夹" in result.stderr
        assert names(".") == ["出", "预算.txt"]


class TestWhatCannotBeRead:
    def test_a_bad_file_is_named_and_the_rest_goes_on(self) -> None:
        dump("公开/甲.txt")
        Path("公开/坏.docx").write_bytes(b"PK\x03\x04" + bytes(50))
        result = kpilint("import", "公开", "-o", "出")
        assert result.exit_code == 3
        assert "错误：公开/坏.docx：文件已损坏或没有下载完整" in result.stderr
        assert names("出") == ["甲.yaml"]

    def test_what_holds_no_card_is_a_notice_in_a_folder_and_an_error_by_name(self) -> None:
        dump("公开/甲.txt")
        Path("公开/通知.md").write_text("| 时间 | 地点 |\n|---|---|\n| 九点 | 会议室 |\n", "utf-8")
        result = kpilint("import", "公开", "-o", "出")
        assert result.exit_code == 0
        assert "提示：有 1 个文件里没有认出绩效目标表，没有读入：公开/通知.md" in result.stderr
        result = kpilint("import", "公开/通知.md")
        assert result.exit_code == 3
        assert "没有认出绩效目标表" in result.stderr
        assert result.stdout == ""

    def test_an_empty_folder_is_never_a_success(self) -> None:
        Path("空").mkdir()
        result = kpilint("import", "空")
        assert result.exit_code == 3
        assert "没有找到可以读的文件" in result.stderr

    def test_quiet_leaves_only_what_went_wrong(self) -> None:
        dump("甲.txt")
        result = kpilint("import", "甲.txt", "没有.docx", "-o", "出", "--quiet")
        assert result.stderr == "错误：没有.docx：文件不存在。请检查路径和文件名\n"
        assert result.exit_code == 3


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["甲.txt", "-o", "出", "--format", "csv"], "没有“csv”这个选择"),
        (["甲.txt", "--format", "xlsx"], "xlsx 不能显示在屏幕上"),
        (["甲.txt", "-o", "项目.yaml", "--format", "json"], "不一致"),
        (["甲.txt", "-o", "项目.docx"], "写不了“项目.docx”这种文件"),
        (["甲.txt", "--split"], "要用 -o 指明一个文件夹"),
        (["甲.txt", "--split", "-o", "出", "--format", "json"], "YAML"),
        (["甲.txt", "乙.txt", "-o", "项目.yaml"], "不能都写进“项目.yaml”"),
        (["甲.txt", "-o", "甲.txt/"], "不是文件夹"),
        (["甲.txt", "-o", ""], "-o 后面没有写文件名"),
        ([], "没有说要读哪个文件或文件夹"),
    ],
)
def test_options_that_cannot_be_meant_are_refused(words: list[str], told: str) -> None:
    dump("甲.txt")
    dump("乙.txt")
    result = kpilint("import", *words)
    assert result.exit_code == 2
    assert told in result.stderr
    assert names(".") == ["乙.txt", "甲.txt"]
