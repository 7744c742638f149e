"""The table that sets income beside spending: its amounts by the words before them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from kpilint.check.sheet import amount, bare
from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from kpilint.card.address import Address
    from kpilint.card.model import Department


_ITEM = regex(r"\s*[一二三四五六七八九十]{1,3}\s*[、.．]")
_THIS_YEAR = ("本年收入合计", "本年支出合计")
_LEFT_OVER = regex(r"(?:上年|年初)(?:财政拨款)?结[转余]")


class Entry(NamedTuple):
    """A label of the table, the amount right behind it, and where the amount stands."""

    label: str
    amount: Decimal
    address: Address
    text: str
    is_item: bool  # 一、……, one of the sorts that make up the year


class Sum(NamedTuple):
    """A total of the table and the entries that should make it up."""

    whole: Entry
    parts: list[Entry]


class Balance(NamedTuple):
    """One such table; where a label stands twice, the first one counts."""

    name: str
    entries: dict[str, Entry]

    def get(self, *labels: str) -> Entry | None:
        """The first entry that goes by one of these labels, if any."""
        return next((self.entries[label] for label in labels if label in self.entries), None)

    def sums(self) -> Iterator[Sum]:
        """The year's income and spending by sorts, and all income with what was left over."""
        entries = list(self.entries.values())
        for label in _THIS_YEAR:
            if whole := self.get(label):
                row, column = whole.address[-2:]
                above = [e for e in entries if e.is_item and e.address[-1] == column]
                parts = [e for e in above if cast("int", e.address[-2]) < cast("int", row)]
                yield Sum(whole, parts)
        whole, year = self.get("收入总计"), self.get("本年收入合计")
        if whole and year:
            yield Sum(whole, [year, *(e for e in entries if _LEFT_OVER.match(e.label))])


def balances(department: Department) -> list[Balance]:
    """The tables of income and spending, those of fiscal money only included; read once."""
    if "balances" not in department.derived:
        base = (*department.address, "预算表")
        tables = (department.tables or {}).items()
        read = (
            Balance(name, _entries((*base, name), rows)) for name, rows in tables if "收支" in name
        )
        department.derived["balances"] = [each for each in read if each.entries]
    return cast("list[Balance]", department.derived["balances"])


def _entries(base: Address, rows: list[list[str]]) -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    for r, row in enumerate(rows, 1):
        for c in range(1, len(row)):
            label, value = bare(row[c - 1]), amount(row[c])
            if label and value is not None and amount(row[c - 1]) is None:
                is_item = _ITEM.match(row[c - 1]) is not None
                entry = Entry(label, value, (*base, r, c + 1), row[c], is_item)
                entries.setdefault(label, entry)
    return entries
