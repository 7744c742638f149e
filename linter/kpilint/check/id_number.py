"""Check: numbers of resident identity cards."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kpilint.check.veil import veiled_number
from kpilint.check.writing import numbered_writings
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Department

# GB 11643: region, date of birth, serial number, check digit. The first digits of the region are
# those of a province, which keeps the credit codes of organisations (91…) out.
_NUMBER = regex(
    r"(?<![0-9A-Za-z])(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4}"
    r"((?:19|20)\d\d)(\d\d)(\d\d)\d{3}[0-9Xx](?![0-9A-Za-z])"
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"
_HALF_WIDTH = str.maketrans("０１２３４５６７８９Ｘｘ", "0123456789Xx")


def id_number(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each number whose date exists and whose check digit is right."""
    for writing in numbered_writings(department):
        for match in _NUMBER.finditer(writing.text.translate(_HALF_WIDTH)):
            if _is_date(*match.groups()) and _is_checked(match.group()):
                address, span = writing.locate(*match.span())
                veiled = veiled_number(match.group())
                yield Hit(address, span, quote=veiled, values={"号码": veiled}, private=True)


def _is_date(year: str, month: str, day: str) -> bool:
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def _is_checked(number: str) -> bool:
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return _CHECK_DIGITS[total % 11] == number[-1].upper()
