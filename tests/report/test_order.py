import random

from sample_outcome import CAPPED, FULL, HOSTILE, IN_TABLE

from kpilint.card.place import Place
from kpilint.report.order import ordered


def test_the_order_does_not_depend_on_the_order_of_the_rules():
    shuffled = list(FULL.findings)
    random.Random(3).shuffle(shuffled)
    assert ordered(FULL._replace(findings=tuple(shuffled))) == ordered(FULL)


def test_files_come_as_they_were_read_then_lines_columns_and_codes():
    found = ordered(FULL)
    files = [finding.file for finding in found]
    assert files == sorted(files, key=[entry.file for entry in FULL.inputs].index)
    assert [finding.place.line for finding in found[:4]] == [9, 77, 131, 140]


def test_rows_of_a_table_are_ordered_by_number():
    assert ordered(FULL)[-2:] == [IN_TABLE, HOSTILE]  # 第7行 before 第10行


def test_on_one_place_the_code_decides():
    here = Place(5, 1, 5, 2, "")
    one, two = CAPPED._replace(place=here, code="V201"), CAPPED._replace(place=here, code="D101")
    assert ordered(FULL._replace(findings=(one, two))) == [two, one]
