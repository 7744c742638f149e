from kpilint.card.model import Department
from kpilint.card.place import Place
from kpilint.intake.document import Document
from kpilint.intake.import_report import ImportReport, Remark, RemarkKind
from kpilint.intake.read import read_bytes
from kpilint.report.card.account import FEW, QUOTED, account


def remark(kind: RemarkKind, number: int, quote: str = "甲") -> Remark:
    return Remark(kind, (), Place(0, 0, 0, 0, f"Sheet1!A{number}"), quote, "没有对应的栏目")


def told(*remarks: Remark, whole: bool = False) -> list[str]:
    report = ImportReport(tables=3, paragraphs=20, empty_rows=2, notes=["第2页是图片"])
    report.remarks = list(remarks)
    return account(Document("甲.xlsx", None, [Department()], report=report), whole=whole)


def test_it_says_what_was_found_and_what_was_not() -> None:
    assert told(remark("unplaced", 5)) == [
        "读出 0 张目标表、0 条指标",
        "原件有 3 张表、20 段文字，略去空行 2 行",
        "第2页是图片",
        "没有读入：1 处",
        "  Sheet1!A5 “甲”：没有对应的栏目",
    ]


def test_long_lists_are_shortened_and_counted() -> None:
    many = [remark("doubtful", number) for number in range(FEW + 3)]
    lines = told(*many)
    assert lines[3] == f"存疑，请对照原件：{FEW + 3} 处"
    assert len(lines) == 4 + FEW + 1
    assert lines[-1] == "  ……还有 3 处，加 --verbose 全部列出"
    assert len(told(*many, whole=True)) == 4 + FEW + 3


def test_a_long_quote_is_shortened_and_made_harmless() -> None:
    (line,) = told(remark("mended", 1, "长\x1b\n" * 1000))[-1:]
    assert "\x1b" not in line
    assert line.count("长") < QUOTED
    assert "…”：没有对应的栏目" in line


def test_a_file_of_yaml_has_only_its_counts() -> None:
    assert account(Document("甲.yaml", None, [Department()])) == ["读出 0 张目标表、0 条指标"]


def test_fields_of_yaml_that_were_not_read_are_told() -> None:
    text = "项目名称: 甲\n本地栏目说明: 乙\n绩效指标:\n  - {指标直: 5, 三级指标: 率}\n"
    assert account(read_bytes("甲.yaml", text.encode())) == [
        "读出 1 张目标表、1 条指标",
        "没有读入：2 处",
        "  第2行 “本地栏目说明”：不认识的字段，没有读入",
        "  第4行 “指标直”：不认识的字段，像是写错了，没有读入",
    ]
