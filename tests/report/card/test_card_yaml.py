"""Cards written as YAML: what is read back is what was written, to the last character."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kpilint.card.field import AGENCY_FIELDS, INDICATOR_FIELDS, PROJECT_FIELDS, Field
from kpilint.card.model import Department, Indicator, Project, Section
from kpilint.card.place import Place
from kpilint.intake.document import Document
from kpilint.intake.import_report import ImportReport, Remark
from kpilint.intake.read import read_bytes, read_path
from kpilint.report.card.as_yaml import render
from kpilint.report.card.part import split, whole
from kpilint.report.card.scalar import style_of

SAMPLES = Path(__file__).resolve().parents[3] / "samples"
NASTY = (
    "", " ", "a ", " a", "\t", "a\tb", "\ta", "a\r\nb", "a\rb", "a\x85b", "a\u2028b", "\ufeff",
    "😀", "𠮷林", "\x00", "\x07", "\x1b[31m", "\ufffe", "\x7f", "#", "a #b", "# a", "a: b",
    "a:", ":", "- a", "-", "? a", "?", "[a", "{a}", "a, b", ">1", ">100%", "|2", "|", "@", "%5",
    "`a", "!", "&", "*", "'", '"', "'a'", '"a"', "a'b", 'a"b', "\\", "a\\nb", "null", "~",
    "yes", "No", "是", "on", "1E3", "1e5", "013032", "0x1F", "0o17", "1_000", "1,000",
    "400,000.50", ".5", "5.", "+5", "-5", "8.00", "2024", "2024-01-01", "2024-01-01 12:00:00",
    "12:30", "1:2:3", ".inf", ".NaN", "=", "<<", "---", "...", "--- a", "... a", "a\n", "\na",
    "\n", "a\n\n", "a\nb", "a\n\nb", "a\n b", " a\nb", "a\n\tb", "a \nb", "a\n---\nb",
    "a\n...\nb", "a\n# b", "一级指标 二级指标\n三级指标", "a\n- >1\n", "\u3000\u3000用于",
    "用于\u3000", "a\u200bb", "\xa0a", "指标值: >1", "a\n指标值: >1\nb", "项目名称：甲",
    "9" * 20, "1.23456789012345678", "≥95%", "≤5‰", "<24小时", "……",
)  # fmt: skip
texts = st.sampled_from(NASTY) | st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from(" \t\r\n:#-'\"\\>|%@一甲"),
    max_size=20,
)
names = texts.map(str.strip)


def fields(record: Any, known: tuple[Field, ...]) -> dict[str, Any]:
    """The plain fields of a record, with None for those that are not there."""
    nested = ("projects", "indicators", "sections")
    return {f.word: getattr(record, f.attribute) for f in known if f.kind not in nested}


def seen(department: Department) -> object:
    """All that a department holds, in a form that can be compared."""
    projects = [
        (fields(p, PROJECT_FIELDS), [fields(i, INDICATOR_FIELDS) for i in p.indicators or ()])
        for p in department.projects or ()
    ]
    sections = [(one.heading, one.text) for one in department.sections or ()]
    return fields(department, AGENCY_FIELDS), department.projects is None, projects, sections


def read_back(text: str) -> Document:
    return read_bytes("甲.yaml", text.encode())


@st.composite
def departments(draw: st.DrawFn) -> Department:
    def filled(record: Any, known: tuple[Field, ...]) -> None:
        for field in draw(st.lists(st.sampled_from(known), max_size=4)):
            value = {
                "plan": st.dictionaries(names, texts, max_size=3),
                "goals": st.lists(texts, max_size=3),
                "tables": st.dictionaries(
                    names, st.lists(st.lists(texts, max_size=3), max_size=3), max_size=2
                ),
                "sections": st.lists(
                    st.builds(Section, st.just(("说明", 1)), texts, texts), max_size=2
                ),
            }.get(field.kind, texts)
            if field.kind not in ("projects", "indicators"):
                setattr(record, field.attribute, draw(value))

    department = Department()
    filled(department, AGENCY_FIELDS)
    department.projects = []
    for number in range(1, draw(st.integers(0, 2)) + 1):
        project = Project(department, ("项目", number))
        filled(project, PROJECT_FIELDS)
        project.indicators = draw(st.none() | st.just([]))
        for row in range(1, draw(st.integers(0, 2)) + 1):
            indicator = Indicator(project, (*project.address, "绩效指标", row))
            filled(indicator, INDICATOR_FIELDS)
            project.indicators = [*(project.indicators or ()), indicator]
        department.projects.append(project)
    return department


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(departments())
def test_what_is_read_back_is_what_was_written(department: Department) -> None:
    document = Document("甲.docx", None, [department])
    text = render(document, whole(document))
    back = read_back(text)
    assert not back.errors
    assert [seen(one) for one in back.departments] == [seen(department)]


@given(texts)
def test_other_readers_of_yaml_read_the_same_text(text: str) -> None:
    department = Department()
    department.agency = text
    department.tables = {"表": [[text]]}
    document = Document("甲.docx", None, [department])
    plain = yaml.safe_load(render(document, whole(document)))
    number = style_of(text) == "number"
    if text:
        assert plain["单位"] == (yaml.safe_load(text) if number else text)
    assert plain["预算表"]["表"] == [[yaml.safe_load(text) if number else text]]


@pytest.mark.parametrize("name", ["qinglong-2024.yaml", "lulong-2024.yaml", "clean.yaml"])
def test_writing_what_was_written_gives_the_same_bytes(name: str) -> None:
    document = read_path(SAMPLES / name)
    first = render(document, whole(document))
    again = read_back(first)
    again.file = document.file
    assert render(again, whole(again)) == first
    assert [seen(one) for one in again.departments] == [seen(one) for one in document.departments]


def remarked() -> Document:
    """A document of one card with one row, read from a table, with all kinds of remarks."""
    department = Department()
    project = Project(department, ("项目", 1))
    project.name = "甲"
    project.goals = ["一"]
    indicator = Indicator(project, ("项目", 1, "绩效指标", 1))
    indicator.level1, indicator.value = "产出指标", ">1"
    project.indicators, department.projects = [indicator], [project]

    class Source:
        def locate(self, address: object, within: object = None) -> Place:  # noqa: ARG002
            return Place(0, 0, 0, 0, "第3张表第1行第1列")

        def frame(self, place: Place) -> None:  # noqa: ARG002
            return None

    at = Place(0, 0, 0, 0, "第3张表第7行第5列")
    report = ImportReport(1, 1, 1, 0)
    report.remarks = [
        Remark("doubtful", ("项目", 1, "绩效指标", 1, "指标值"), at, ">1", "像是缺了\n单位"),
        Remark("mended", ("项目", 1, "绩效指标", 1, "一级指标"), at, "产岀指标", "识别错误"),
        Remark("mended", ("项目", 1, "绩效目标", 1), at, "—", "识别错误"),
        Remark("unplaced", (), at, "县级\x1b 盖章", "没有对应的栏目"),
    ]
    return Document("某县/预算\n公开.docx", Source(), [department], report=report)


def test_comments_say_where_a_card_came_from_and_what_is_doubtful() -> None:
    document = remarked()
    text = render(document, whole(document))
    assert text == (
        "# 由 kpilint import 读出，来源：预算 公开.docx\n"
        "# 1 张目标表、1 条指标\n"
        "项目:\n"
        "  # 第3张表第1行第1列\n"
        "  - 项目名称: 甲\n"
        "    # 已改：识别错误（原文“—”）\n"
        "    绩效目标:\n"
        "      - 一\n"
        "    绩效指标:\n"
        "      # 已改：识别错误（原文“产岀指标”）\n"
        "      - 一级指标: 产出指标\n"
        "        # 存疑：像是缺了 单位\n"
        '        指标值: ">1"\n'
        "\n"
        "# 没有读入，或不知属于哪一栏的内容（1 处）：\n"
        "#   第3张表第7行第5列 “县级␛ 盖章”：没有对应的栏目\n"
    )
    assert not read_back(text).errors


def test_a_split_document_loses_nothing() -> None:
    document = read_path(SAMPLES / "qinglong-2024.yaml")
    parts = split(document)
    assert [part.name for part in parts][::7] == ["01-群众工作中心聘用法律服务费", "说明和预算表"]
    assert len(parts) == 8
    back = [read_back(render(document, part)).departments[0] for part in parts]
    whole_one = document.departments[0]
    cards = [fields(p, PROJECT_FIELDS) for one in back for p in one.projects or ()]
    assert cards == [fields(p, PROJECT_FIELDS) for p in whole_one.projects or ()]
    assert seen(back[-1])[3] == seen(whole_one)[3]  # type: ignore[index]
    assert back[-1].tables == whole_one.tables
    assert {one.agency for one in back} == {whole_one.agency}


def test_what_a_file_left_over_is_said_once_in_its_parts() -> None:
    document = remarked()
    assert document.departments[0].projects
    parts = split(document)
    assert [part.name for part in parts] == ["01-甲"]
    text = render(document, parts[0])
    assert text.startswith(
        "# 由 kpilint import 读出，来源：预算 公开.docx\n# 这是其中一部分：01-甲\n"
    )
    assert text.count("没有读入") == 1


def test_derived_fields_are_not_written() -> None:
    department = Department()
    project = Project(department, ("项目", 1))
    project.budget, project.whole_term_budget = "400,000", "800,000"
    indicator = Indicator(project, ("项目", 1, "绩效指标", 1))
    indicator.operator, indicator.value, indicator.unit = "≥", "95", "%"
    project.indicators, department.projects = [indicator], [project]
    document = Document("甲.xlsx", None, [department])
    text = render(document, whole(document))
    assert "年度资金总额" not in text
    assert "指标值: 95\n" in text
