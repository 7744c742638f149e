"""Checks: what is said of trips abroad, vehicles and receptions (三公) in one place and another."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kpilint.card.place import Span
from kpilint.check.account import accounts_in, even
from kpilint.check.money import SLIP, plain_number
from kpilint.check.paragraph import paragraphs
from kpilint.check.sheet import bare, sheets
from kpilint.check.table_sum import spending_kind
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from kpilint.card.address import Address
    from kpilint.card.model import Department
    from kpilint.check.account import Account
    from kpilint.check.paragraph import Paragraph

_ASIDE = regex(r"比|较|增[加长]|减少|下降|上年|去年|同期|同比|压减|决算|执行|持平")
_RUNNING = regex(r"运行经费(?:财政拨款)?(?:预算)?(?:共计|合计|安排|总计|支出|为|\d)")
_PUBLIC = regex(r"三公[”\"』」]?\s*经费")
CENT = SLIP / 100


def public_spending(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each sum in the text on 三公 that the table of it has otherwise."""
    table = _table(department)
    for part, account, kind in _said(department, _PUBLIC) if table else ():
        if kind not in table:
            continue
        name, amount, address = table[kind]
        if abs(amount - account.money.amount) > max(account.money.grain, CENT) / 2 + CENT:
            values = {"另处": name, "另写": f"{plain_number(amount / SLIP)}万元"}
            yield _hit(part, account, values, address)


def running_above_public(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each sum of the running costs above that of all 三公, of which it is a part."""
    whole = {kind: (part, account) for part, account, kind in _said(department, _PUBLIC)}
    if any("基本支出" in sheet.name for sheet in sheets(department)):
        return  # then the table tells which of the two is wrong
    for part, account, kind in _said(department, _RUNNING):
        if kind not in whole or part.plain == whole[kind][0].plain:
            continue
        other, sum_of_all = whole[kind]
        if account.money.amount - sum_of_all.money.amount > account.money.grain:
            values = {"另处": "“三公”经费", "另写": other.text[slice(*sum_of_all.span)]}
            yield _hit(part, account, values, other.address)


def _table(department: Department) -> dict[str, tuple[str, Decimal, Address]]:
    """The amounts of the table by kind, in 元."""
    scale = Decimal(1) if department.money_unit == "元" else SLIP
    found: dict[str, tuple[str, Decimal, Address]] = {}
    for sheet in sheets(department):
        whole = sheet.column("合计")
        for line in sheet.lines if "三公" in sheet.name else ():
            kind = spending_kind(line.label)
            if kind and whole in line.cells:
                cell = line.cells[whole]
                found.setdefault(kind, (sheet.name, cell.amount * scale, cell.address))
    return found


def _said(
    department: Department, about: re.Pattern[str]
) -> Iterator[tuple[Paragraph, Account, str]]:
    """The sums of paragraphs on a matter that are of a kind, the first of each kind."""
    seen: set[str] = set()
    for part in paragraphs(department):
        if "元" not in part.text or not about.search(part.text):
            continue
        for account in accounts_in(even(part.text)):
            kind = None if _ASIDE.search(account.clause) else spending_kind(bare(account.label))
            if kind and kind not in seen:
                seen.add(kind)
                yield part, account, kind


def _hit(part: Paragraph, account: Account, values: Mapping[str, str], other: Address) -> Hit:
    start = part.span.start
    return Hit(
        part.address,
        within=Span(start + account.span.start, start + account.span.end),
        quote=part.text[slice(*account.span)],
        values={"名目": account.label, "文中": part.text[slice(*account.span)], **values},
        related=(other,),
    )
