"""Checks: the totals of income and spending against each other and against other tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kpilint.check.balance import balances
from kpilint.check.money import plain_number
from kpilint.check.sheet import CENT, sheets
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from kpilint.card.address import Address
    from kpilint.card.model import Department
    from kpilint.check.balance import Balance
    from kpilint.check.sheet import Sheet

_INCOME = ("收入总计", "收入合计")
_SPENDING = ("支出总计", "支出合计")
_THIS_YEAR = ("本年收入合计", "本年支出合计")
OFF = CENT * 2  # what two tables of one sum may differ by, each rounded on its own


class Total(NamedTuple):
    """One total of one table."""

    table: str
    label: str
    amount: Decimal
    address: Address


def balance_total(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each table in which all income is not all spending."""
    for balance in balances(department):
        income, spending = balance.get(*_INCOME), balance.get(*_SPENDING)
        if income and spending and abs(income.amount - spending.amount) > OFF:
            one = Total(balance.name, income.label, income.amount, income.address)
            yield _hit(Total(balance.name, spending.label, *spending[1:3]), one)


def table_total(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each total of income or spending that the table of both does not have."""
    whole = next((each for each in balances(department) if "财政拨款" not in each.name), None)
    if whole is None:
        return
    for sheet in sheets(department):
        for word, labels in (("收入总表", _INCOME), ("支出总表", _SPENDING)):
            if sheet.name.endswith(word) and (hit := _compared(sheet, whole, labels)):
                yield hit


def _compared(sheet: Sheet, whole: Balance, labels: tuple[str, ...]) -> Hit | None:
    """A hit where the total is neither that of the year alone nor that with what was left over."""
    row, column = sheet.total(), sheet.column("合计")
    cell = row.cells.get(column) if row and column is not None else None
    known = [entry for label in (*labels, *_THIS_YEAR) if (entry := whole.get(label))]
    known = [entry for entry in known if labels[0][:2] in entry.label]
    if cell is None or not known or any(abs(cell.amount - e.amount) <= OFF for e in known):
        return None
    other = Total(whole.name, known[0].label, known[0].amount, known[0].address)
    return _hit(Total(sheet.name, "合计", cell.amount, cell.address), other)


def _hit(here: Total, there: Total) -> Hit:
    return Hit(
        here.address,
        quote=plain_number(here.amount),
        values={
            "表名": here.table,
            "名目": here.label,
            "写明": plain_number(here.amount),
            "另表": there.table,
            "另一名目": there.label,
            "另写": plain_number(there.amount),
        },
        related=(there.address,),
    )
