"""Check: an agency that says it has no fixed assets, and pays for a vehicle or keeps equipment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.place import Span
from kpilint.check.account import accounts_in, even
from kpilint.check.paragraph import paragraphs
from kpilint.check.sheet import sheets
from kpilint.check.table_sum import spending_kind
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.address import Address
    from kpilint.card.model import Department

_NONE = (
    r"固定资产(?:金额|总额|总值|价值|原值|账面价值)?(?:合计|共计)?(?:为|是)?\s*0(?:\.0+)?\s*万?元"
)
_NEW = regex(r"(?:购置|新增|采购)[^，,。；;]*$")
_LENT = regex(
    r"(?:机关事务|事务(?:管理|服务)中心|车改|公车平台|租赁|租用|借用|委托管理|新成立|新增预算单位)"
)


def no_assets(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """A hit on the sentence, if the tables or the text pay for running vehicles."""
    for part in paragraphs(department):
        text = even(part.text)
        match = regex(_NONE).search(text)
        if not match or _NEW.search(text, 0, match.start()):
            continue
        if any(_LENT.search(each.text) for each in paragraphs(department)):
            return
        paid = _vehicle(department)
        if paid:
            start = part.span.start
            yield Hit(
                part.address,
                within=Span(start + match.start(), start + match.end()),
                quote=part.text[slice(*match.span())],
                values={"原句": part.text[slice(*match.span())], "支出": paid[0]},
                related=(paid[1],),
            )
        return


def _vehicle(department: Department) -> tuple[str, Address] | None:
    """What is paid for running vehicles, from the tables or else from the text."""
    for sheet in sheets(department):
        for line in sheet.lines:
            cell = next(iter(line.cells.values()), None)
            if cell and cell.amount > 0 and spending_kind(line.label) == "运行":
                return f"{line.label}{cell.text}", cell.address
    for part in paragraphs(department):
        for account in accounts_in(even(part.text)):
            if account.money.amount > 0 and spending_kind(account.label) == "运行":
                return f"{account.label}{part.text[slice(*account.span)]}", part.address
    return None
