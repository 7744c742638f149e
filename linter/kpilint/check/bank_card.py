"""Check: numbers of bank cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.veil import veiled_number
from kpilint.check.writing import numbered_writings
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Department

_NUMBER = regex(r"(?<![0-9A-Za-z])[3-6]\d{3}(?: ?\d{4}){3}(?: ?\d{1,3})?(?![0-9A-Za-z])")
_CONTEXT = regex(r"账号|帐号|卡号|账户|帐户|银行|开户|一卡通|社保卡")
BEFORE = 24
LONGEST = 19


def bank_card(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each number that the text calls an account and whose check digit is right."""
    for writing in numbered_writings(department):
        for match in _NUMBER.finditer(writing.text):
            before = writing.text[max(match.start() - BEFORE, 0) : match.start()]
            digits = match.group().replace(" ", "")
            if len(digits) <= LONGEST and _CONTEXT.search(before) and _passes_luhn(digits):
                address, span = writing.locate(*match.span())
                veiled = veiled_number(digits)
                yield Hit(address, span, quote=veiled, values={"号码": veiled}, private=True)


def _passes_luhn(digits: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        doubled = int(digit) * (2 if place % 2 else 1)
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0
