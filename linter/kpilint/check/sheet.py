"""A budget table as a reader sees it: rows of labelled amounts under labelled columns."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, cast
from unicodedata import normalize

from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kpilint.card.address import Address
    from kpilint.card.model import Department

_NUMBER = regex(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_CODE = regex(r"\d{3}(?:\d\d){0,2}")
_NOT_WORD = regex(r"[\s“”\"'、,，.．:：;；—\-]+")
_ORDER = regex(
    r"(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|[①-⑩]|\d[、.．])"
)
_LABELS = ("科目名称", "部门预算支出经济科目名称", "项目名称", "项目")
_SIDES = frozenset(("收入", "支出", "收入项目", "支出项目"))
TOTALS = frozenset(("合计", "总计"))
CENT = Decimal("0.01")
MOST_HEADS = 4  # rows of heads that a table may have


class Cell(NamedTuple):
    """One amount, in the unit of its table, and where it stands."""

    amount: Decimal
    address: Address
    text: str


class Line(NamedTuple):
    """One row: its code if it has one, its bare label, its amounts by the number of the column."""

    code: str
    label: str
    address: Address
    cells: dict[int, Cell]


class Sheet(NamedTuple):
    """One table: the bare labels of the columns that hold amounts, and the rows."""

    name: str
    heads: dict[int, str]
    lines: list[Line]

    def column(self, label: str) -> int | None:
        """The only column with this label, if there is just one."""
        found = [number for number, head in self.heads.items() if head == label]
        return found[0] if len(found) == 1 else None

    def total(self) -> Line | None:
        """The row of the whole table, if it has just one that says so."""
        found = [line for line in self.lines if line.label in TOTALS]
        return found[0] if len(found) == 1 else None


def bare(text: str) -> str:
    """A label without its number, spaces, quotes and points, in one width."""
    return _NOT_WORD.sub("", normalize("NFKC", _ORDER.sub("", text.strip(), count=1)))


def amount(text: str) -> Decimal | None:
    """The amount of a cell, None where it holds none."""
    written = normalize("NFKC", text).replace(" ", "")
    return Decimal(written.replace(",", "")) if _NUMBER.fullmatch(written) else None


def slack(amounts: Iterable[Decimal]) -> Decimal:
    """How far a whole may be off its rounded parts: half of the last figure for each of them."""
    given = [abs(each) for each in amounts]
    grain = min((Decimal(1).scaleb(int(each.as_tuple().exponent)) for each in given), default=CENT)
    return max(CENT, grain) * len(given) / 2


def sheets(department: Department) -> list[Sheet]:
    """The tables whose rows are labelled once, from the left; worked out once."""
    if "sheets" not in department.derived:
        tables = (department.tables or {}).items()
        base = (*department.address, "预算表")
        read = (_sheet((*base, name), name, rows) for name, rows in tables)
        department.derived["sheets"] = [sheet for sheet in read if sheet and sheet.lines]
    return cast("list[Sheet]", department.derived["sheets"])


def _sheet(base: Address, name: str, rows: list[list[str]]) -> Sheet | None:
    top = _body(rows)
    heads = _heads(rows[:top])
    code = next((n for n, head in enumerate(heads) if head == "科目编码"), None)
    label = next((n for word in _LABELS for n, head in enumerate(heads) if head == word), None)
    if label is None or heads.count(heads[label]) > 1 or _SIDES & set(heads):
        return None  # income beside spending: see balance
    columns = {n: head for n, head in enumerate(heads) if n > label and head}
    lines = [
        _line((*base, number), row, code, label, columns)
        for number, row in enumerate(rows[top:], top + 1)
        if not _is_counting(row)
    ]
    return Sheet(name, columns, [line for line in lines if line.label])


def _body(rows: list[list[str]]) -> int:
    """The number of rows with heads: until each column has one, or the first amount comes."""
    width = max(map(len, rows), default=0)
    for number, row in enumerate(rows[:MOST_HEADS]):
        if any(amount(cell) is not None for cell in row):
            return number
        if len([head for head in _heads(rows[: number + 1]) if head]) == width:
            return number + 1
    return min(len(rows), MOST_HEADS)


def _heads(rows: list[list[str]]) -> list[str]:
    """The lowest head of each column, bare."""
    width = max(map(len, rows), default=0)
    heads = [""] * width
    for row in rows:
        for number, cell in enumerate(row):
            heads[number] = bare(cell) or heads[number]
    return heads


def _is_counting(row: list[str]) -> bool:
    """Whether a row only counts the columns: 1, 2, 3."""
    return len(row) > 1 and all(cell.strip() == str(n) for n, cell in enumerate(row, 1))


def _line(
    address: Address, row: list[str], code: int | None, label: int, columns: Iterable[int]
) -> Line:
    cells = {
        n: Cell(value, (*address, n + 1), row[n])
        for n in columns
        if n < len(row) and (value := amount(row[n])) is not None
    }
    number = row[code].strip() if code is not None and code < len(row) else ""
    is_code = _CODE.fullmatch(number) is not None
    name = bare(row[label]) if label < len(row) else ""
    return Line(
        number if is_code else "", name or ("" if is_code else bare(number)), address, cells
    )
