"""Sums of money that running text names, each with the words right before it."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kpilint.card.place import Span
from kpilint.check.money import Money, grain
from kpilint.resource.regex import regex

if TYPE_CHECKING:
    import re

_MONEY = r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(亿元|万元|元)(?!\s*[/每])"
_SCALE = {"亿元": Decimal(100_000_000), "万元": Decimal(10_000), "元": Decimal(1)}
_WIDE = str.maketrans("０１２３４５６７８９．，：；（）％", "0123456789.,:;()%")
_BREAK = regex(r"[,、;。:()\n]")
_LINK = regex(r"\s*(?:预算数?|共计|合计|总计|总额|安排|金额|约?为|约?是|共|计)*\s*$")
_FILLER = regex(r"^(?:[和及与]|其中|主要(?:用于|为|是|包括)|包括|分别(?:为|是|用于)|用于|\s)+")


class Account(NamedTuple):
    """One sum of money in 元, its label, and where the figure stands in the text."""

    label: str
    money: Money
    span: Span
    clause: str


def even(text: str) -> str:
    """The text with digits, points and brackets in one width, each at its old place."""
    return text.translate(_WIDE)


@lru_cache(maxsize=512)
def accounts_in(text: str) -> tuple[Account, ...]:
    """The sums that a text names, in order; the text is in one width."""
    return tuple(_account(text, match) for match in _money().finditer(text))


def _account(text: str, match: re.Match[str]) -> Account:
    breaks = [each.end() for each in _BREAK.finditer(text, 0, match.start())]
    clause = text[breaks[-1] if breaks else 0 : match.start()]
    label = _FILLER.sub("", _LINK.sub("", clause)).strip()
    written = Decimal(match[1].replace(",", ""))
    value = written * _SCALE[match[2]]
    unit = grain(written, value) if written else Decimal(0)  # nothing is nothing, exactly
    return Account(label, Money(value, unit), Span(*match.span()), clause)


def _money() -> re.Pattern[str]:
    return regex(_MONEY)
