"""Checks: the budgets of the cards against the tables of spending on projects."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

from kpilint.check.card_name import card_number
from kpilint.check.money import SLIP, field_money, plain_number, shown
from kpilint.check.sheet import bare, sheets
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Department, Project
    from kpilint.check.sheet import Cell, Line

CENT = SLIP / 100


def cards_above_table(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """A hit where the cards come to more than the table of spending has for all projects."""
    budgets = [field_money(card, "预算数") for card in _cards(department)]
    known = [money for money in budgets if money]
    total = _project_total(department)
    if not total or len(known) != len(budgets) or len(known) < 2:
        return
    name, cell = total
    amount = sum((money.amount for money in known), Decimal(0))
    slack = (len(known) + 1) * CENT / 2
    if amount - cell.amount * _scale(department) > slack:
        yield Hit(
            cell.address,
            quote=cell.text,
            values={
                "张数": str(len(known)),
                "合计": f"{plain_number(amount / SLIP)}万元",
                "表名": name,
                "表中": f"{plain_number(cell.amount * _scale(department) / SLIP)}万元",
            },
            related=tuple((*card.address, "预算数") for card in _cards(department)),
        )


def card_against_table(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each card whose budget the table of projects has otherwise."""
    rows = _rows(department)
    names = Counter(bare(card.name or "") for card in _cards(department))
    for card in _cards(department):
        money, name = field_money(card, "预算数"), bare(card.name or "")
        if money is None or names[name] > 1 or name not in rows:
            continue
        amounts = [cell.amount * _scale(department) for _, cell in rows[name]]
        amounts.append(sum(amounts, Decimal(0)))
        if all(abs(amount - money.amount) > CENT for amount in amounts):
            table, cell = rows[name][0]
            yield Hit(
                (*card.address, "预算数"),
                values={
                    "名称": card.name or "",
                    "卡片": card_number(card),
                    "卡中": shown(money),
                    "表名": table,
                    "表中": f"{plain_number(cell.amount * _scale(department) / SLIP)}万元",
                },
                related=(cell.address,),
            )


def _cards(department: Department) -> list[Project]:
    """The cards of single projects; that of the whole agency is none."""
    whole = ("整体", "部门预算")
    return [c for c in department.projects or () if not any(w in (c.name or "") for w in whole)]


def _scale(department: Department) -> Decimal:
    return Decimal(1) if department.money_unit == "元" else SLIP


def _project_total(department: Department) -> tuple[str, Cell] | None:
    """What the table of all spending has for projects."""
    for sheet in sheets(department):
        column, total = sheet.column("项目支出"), sheet.total()
        if sheet.name.endswith("支出总表") and total and column in total.cells:
            return sheet.name, total.cells[column]
    return None


def _rows(department: Department) -> dict[str, list[tuple[str, Cell]]]:
    """The rows of tables of projects by the bare name of the project."""
    found: dict[str, list[tuple[str, Cell]]] = {}
    for sheet in sheets(department):
        whole = sheet.column("合计")
        if "项目支出" in sheet.name and whole is not None:
            for line in sheet.lines:
                if cell := _whole(line, whole):
                    found.setdefault(line.label, []).append((sheet.name, cell))
    return found


def _whole(line: Line, column: int) -> Cell | None:
    return None if line.code else line.cells.get(column)
