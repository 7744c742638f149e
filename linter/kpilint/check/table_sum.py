"""Checks: wholes of a budget table against their own parts."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from kpilint.check.balance import balances
from kpilint.check.money import plain_number
from kpilint.check.sheet import Cell, sheets, slack
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kpilint.card.address import Address
    from kpilint.card.model import Department
    from kpilint.check.balance import Balance
    from kpilint.check.sheet import Line, Sheet

# columns that make up the whole, in tables that have no others
_SPENDING = frozenset((
    "基本支出", "项目支出", "经营支出", "事业单位经营支出", "上解上级支出", "上缴上级支出",
    "对附属单位补助支出",
))  # fmt: skip
_PEOPLE = frozenset(("人员经费", "公用经费"))


class Whole(NamedTuple):
    """A whole of a table with the cells that should make it up."""

    sheet: str
    label: str
    column: str
    cell: Cell | None
    address: Address
    parts: list[Cell]

    @property
    def sum(self) -> Decimal:
        """What the parts come to."""
        return sum((part.amount for part in self.parts), Decimal(0))


def table_sum(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each row with a whole that is not what its parts come to, beyond rounding."""
    yield from _once_a_row(whole for whole in _wholes(department) if _is_off(whole))


def table_whole_blank(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each row with a whole that is blank although parts of it are filled in."""
    blank = (whole for whole in _wholes(department) if whole.cell is None and whole.sum)
    yield from _once_a_row(blank)


def _is_off(whole: Whole) -> bool:
    if whole.cell is None:
        return False
    amounts = [whole.cell.amount, *(part.amount for part in whole.parts)]
    return abs(whole.cell.amount - whole.sum) > slack(amounts)


def _once_a_row(wholes: Iterable[Whole]) -> Iterator[Hit]:
    """The hits, those of a row told with the first: one slip shows in several columns."""
    rows: dict[Address, Whole] = {}
    for whole in wholes:
        rows.setdefault((*whole.address[:-1], whole.label), whole)
    return map(_hit, rows.values())


def _wholes(department: Department) -> Iterator[Whole]:
    for balance in balances(department):
        yield from _of_both_sides(balance)
    for sheet in sheets(department):
        codes = [line.code for line in sheet.lines if line.code]
        if len(codes) == len(set(codes)):  # a subject for each of several agencies is no tree
            yield from _by_code(sheet)
        yield from _across(sheet)
        if "三公" in sheet.name:
            yield from _by_purpose(sheet)


def _of_both_sides(balance: Balance) -> Iterator[Whole]:
    for whole, parts in balance.sums():
        if parts:
            cells = [Cell(part.amount, part.address, part.text) for part in parts]
            cell = Cell(whole.amount, whole.address, whole.text)
            yield Whole(balance.name, whole.label, "预算数", cell, whole.address, cells)


def _by_code(sheet: Sheet) -> Iterator[Whole]:
    """Each subject with those one level below it, and the total with those at the top."""
    coded = [line for line in sheet.lines if line.code]
    for line in coded:
        below = [each for each in coded if each.code[:-2] == line.code]
        if below:
            yield from _columns(sheet, line, below)
    total = sheet.total()
    top = [line for line in coded if len(line.code) == 3]
    if total and top:
        yield from _columns(sheet, total, top)


def _by_purpose(sheet: Sheet) -> Iterator[Whole]:
    """The three kinds of spending and the two that make up what is spent on vehicles."""
    lines = {kind: line for line in reversed(sheet.lines) if (kind := spending_kind(line.label))}
    vehicles = [lines[part] for part in ("购置", "运行") if part in lines]
    if "用车" in lines:
        yield from _columns(sheet, lines["用车"], vehicles)
        if lines["用车"].cells:
            vehicles = [lines["用车"]]
    if "三公" in lines:
        others = [lines[part] for part in ("出国", "接待") if part in lines]
        yield from _columns(sheet, lines["三公"], [*vehicles, *others])


def spending_kind(label: str) -> str | None:
    """Which kind of 三公 a bare label names; None for others, and for parts of 出国."""
    if label in {"合计", "总计"} or label.endswith(("小计", "三公经费合计", "三公经费")):
        return "三公"
    if "用车" in label and "购置" in label:
        return "用车" if "运" in label else "购置"
    if "用车" in label and "运" in label:
        return "运行"
    if label.startswith("因公出国"):
        return "出国"
    return "接待" if label.startswith("公务接待") else None


def _columns(sheet: Sheet, line: Line, parts: Sequence[Line]) -> Iterator[Whole]:
    for number, head in sheet.heads.items():
        cells = [part.cells[number] for part in parts if number in part.cells]
        if cells:
            address = (*line.address, number + 1)
            yield Whole(sheet.name, line.label, head, line.cells.get(number), address, cells)


def _across(sheet: Sheet) -> Iterator[Whole]:
    """The whole of each row with the columns that make it up."""
    whole, heads = sheet.column("合计"), set(sheet.heads.values()) - {"合计", "备注"}
    if whole is None or len(heads) < 2 or not (heads <= _SPENDING or heads <= _PEOPLE):
        return
    for line in sheet.lines:
        cells = [cell for number, cell in line.cells.items() if number != whole]
        if cells:
            address = (*line.address, whole + 1)
            yield Whole(sheet.name, line.label, "合计", line.cells.get(whole), address, cells)


def _hit(whole: Whole) -> Hit:
    written = plain_number(whole.cell.amount) if whole.cell else "空白"
    return Hit(
        whole.address,
        quote=whole.cell.text if whole.cell else "",
        values={
            "表名": whole.sheet,
            "科目": whole.label,
            "栏": whole.column,
            "写明": written,
            "合计": plain_number(whole.sum),
            "项数": str(len(whole.parts)),
        },
        related=tuple(part.address for part in whole.parts),
    )
