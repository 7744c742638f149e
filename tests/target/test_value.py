"""Values as they stand in real cells are read as the table says, each of them."""

from pathlib import Path

import pytest
import yaml

from kpilint.target.record import target_record
from kpilint.target.value import LONGEST, read_value

TABLE = yaml.load(
    Path(__file__).with_name("values.yaml").read_text(encoding="utf-8"), yaml.BaseLoader
)


@pytest.mark.parametrize("entry", TABLE, ids=lambda entry: entry["raw"])
def test_a_value_is_read_as_the_table_says(entry: dict[str, str]) -> None:
    target = read_value(entry["raw"])
    record = target_record(target)
    unit = "/".join([target.unit or "", *target.per])
    assert target.kind == entry["kind"]
    assert (target.op or "") == entry.get("op", "")
    assert (record["low"] or "") == entry.get("low", "")
    assert (record["high"] or "") == entry.get("high", "")
    assert unit == entry.get("unit", "")
    assert target.change == entry.get("change", "absolute")
    assert target.canonical == entry.get("canonical", entry["raw"])
    assert (target.ambiguous or "") == entry.get("also", "")
    assert (str(target.error.at) if target.error else "") == entry.get("at", "")
    assert ((target.error and target.error.nearest) or "") == entry.get("nearest", "")


@pytest.mark.parametrize("entry", TABLE, ids=lambda entry: entry["raw"])
def test_its_canonical_text_says_the_same(entry: dict[str, str]) -> None:
    target = read_value(entry["raw"])
    assert read_value(target.canonical).same_reading(target)


def test_no_value_stands_in_the_table_twice() -> None:
    assert len({entry["raw"] for entry in TABLE}) == len(TABLE)


@pytest.mark.parametrize(
    ("raw", "base", "unit"),
    [
        ("2.5万元", "25000", "元"),
        ("≤680元/人/天", "680", "元"),
        ("1.5亿元", "150000000", "元"),
        ("3元5角", "3.5", "元"),
        ("3万人次", "30000", "人次"),
        ("24小时", "1", "天"),
        ("3个月", "90", "天"),
        ("10个工作日", "10", "工作日"),
        ("3‰", "0.3", "%"),
        ("三分之二", "66.6666666666666666666666666700", "%"),
        ("5个百分点", "5", "百分点"),
        ("2吨", "2000", "千克"),
        ("3公顷", "30000", "平方米"),
        ("2km", "2000", "米"),
    ],
)
def test_the_base_has_the_units_factor_applied(raw: str, base: str, unit: str) -> None:
    record = target_record(read_value(raw))
    assert str(record["base"]).rstrip("0") == base.rstrip("0")
    assert record["base_unit"] == unit


def test_both_ends_of_a_range_have_a_base() -> None:
    record = target_record(read_value("1-1.5万元/次"))
    assert record["base"] == ["10000", "15000"]
    assert record["per"] == ["次"]


def test_equal_times_in_different_units_have_one_base() -> None:
    assert read_value("8小时").base_low == read_value("480分钟").base_low
    assert read_value("24小时").base_low == read_value("1天").base_low
    assert read_value("1个工作日").base_unit != read_value("1天").base_unit


def test_digits_stay_as_they_were_written() -> None:
    assert target_record(read_value("=100.00%"))["low"] == "100.00"
    assert target_record(read_value("1E5人"))["low"] == "100000"


def test_a_bare_number_equals_and_says_that_no_sign_was_written() -> None:
    target = read_value("40件")
    assert (target.op, target.op_written) == ("=", False)
    assert read_value("=40件").op_written


def test_a_date_has_its_first_and_last_day() -> None:
    target = read_value("2024年2月")
    assert (target.date_low, target.date_high) == ((2024, 2, 1), (2024, 2, 29))
    assert read_value("2月底前").date_high == (None, 2, 29)
    assert read_value("2023年2月底前").base_high == 20230228


def test_before_a_month_without_its_end_is_ambiguous() -> None:
    assert read_value("2025年1月前").ambiguous == "2024年12月底前"
    assert read_value("1月前").ambiguous == "上年12月底前"
    assert read_value("12月底前").ambiguous is None


def test_a_value_keeps_the_name_that_stands_before_it() -> None:
    assert read_value("优95%以上").label == "优"
    assert [part.label for part in read_value("男≥5人，女≥3人").parts] == ["男", "女"]


def test_a_longer_text_is_not_read_but_answered() -> None:
    target = read_value("≥95%" * LONGEST)
    assert target.kind == "unknown"
    assert target.error
    assert "500字" in target.error.message


def test_a_number_of_sixty_digits_is_no_target() -> None:
    target = read_value("≥" + "9" * 60 + "件")
    assert target.kind == "unknown"
    assert target.error
    assert "50位" in target.error.message


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        ("≥≥95%", "这里又出现一个比较符号“≥”"),
        ("95%%", "“%”放在这里读不懂"),
        ("95%≤", "写到这里断了，后面没有数值"),
        ("2月30日", "2月没有30日"),
        ("2024年13月", "没有13月"),
        ("5季度", "一年只有四个季度，没有第5季度"),
        ("5/0", "“5/0”的分母是0"),
        ("90%-80%", "区间的前一个数比后一个大，写反了"),
        ("≥80%-90%", "“≥”后面是一个区间，看不出界限是哪一个数"),
        ("≥95%以内", "“以内”和另一个比较方向相反，看不出界限在哪一边"),
        ("50人*100元", "这里是一个算式，没有写出结果"),
        ("10件-20次", "区间两头的单位不一样"),
        ("≥", "只有符号或单位，没有数值"),
        ("元/人", "只有符号或单位，没有数值"),
    ],
)
def test_what_makes_no_sense_is_told_in_a_sentence(raw: str, message: str) -> None:
    error = read_value(raw).error
    assert error is not None
    assert error.message == message
