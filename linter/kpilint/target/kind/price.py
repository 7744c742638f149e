"""Money: whether a name means a unit price, a standard for each head, or a total."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.target.kind.verdict import Kind
from kpilint.target.lexicon import lexicon

if TYPE_CHECKING:
    from kpilint.target.kind.verdict import Price

_MEANS: dict[Price, str] = {
    "price": "是单价",
    "standard": "是按人、按件的标准",
    "total": "是总额",
    "amount": "没有说是单价还是总额",
}


def priced(word: str, text: str) -> Kind:
    """The kind of a name that ends in a word for money."""
    price = _price(text)
    return Kind("money", f"“{word}”量的是金额，{_MEANS[price]}", "medium", price)


def _price(text: str) -> Price:
    lists = lexicon().by_stem
    if lists["total-cost-words"].contained_in(text):
        return "total"
    word = lists["unit-price-words"].contained_in(text)
    if word is None:
        return "amount"
    return "price" if "价" in word or "成本" in word else "standard"
