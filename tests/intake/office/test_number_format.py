import datetime
from decimal import Decimal

import pytest
from openpyxl import Workbook

from intake.office.make import grid, read, saved
from kpilint.intake.office.sheet.date_format import is_date_code
from kpilint.intake.office.sheet.number_format import shown_number
from kpilint.intake.office.sheet.shown import shown

DAY = datetime.datetime(2024, 12, 31)
CASES = [
    (0.9, "0%", "90%"),
    (13032, "000000", "013032"),
    (40, '0"件"', "40件"),
    (95, '"≥"0"%"', "≥95%"),
    (1, "0.00", "1.00"),
    (0.955, "0.0%", "95.5%"),
    (1234567.891, "#,##0.00", "1,234,567.89"),
    (-5, "0.0;-0.0", "-5.0"),
    (-3, "0", "-3"),
    (-0.001, "0.0", "0.0"),
    (0.1 + 0.2, "General", "0.3"),
    (0, '0;-0;"零"', "零"),
    (0.123, "0.0#%", "12.3%"),
    (12345678, '0,"千元"', "12346千元"),
    (1234.5, "_ * #,##0.00_ ;_ * -#,##0.00_ ", "1,234.50"),
    (2.5, 'General"人次"', "2.5人次"),
    (5, '[>=10]0"多";0"少"', "5少"),
    (3, '0"s"', "3s"),
    (13912345678, "000-0000-0000", "139-1234-5678"),
    ("不少于10件", "General", "不少于10件"),
    ("多", '0;0;0;@"件"', "多件"),
    (DAY, "yyyy-mm-dd", "2024-12-31"),
    (DAY, "m/d/yy", "2024-12-31"),
    (DAY, 'yyyy"年"m"月"d"日"', "2024年12月31日"),
    (DAY, 'yyyy"年"m"月"', "2024年12月"),
    (DAY, 'm"月"d"日"', "12月31日"),
]


def numbers_book():
    book = Workbook()
    sheet = book.active
    sheet.title = "数"
    for at, (value, code, _) in enumerate(CASES, 1):
        sheet.cell(at, 1, f"第{at}项")
        cell = sheet.cell(at, 2, value)
        cell.number_format = code
    sheet.row_dimensions[3].hidden = True
    sheet.merge_cells("C1:D2")
    sheet["C1"] = "合并"
    return book


@pytest.mark.parametrize(("value", "code", "text"), CASES)
def test_a_number_is_read_as_its_cell_shows_it(value, code, text):
    assert shown(value, code).text == text


def test_a_workbook_gives_what_its_cells_show():
    (table,) = read(saved(numbers_book())).blocks
    assert [row[1] for row in grid(table)] == [text for _, _, text in CASES]


def test_only_a_format_makes_a_number_a_date():
    assert is_date_code("yyyy/m/d;@")
    assert is_date_code('[$-804]m"月"d"日"')
    assert not is_date_code('0"days"')
    assert not is_date_code("[Red]0.00")
    assert not is_date_code("General")


def test_a_date_says_that_it_is_one():
    assert "2024-12-31" in shown(DAY, 'm"月"d"日"').note
    assert shown(DAY, "yyyy-mm-dd").note
    assert shown(45657, "General") == ("45657", None)


def test_digits_that_a_number_cannot_hold_are_told():
    assert "15位" in shown(130324242800442810330, "0").note
    assert shown(123456789012345, "0").note is None


@pytest.mark.parametrize("places", [0, 2, 5])
def test_halves_are_rounded_away_from_zero(places):
    code = "0." + "0" * places if places else "0"
    number = Decimal("2.5").scaleb(-places)
    assert shown_number(number, code) == format(Decimal(3).scaleb(-places), "f")
    assert shown_number(-number, code) == format(Decimal(-3).scaleb(-places), "f")
