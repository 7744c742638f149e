"""The rows of the review sheet: an indicator each, with its card and with how it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kpilint.report.card.comment import standing
from kpilint.report.card.left import remarks
from kpilint.target.direction import SIGN_WORD, read_direction
from kpilint.target.explain import explain
from kpilint.target.indicator import indicator_target

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.card.address import Address
    from kpilint.card.model import Department, Indicator, Project
    from kpilint.intake.document import Document


class Column(NamedTuple):
    """A column of a sheet; ``width`` in characters, ``amount`` for figures to reckon with."""

    title: str
    width: int
    wrapped: bool = True
    amount: bool = False


Row = list[str | None]

COLUMNS = (
    Column("单位", 12),
    Column("项目编码", 14),
    Column("项目名称", 18),
    Column("预算数", 10, amount=True),
    Column("金额单位", 6),
    Column("一级指标", 9),
    Column("二级指标", 10),
    Column("三级指标", 18),
    Column("绩效指标描述", 22),
    Column("指标性质", 6),
    Column("指标值", 12),
    Column("计量单位", 7),
    Column("读作", 22),
    Column("方向", 6),
    Column("权重", 6),
    Column("指标值确定依据", 14),
    Column("存疑", 24),
    Column("审核意见", 22),
    Column("来源文件", 24, wrapped=False),
    Column("位置", 24, wrapped=False),
    Column("年度", 8),
    Column("其中财政资金", 12, amount=True),
    Column("资金用途", 40, wrapped=False),
    Column("绩效目标", 40, wrapped=False),
)


PRINTED = 18  # columns that go on paper, to the reviewer's own; the rest is for looking things up


def rows(document: Document) -> Iterator[Row]:
    """A row for each indicator of a document; a card without any has a row of its own."""
    for department in document.departments:
        for project in department.projects or ():
            doubts = _doubts(document, project.address)
            for indicator in project.indicators or (None,):
                own = _doubts(document, indicator.address) if indicator else []
                yield _row(document, department, project, indicator, [*doubts, *own])
                doubts = []  # the first row of a card tells those of the card


def _row(
    document: Document,
    department: Department,
    project: Project,
    indicator: Indicator | None,
    doubts: list[str],
) -> Row:
    at = indicator or project
    place = standing(document.source.locate(at.address)) if document.source else ""
    return [
        project.agency or department.agency,
        project.code,
        project.name,
        project.budget,
        project.money_unit or department.money_unit,
        *_of_indicator(indicator),
        "\n".join(doubts),
        None,
        document.file,
        place,
        project.year or department.year,
        project.fiscal,
        project.purpose,
        "\n".join(project.goals or ()),
    ]


def _of_indicator(indicator: Indicator | None) -> Row:
    if indicator is None:
        return [None] * 11
    return [
        indicator.level1,
        indicator.level2,
        indicator.name,
        indicator.description,
        indicator.operator,
        indicator.value,
        indicator.unit,
        _reading(indicator),
        SIGN_WORD[read_direction(indicator).sign],
        indicator.weight,
        indicator.basis,
    ]


def _reading(indicator: Indicator) -> str:
    """What the value was taken to mean: 百分比；不低于95%."""
    target = indicator_target(indicator)
    told = explain(target)[len(target.raw or "（空）") :]
    lines = [line.strip() for line in told.splitlines()]
    shown = [line.removeprefix("种类：").removeprefix("含义：") for line in lines]
    return "；".join(line for line in shown if line and not line.startswith("量纲："))


def _doubts(document: Document, address: Address) -> list[str]:
    """What is doubtful about a card itself, or about one of its rows."""
    found = []
    for remark in remarks(document):
        local = remark.address[len(address) :]
        inside = remark.address[: len(address)] == address and "绩效指标" not in local[:1]
        if inside:
            field = next((part for part in local if isinstance(part, str)), "")
            found.append(f"{field}：{remark.message}" if field else remark.message)
    return found
