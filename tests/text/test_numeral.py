"""Chinese numerals are exact numbers, and numbers come back as the numerals that people write."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpilint.text.numeral import read_numeral, write_numeral

SAID = {
    "零": "0", "两": "2", "十": "10", "十五": "15", "二十": "20", "一百零五": "105",
    "三百二": "320", "三百二十": "320", "一千五百": "1500", "一千零五十": "1050",
    "一万五": "15000", "一万零五百": "10500", "二十万": "200000", "壹佰万": "1000000",
    "叁仟伍佰": "3500", "一万亿": "1000000000000", "一亿三千万": "130000000",
    "二〇二四": "2024", "九十五点五": "95.5", "3万5千": "35000", "1亿2000万": "120000000",
}  # fmt: skip


@pytest.mark.parametrize(("numeral", "number"), SAID.items())
def test_a_numeral_says_its_number(numeral: str, number: str) -> None:
    assert read_numeral(numeral) == Decimal(number)


@pytest.mark.parametrize("text", ["", "万无", "一流", "十十", "两会", "点五", "一点", "千" * 50])
def test_what_is_no_numeral_is_no_number(text: str) -> None:
    assert read_numeral(text) is None


@given(st.integers(0, 10**12 - 1))
def test_every_written_numeral_reads_back(number: int) -> None:
    assert read_numeral(write_numeral(number)) == number


@given(st.text("零一二三四五六七八九十百千万亿点两〇壹拾佰3.", max_size=50))
def test_no_run_of_numeral_words_raises(text: str) -> None:
    value = read_numeral(text)
    assert value is None or value >= 0


def test_numbers_are_written_as_people_write_them() -> None:
    written = [write_numeral(number) for number in (0, 10, 15, 110, 10500, 100000, 100_000_001)]
    assert written == ["零", "十", "十五", "一百一十", "一万零五百", "十万", "一亿零一"]


def test_a_number_without_a_plain_numeral_is_refused() -> None:
    with pytest.raises(ValueError, match="no plain numeral"):
        write_numeral(10**12)
