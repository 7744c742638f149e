"""Checks: sums of money in the narrative against the budget tables of the same disclosure."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from kpilint.card.place import Span
from kpilint.check.account import accounts_in, even
from kpilint.check.balance import balances
from kpilint.check.money import SLIP, plain_number
from kpilint.check.paragraph import paragraphs
from kpilint.check.sheet import TOTALS, bare, sheets
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.address import Address
    from kpilint.card.model import Department
    from kpilint.check.account import Account
    from kpilint.check.balance import Entry
    from kpilint.check.paragraph import Paragraph
    from kpilint.check.sheet import Cell

_ASIDE = regex(
    r"比|较|增[加长]|减少|下降|上年|去年|同期|同比|新增|调[整增减]|压减|涉及|人均|执行|决算"
)
_RUNNING = regex(r"机关运行经费|(?:部门|单位)运行经费|公用经费安排")
_OWN = regex(  # what may stand before the name of an item: 主要用于信访局办公费
    r"^(?:[^\d]*(?:用于|为|是|包括|其中|的|局|委|院|校|馆|站|中心|区|市|县))?$"
)
# what the narrative calls a total of the tables, and how the tables call it
_OTHER = r"(?<!公共)(?<!基金)(?<!经营)"  # 预算收入 of these is a sort, not the whole
_TOTALS = (
    (regex(rf"{_OTHER}(?:预算收入|收入预算|预算总收入|收入总计)$"), "收入总计", "本年收入合计"),
    (regex(rf"{_OTHER}(?:预算支出|支出预算|预算总支出|支出总计)$"), "支出总计", "本年支出合计"),
)
_SORT = regex(r"(一般公共预算|政府性基金|国有资本经营)(?:预算)?(?:财政)?(?:拨款)?(?:收入)?")
_PARTS = ("基本支出", "项目支出")


class Written(NamedTuple):
    """An amount of a table in 元, and where it stands."""

    amount: Decimal
    address: Address
    table: str
    label: str


def narrative_total(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each total or sort of income or spending that no table has so."""
    for part, account in _accounts(department):
        yield from _judged(part, account, _totals(department, account))


def narrative_item(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each item of the running costs that the table of basic spending has otherwise."""
    items = _items(department)
    for part, account in _accounts(department) if items else ():
        if _RUNNING.search(part.text):
            label = _item(account.label, items)
            yield from _judged(part, account, items.get(label, []))


def _accounts(department: Department) -> Iterator[tuple[Paragraph, Account]]:
    if not department.tables:
        return
    seen: set[str] = set()
    for part in paragraphs(department):
        if "元" in part.text and part.plain not in seen:
            seen.add(part.plain)
            for account in accounts_in(even(part.text)):
                if not _ASIDE.search(account.clause):
                    yield part, account


def _totals(department: Department, account: Account) -> list[Written]:
    """All that the tables have for the total that an amount is named as."""
    found: list[Written] = []
    for balance in balances(department):
        entries = [e for e in balance.entries.values() if _is_named(account.label, e.label)]
        found += [_written(department, balance.name, e) for e in entries]
    return found + (_columns(department, account.label) if account.label in _PARTS else [])


def _is_named(said: str, label: str) -> bool:
    """Whether the narrative names what a label of a table of income and spending names."""
    if any(pattern.search(said) and label in labels for pattern, *labels in _TOTALS):
        return True
    sort = _SORT.fullmatch(said) if said.endswith("收入") else None
    same = _SORT.fullmatch(label) if sort else None
    return sort is not None and same is not None and sort[1] == same[1]


def _columns(department: Department, label: str) -> list[Written]:
    """The totals of a column of that name, and of the table that is all of it."""
    found = []
    for sheet in sheets(department):
        head = "合计" if sheet.name.endswith(f"{label}表") else label
        column, total = sheet.column(head), sheet.total()
        if total and column in total.cells:
            found.append(_written(department, sheet.name, total.cells[column], label))
    return found


def _written(department: Department, table: str, cell: Cell | Entry, label: str = "") -> Written:
    scale = Decimal(1) if department.money_unit == "元" else SLIP
    return Written(cell.amount * scale, cell.address, table, label)


def _items(department: Department) -> dict[str, list[Written]]:
    """The items of basic spending by name, each with what stands beside it, and the sum of all."""
    found: dict[str, list[Written]] = {}
    for sheet in sheets(department):
        whole = sheet.column("合计")
        for line in sheet.lines if "基本支出" in sheet.name else ():
            if whole in line.cells and line.label not in TOTALS:
                row = _written(department, sheet.name, line.cells[whole], line.label)
                found.setdefault(line.label, []).append(row)
    for rows in found.values():
        rows.append(rows[0]._replace(amount=sum((row.amount for row in rows), Decimal(0))))
    return found


def _item(label: str, items: Mapping[str, object]) -> str:
    """The longest name of an item that a label ends with, if only its owner stands before it."""
    name = bare(label)
    for start in range(len(name)):
        if name[start:] in items:
            return name[start:] if _OWN.search(name[:start]) else ""
    return ""


def _judged(part: Paragraph, account: Account, known: list[Written]) -> Iterator[Hit]:
    """A hit where no table has the amount, up to the rounding of the more coarsely written."""
    cent = SLIP / 100
    slack = max(account.money.grain, cent) / 2 + cent
    if not known or any(abs(each.amount - account.money.amount) <= slack for each in known):
        return
    start = part.span.start
    yield Hit(
        part.address,
        within=Span(start + account.span.start, start + account.span.end),
        quote=part.text[slice(*account.span)],
        values={
            "名目": account.label,
            "文中": part.text[slice(*account.span)],
            "表名": known[0].table,
            "表中": f"{plain_number(known[0].amount / SLIP)}万元",
        },
        related=tuple(dict.fromkeys(each.address for each in known)),
    )
