"""Blocks to a document: the department that a file discloses, and an account of the reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.key import known_field
from kpilint.card.model import Department, Indicator, Project, Section
from kpilint.intake.block_source import BlockSource
from kpilint.intake.document import Document, InputError
from kpilint.intake.form.draft import MOST_DOUBTS
from kpilint.intake.form.narrative import sections_of
from kpilint.intake.form.reading import Reading
from kpilint.intake.import_report import ImportReport, Remark
from kpilint.resource.collector import paused_collector
from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpilint.card.address import Address
    from kpilint.card.model import Record
    from kpilint.intake.block import Blocks, Cell, Paragraph, Table
    from kpilint.intake.form.draft import CardDraft, Entry

_WRAP = regex(r"\s*\n\s*")
_QUOTED = 200  # characters of what is left over that are quoted
_MOST_REMARKS = 2000
_HEADS = (("单位", "agency"), ("部门编码", "code"), ("年度", "year"), ("金额单位", "money_unit"))
WHOLE_DEPARTMENT = "部门整体绩效目标"


def cards_of(name: str, blocks: Blocks) -> Document:
    """The document of a file's blocks. Nothing is raised: what was not read is in its report."""
    with paused_collector():
        reading = Reading(blocks)
        assembly = _Assembly(reading)
        department = assembly.department()
    source = BlockSource(assembly.places, assembly.texts, blocks.lines)
    document = Document(name, source, report=_report(reading, assembly, source, blocks))
    if department.projects or department.tables:
        document.departments.append(department)
    else:
        message = "没有认出绩效目标表"
        advice = "请检查是否选错了文件；kpilint 认得含“三级指标”“指标值”等栏目的表格"
        document.errors.append(InputError(name, 0, 0, message, advice))
        document.foreign = True
    return document


class _Assembly:
    """Builds the department, keeping the block of every address."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.places: dict[Address, Cell | Paragraph] = {}
        self.texts: dict[Address, Sequence[Paragraph]] = {}
        self.addresses: dict[int, Address] = {}  # of blocks by identity, for remarks

    def department(self) -> Department:
        """The whole department."""
        reading, department = self.reading, Department()
        for word, attribute in _HEADS:
            setattr(department, attribute, reading.head(word))
        department.projects = [
            self._project(department, card, number) for number, card in enumerate(reading.cards, 1)
        ]
        if department.agency is None and department.projects:
            department.agency = department.projects[0].agency
        self._sections(department)
        self._tables(department)
        return department

    def _put(self, record: Record, word: str, entry: Entry) -> None:
        field = known_field("指标" if isinstance(record, Indicator) else "项目", word)
        if field is None:
            return
        text = _WRAP.sub("\n" if field.word in _LONG else "", entry.text).strip()
        setattr(record, field.attribute, text)
        self._mark((*record.address, field.word), entry.at)

    def _mark(self, address: Address, at: Cell | Paragraph) -> None:
        self.places[address] = at
        self.addresses.setdefault(id(at), address)
        if isinstance(address[-1], int) or address[-2] == "资金支出计划":
            self.places.setdefault(address[:-1], at)  # a list stands where its first item does

    def _project(self, department: Department, card: CardDraft, number: int) -> Project:
        project = Project(department, ("项目", number))
        self.places[project.address] = card.at
        named = card.fields.pop("名称", None)
        for word, entry in card.fields.items():
            self._put(project, word, entry)
        self._name(project, card, named)
        self._goals(project, card)
        if card.plan:
            project.payment_plan = {month: entry.text for month, entry in card.plan.items()}
            for month, entry in card.plan.items():
                self._mark((*project.address, "资金支出计划", month), entry.at)
        project.indicators = []
        for count, row in enumerate(card.rows, 1):
            indicator = Indicator(project, (*project.address, "绩效指标", count))
            first = next(iter(row.values())).at
            self.places[indicator.address] = first
            self.places.setdefault(indicator.address[:-1], first)
            for word, entry in row.items():
                self._put(indicator, word, entry)
            project.indicators.append(indicator)
        return project

    def _name(self, project: Project, card: CardDraft, named: Entry | None) -> None:
        """A card that says no name of its own has its title's; a whole department's says so."""
        if project.name:
            if named and not _alike(named.text, project.name):
                told = f"标题中的项目名称与卡片上的“{project.name[:40]}”不同，取了卡片上的"
                self.reading.doubts.doubtful(named.at, named.text, told)
        elif named:
            self._put(project, "项目名称", named)
        elif project.code is None and (card.whole_department or project.agency):
            project.name = WHOLE_DEPARTMENT
            self.places[(*project.address, "项目名称")] = card.at

    def _goals(self, project: Project, card: CardDraft) -> None:
        goals, whole = card.goals, card.whole_goals
        for word, entries, attribute in (
            ("绩效目标", goals, "goals"),
            ("实施期目标", whole, "whole_term_goals"),
        ):
            if entries:
                setattr(project, attribute, [entry.text for entry in entries])
                for number, entry in enumerate(entries, 1):
                    self._mark((*project.address, word, number), entry.at)

    def _sections(self, department: Department) -> None:
        department.sections = []
        for number, draft in enumerate(sections_of(self.reading.paragraphs), 1):
            address = ("说明", number)
            heading = draft.heading.text.strip() if draft.heading else ""
            text = "\n".join(paragraph.text.strip() for paragraph in draft.paragraphs)
            department.sections.append(Section(address, heading, text))
            first = draft.heading or draft.paragraphs[0]
            self._mark(address, first)
            self._mark((*address, "标题"), first)
            if draft.paragraphs:
                self._mark((*address, "正文"), draft.paragraphs[0])
                self.texts[*address, "正文"] = draft.paragraphs

    def _tables(self, department: Department) -> None:
        department.tables = {}
        for name, rows in self.reading.tables.items():
            department.tables[name] = [[cell.text if cell else "" for cell in row] for row in rows]
            for r, row in enumerate(rows, 1):
                for c, cell in enumerate(row, 1):
                    if cell:
                        self.places["预算表", name, r, c] = cell
            first = next((cell for row in rows for cell in row if cell), None)
            if first:
                self.places["预算表", name] = first


def _alike(title: str, name: str) -> bool:
    """Whether one of two names stands in the other."""
    short, long = sorted(("".join(title.split()), "".join(name.split())), key=len)
    return short in long


_LONG = frozenset((
    "资金用途", "项目概况", "立项依据", "项目设立必要性", "保证项目实施的制度措施",
    "项目实施计划", "备注", "评分标准",
))  # fmt: skip


def _report(
    reading: Reading, assembly: _Assembly, source: BlockSource, blocks: Blocks
) -> ImportReport:
    """The account of a reading: doubts in the order of the file, then the tables left over."""
    cards = reading.cards
    report = ImportReport(
        cards=len(cards),
        indicators=sum(len(card.rows) for card in cards),
        tables=reading.found_tables,
        paragraphs=reading.found_paragraphs,
        empty_rows=reading.reader.dropped,
        notes=list(blocks.notes),
    )
    for doubt in reading.doubts.all:
        address = assembly.addresses.get(id(doubt.at), ())
        place = source.place(doubt.at)
        report.remarks.append(
            Remark(doubt.kind, address, place, doubt.text[:_QUOTED], doubt.message)
        )
    if reading.doubts.untold:
        told = f"只列出前 {MOST_DOUBTS} 处需要核对的内容，另有 {reading.doubts.untold} 处没有列出"
        report.notes.append(told)
    report.remarks += [_left_over(table, source) for table in reading.others[:_MOST_REMARKS]]
    report.remarks += _notes(blocks, assembly, source)
    return report


def _left_over(table: Table, source: BlockSource) -> Remark:
    texts = [cell.text for cell in table.cells if cell.text]
    place = source.place(table.cells[0]) if table.cells else source.locate(())
    quote = " | ".join(texts[:20])[:_QUOTED]
    return Remark("unplaced", (), place, quote, "这张表不是绩效目标表，也不是预算表，没有读入")


def _notes(blocks: Blocks, assembly: _Assembly, source: BlockSource) -> list[Remark]:
    """What the reader of the file had to say about single cells."""
    found: list[Remark] = []
    for block in blocks.blocks:
        for cell in getattr(block, "cells", ()):
            if cell.note and len(found) < _MOST_REMARKS:
                address = assembly.addresses.get(id(cell), ())
                place = source.place(cell)
                found.append(Remark("mended", address, place, cell.text[:_QUOTED], cell.note))
    return found
