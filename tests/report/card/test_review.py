"""The review sheet: a row an indicator, and nothing in it that runs."""

import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from kpilint.card.model import Department, Indicator, Project
from kpilint.card.place import Place
from kpilint.intake.document import Document, InputError
from kpilint.intake.import_report import ImportReport, Remark
from kpilint.report.card.review import LONGEST, Review

AT = Place(0, 0, 0, 0, "第3张表第7行第5列")


class Source:
    def locate(self, address: object, within: object = None) -> Place:  # noqa: ARG002
        return AT

    def frame(self, place: Place) -> None:  # noqa: ARG002
        return None


def document(*names: str, **fields: str) -> Document:
    """A document of one card with indicators of these names."""
    department = Department()
    department.agency, department.money_unit = "某局", "万元"
    project = Project(department, ("项目", 1))
    for attribute, value in fields.items():
        setattr(project, attribute, value)
    project.indicators = []
    for number, name in enumerate(names, 1):
        indicator = Indicator(project, ("项目", 1, "绩效指标", number))
        indicator.name, indicator.value = name, "≥95%"
        project.indicators.append(indicator)
    department.projects = [project]
    return Document("预算.docx", Source(), [department], report=ImportReport())


def sheets(*documents: Document, folder: Path) -> Any:
    review = Review()
    for one in documents:
        review.add(one)
    path = folder / "审核.xlsx"
    review.save(path)
    return openpyxl.load_workbook(io.BytesIO(path.read_bytes()))


def table(sheet: Any) -> list[dict[str, Any]]:
    head, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_a_row_says_what_stands_there_and_how_it_was_read(tmp_path: Path) -> None:
    one = document("接待率", name="运行经费", code="013032", budget="8.70", fiscal="400,000")
    book = sheets(one, folder=tmp_path)
    (row,) = table(book["指标"])
    assert row["单位"] == "某局"
    assert row["项目编码"] == "013032"
    assert (row["预算数"], row["其中财政资金"]) == (8.7, 400000)
    assert (row["读作"], row["方向"]) == ("百分比；不低于95%", "正向")
    assert (row["来源文件"], row["位置"]) == ("预算.docx", "第3张表第7行第5列")
    assert book["指标"]["D2"].number_format == "0.00"


def test_the_sheet_is_made_to_be_read(tmp_path: Path) -> None:
    sheet = sheets(document("甲", "乙" * 100), folder=tmp_path)["指标"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:X3"
    assert sheet.column_dimensions["H"].width > 10
    assert sheet.row_dimensions[3].height > sheet.row_dimensions[2].height
    assert sheet["H1"].font.bold


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://a")', "\t=1"])
def test_what_begins_like_a_formula_is_text(text: str, tmp_path: Path) -> None:
    sheet = sheets(document(text, name=text, budget=text), folder=tmp_path)["指标"]
    for cell in (sheet["C2"], sheet["H2"]):
        assert cell.data_type == "s"
        assert cell.quotePrefix
        assert cell.value == text
    assert sheet["D2"].data_type == ("n" if text == "-1" else "s")


def test_what_a_sheet_cannot_hold_is_replaced_or_cut(tmp_path: Path) -> None:
    one = document("a\x00b\x1bc\ud800", "长" * (LONGEST + 1))
    rows = table(sheets(one, folder=tmp_path)["指标"])
    assert rows[0]["三级指标"] == "a\ufffdb\ufffdc\ufffd"
    assert rows[1]["三级指标"] == "长" * LONGEST + "……（以下省略）"


def test_a_card_without_indicators_has_a_row(tmp_path: Path) -> None:
    rows = table(sheets(document(name="甲"), document("率", name="乙"), folder=tmp_path)["指标"])
    assert [(row["项目名称"], row["三级指标"]) for row in rows] == [("甲", None), ("乙", "率")]


def test_doubts_stand_beside_the_row_and_all_that_was_said_on_a_sheet_of_its_own(
    tmp_path: Path,
) -> None:
    one = document("甲", "乙")
    assert one.report
    one.report.notes = ["经 LibreOffice 转换后读取"]
    one.report.remarks = [
        Remark("doubtful", ("项目", 1, "绩效指标", 2, "指标值"), AT, "95", "缺少单位"),
        Remark("mended", ("项目", 1, "项目名称"), AT, "经贾", "识别错误，应为“经费”"),
        Remark("unplaced", (), AT, "=县级", "没有对应的栏目"),
    ]
    one.errors = [InputError("预算.docx", 0, 0, "读到一半", "请另存")]
    book = sheets(one, folder=tmp_path)
    assert [row["存疑"] for row in table(book["指标"])] == [
        "项目名称：识别错误，应为“经费”",
        "指标值：缺少单位",
    ]
    notes = [(row["种类"], row["原文"], row["说明"]) for row in table(book["读取说明"])]
    assert notes == [
        ("读出", None, "1 张目标表、2 条指标"),
        ("读不了", None, "读到一半。请另存"),
        ("说明", None, "经 LibreOffice 转换后读取"),
        ("没有读入", "=县级", "没有对应的栏目"),
        ("存疑，请对照原件", "95", "缺少单位"),
        ("识别有误，已改正", "经贾", "识别错误，应为“经费”"),
    ]
