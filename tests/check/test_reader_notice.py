"""What the reader had to say about a file, as findings."""

import pytest

from kpilint.check.reader_notice import reader_notice
from kpilint.intake.read import read_bytes
from kpilint.rule.model import Hit


def _notices(text: str, kind: str) -> list[Hit]:
    document = read_bytes("卡片.yaml", text.encode())
    return list(reader_notice(document, {"种类": kind}))


def test_an_unquoted_value_keeps_its_place_and_the_offer_to_quote_it():
    text = "项目名称: 甲\n绩效指标:\n  - 三级指标: 乙\n    指标值: >100%\n"
    (hit,) = _notices(text, "unquoted_value")
    assert hit.values["加引号"] == "'>100%'"
    assert hit.place is not None
    assert (hit.place.line, hit.place.column) == (4, 10)
    assert hit.edit is not None
    assert text[slice(*hit.edit.span)] == ">100%"


def test_an_unknown_column_is_said_once_for_all_rows():
    rows = "".join(f"  - {{三级指标: 乙{n}, 本地栏目说明: 丙, 指标值: 1个}}\n" for n in range(3))
    (hit,) = _notices(f"项目名称: 甲\n绩效指标:\n{rows}", "unknown_key")
    assert hit.values["处数"] == "3"
    assert [place.line for place in hit.related_places] == [4, 5]


def test_many_unknown_keys_of_one_card_are_told_by_name_up_to_a_point():
    keys = "".join(f"本地栏目{n:03}: 丙\n" for n in range(200))
    found = _notices(f"项目名称: 甲\n{keys}", "unknown_key")
    assert len(found) == 31
    assert found[0].values["哪些"] == "“本地栏目000”（共1处）"
    assert found[-1].values["哪些"] == "“本地栏目030”等170个字段"


@pytest.mark.parametrize(("value", "mark"), [("%5", "以“%”开头"), ("每月: ≥9%", "里有“: ”")])
def test_a_mark_is_said_to_open_a_value_or_to_stand_in_it(value: str, mark: str):
    (hit,) = _notices(f"项目名称: 甲\n资金用途: {value}\n", "unquoted_value")
    assert hit.values["带记号"] == mark


CARD = (
    "项目编码\t13032424P0044281033 02\t项目名称\t运行经费\n"
    "{rows}一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t接待人次\t≥330人次\n"
)


def test_what_was_left_of_a_recognised_file_is_said_once_with_some_of_its_places():
    rows = "".join(f"填报日期\t2024010{n}\n" for n in range(9))
    (hit,) = _notices(CARD.format(rows=rows), "unplaced")
    assert (hit.quote, hit.values["处数"]) == ("20240100", "9")
    assert hit.values["说明"] == "“填报日期”没有对应的栏目"
    assert [place.line for place in hit.related_places] == [3, 4, 5, 6, 7]


def test_a_mended_cell_is_told_where_it_stands():
    (hit,) = _notices(CARD.format(rows=""), "mended")
    assert hit.address == ("项目", 1, "项目编码")
    assert hit.place is not None
    assert (hit.place.line, hit.place.phrase) == (1, "第1张表第1行第2列")


def test_other_notices_are_left_to_other_rules():
    assert not _notices("项目名称: 甲\n预算数: 1\n预算数: 2\n", "unknown_key")
