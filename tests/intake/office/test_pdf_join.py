from intake.office.make import grid
from kpilint.intake.office.pdf.grid import table_of
from kpilint.intake.office.pdf.join import join_pieces
from kpilint.intake.office.pdf.line import Line
from kpilint.intake.office.pdf.part import Box, Page, Part

HEAD = ["三级指标", "指标值", "依据"]
WIDTH, HEIGHT = 100.0, 20.0
FULL, FREE = 1.0, 6.0


def part(*rows, top=100.0, room=FREE):
    """A piece of a table of rows of texts, all cells of one size."""
    boxes = [
        [
            Box(at * WIDTH, y, (at + 1) * WIDTH, y + HEIGHT, text, f"{line + 1},{at + 1}", room)
            for at, text in enumerate(texts)
        ]
        for line, (texts, y) in enumerate(
            (texts, top + line * HEIGHT) for line, texts in enumerate(rows)
        )
    ]
    bands = [row[0].top for row in boxes]
    width = max(len(texts) for texts in rows) * WIDTH
    return Part(boxes, 0.0, top, width, top + len(rows) * HEIGHT, "表", bands)


def page(number, *parts, lines=()):
    return Page(number, 600.0, 800.0, list(parts), list(lines))


def after_break(above, below, **extra):
    """The rows of the table above with what follows on the next page, or None if not joined."""
    table = [above]
    if not join_pieces([page(1, above)], page(2, below, **extra), table):
        return None
    return grid(table_of(table))


def test_a_table_goes_on_and_its_head_is_not_repeated():
    above = part(HEAD, ["甲", "1", "计划"], ["乙", "2", "计划"])
    assert after_break(above, part(HEAD, ["丙", "3", "计划"], top=60.0)) == [
        HEAD,
        ["甲", "1", "计划"],
        ["乙", "2", "计划"],
        ["丙", "3", "计划"],
    ]


def test_a_head_in_the_middle_of_a_table_is_not_repeated_either():
    above = part(["项目名称", "甲项目", ""], HEAD, ["甲", "1", "计划"])
    assert after_break(above, part(HEAD, ["丙", "3", "计划"]))[2:] == [
        ["甲", "1", "计划"],
        ["丙", "3", "计划"],
    ]


def test_two_halves_of_a_row_are_one():
    above = part(HEAD, ["甲", "1", "计划"], ["乙", "2", "计划"], ["很长的", "3", "计划"], room=FULL)
    below = part(["名称", "", ""], ["丁", "4", "计划"])
    assert after_break(above, below)[3:] == [["很长的名称", "3", "计划"], ["丁", "4", "计划"]]


def test_a_row_without_a_value_is_not_taken_for_half_a_row():
    above = part(HEAD, ["甲", "1", "计划"], ["乙", "2", "计划"], ["丙", "3", "计划"])
    assert after_break(above, part(["丁", "", ""], ["戊", "5", "计划"]))[4] == ["丁", "", ""]


def test_a_long_text_beside_its_label_goes_on():
    above = part(["绩效目标", "做好接待工作，"])
    assert after_break(above, part(["", "及时回访。"])) == [
        ["绩效目标", "做好接待工作，及时回访。"]
    ]


def test_the_next_card_is_a_table_of_its_own():
    above = part(["项目名称", "甲项目"], ["预算数", "1"])
    assert after_break(above, part(["项目名称", "乙项目"], ["预算数", "2"])) is None


def test_text_between_or_other_columns_or_a_page_between_part_tables():
    above = part(HEAD, ["甲", "1", "计划"])
    title = Line("另一张表", 0.0, 80.0, 20.0, 32.0, 12.0)
    assert after_break(above, part(["丙", "3", "计划"]), lines=[title]) is None
    assert after_break(above, part(["丙", "3"])) is None
    assert not join_pieces([page(1, above)], page(3, part(["丙", "3", "计划"])), [above])


def test_a_merged_cell_reaches_over_the_break():
    above, below = part(["甲", "1"], ["甲", "2"]), part(["", "3"], ["", "4"])
    above.rows[0][0].bottom = above.bottom
    above.rows[1].pop(0)
    below.rows[0][0].bottom = below.bottom
    below.rows[1].pop(0)
    table = [above]
    assert join_pieces([page(1, above)], page(2, below), table)
    made = table_of(table)
    assert grid(made) == [["甲", "1"], ["2"], ["3"], ["4"]]
    assert made.cells[0].row_span == 4
