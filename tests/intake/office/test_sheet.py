import time
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Border, Side
from openpyxl.worksheet.table import Table as ListTable

from intake.office.make import book, grid, read, saved, seen, spans
from intake.office.test_number_format import CASES
from kpilint.intake.block import Paragraph

FILES = Path(__file__).parent / "files"
LINED = Border(*[Side(style="thin")] * 4)


def notes(block):
    return {cell.place: cell.note for cell in block.cells if cell.note}


def test_cells_have_the_place_that_excel_shows():
    made = book(["三级指标", "指标值"], ["接待率", "≥99%"], name="目标表")
    (block,) = read(saved(made)).blocks
    assert [cell.place for cell in block.cells] == [
        "目标表!A1", "目标表!B1", "目标表!A2", "目标表!B2",
    ]  # fmt: skip
    assert (block.sheet, block.place) == ("目标表", "目标表!A1:B2")


def test_merged_cells_stand_once_with_their_reach():
    made = book(["标题", None, None], ["产出", "甲", "1"], [None, "乙", "2"])
    made.active.merge_cells("A1:C1")
    made.active.merge_cells("A2:A3")
    (block,) = read(saved(made)).blocks
    assert spans(block) == [("标题", 0, 0, 1, 3), ("产出", 1, 0, 2, 1)]


def test_tables_apart_are_tables_of_their_own():
    made = book(["甲", "1"], ["乙", "2"], [], ["丙", "3"], ["丁", "4"])
    for at, values in enumerate((("戊", "5"), ("己", "6")), 1):
        made.active.cell(at, 5, values[0])
        made.active.cell(at, 6, values[1])
    assert seen(read(saved(made))) == [
        [["甲", "1"], ["乙", "2"]],
        [["戊", "5"], ["己", "6"]],
        [["丙", "3"], ["丁", "4"]],
    ]


def test_an_empty_row_with_borders_belongs_to_its_table():
    made = book(["甲", "1"], [], ["丙", "3"])
    for column in (1, 2):
        made.active.cell(2, column).border = LINED
        made.active.cell(9, column).border = LINED
    assert seen(read(saved(made))) == [[["甲", "1"], ["", ""], ["丙", "3"]]]


def test_text_without_a_table_is_paragraphs():
    made = book(["部门预算说明"], [], ["一、概况"], ["本单位……"])
    blocks = read(saved(made)).blocks
    assert all(isinstance(block, Paragraph) for block in blocks)
    assert [block.place for block in blocks] == ["Sheet1!A1", "Sheet1!A3", "Sheet1!A4"]


def test_every_sheet_that_is_shown_is_read_and_a_hidden_one_is_named():
    made = book(["甲", "1"])
    made.create_sheet("第二").append(["乙", "2"])
    hidden = made.create_sheet("字典")
    hidden.append(["丙", "3"])
    hidden.sheet_state = "hidden"
    blocks = read(saved(made))
    assert seen(blocks) == [[["甲", "1"]], [["乙", "2"]]]
    assert blocks.notes == ["工作表“字典”是隐藏的，没有读取"]


def test_hidden_rows_and_columns_are_read_and_told():
    made = book(["甲", "1", "x"], ["乙", "2", "y"])
    made.active.row_dimensions[2].hidden = True
    made.active.column_dimensions["C"].hidden = True
    blocks = read(saved(made))
    assert blocks.notes == ["工作表“Sheet1”的第2行、第C列是隐藏的，也已读取"]
    assert set(notes(blocks.blocks[0])) == {"Sheet1!C1", "Sheet1!A2", "Sheet1!B2", "Sheet1!C2"}


def test_a_formula_without_a_result_is_told_in_its_cell():
    made = book(["合计", "=1+1"], ["甲", 1])
    (block,) = read(saved(made)).blocks
    assert grid(block)[0] == ["合计", ""]
    assert "没有保存计算结果" in notes(block)["Sheet1!B1"]


def test_an_error_of_a_formula_is_kept_and_told():
    made = book(["甲", "#REF!"], ["乙", 1])
    made.active["B1"].data_type = "e"
    (block,) = read(saved(made)).blocks
    assert grid(block)[0] == ["甲", "#REF!"]
    assert notes(block) == {"Sheet1!B1": "公式出错"}


def test_an_older_workbook_reads_as_a_newer_one():
    blocks = read((FILES / "numbers.xls").read_bytes())
    (block,) = blocks.blocks
    assert [row[1] for row in grid(block)] == [text for _, _, text in CASES]
    assert spans(block) == [("合并", 0, 2, 2, 2)]
    assert blocks.notes == ["工作表“数”的第3行是隐藏的，也已读取"]
    assert block.cells[1].place == "数!B1"


def test_a_cell_at_the_far_end_of_a_sheet_costs_nothing():
    made = book(["甲", "1"], ["乙", "2"])
    made.active.cell(1048576, 16384).border = LINED
    made.active.add_table(ListTable(displayName="T", ref="A1:B2"))
    before = time.process_time()
    assert seen(read(saved(made))) == [[["甲", "1"], ["乙", "2"]]]
    assert time.process_time() - before < 20


def test_a_hundred_cards_on_a_sheet_are_as_many_blocks():
    made = Workbook()
    sheet = made.active
    for number in range(100):
        for at in range(30):
            sheet.append([f"指标{number}-{at}", "产出指标", 0.9, "工作计划", 12, "件"])
        sheet.append([])
    data = saved(made)
    assert len(read(data).blocks) == 100
