"""Check: a value in words that says a number: 全部 is 100%, 全天 is 24小时."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.rule.model import Hit
from kpilint.target.kind import read_kind
from kpilint.target.kind.fit import may_be_number
from kpilint.target.read import indicator_target

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Indicator


def number_in_words(indicator: Indicator, parameters: Mapping[str, str]) -> Iterator[Hit]:
    """A hit where the whole value is a word of ``写法`` (``全部→100%``, by spaces).

    A name that says an effect or a quality is left alone, for there the word may be all there is.
    """
    target = indicator_target(indicator)
    if target.kind != "qualitative":
        return
    number = _written(parameters["写法"]).get((indicator.value or "").strip())
    kind = read_kind(indicator).kind
    if number is None or not (may_be_number(kind) or kind == "unknown"):
        return
    if kind == "count" and number.endswith("%"):
        number = f"应有的数，或者改量比率，写{number}"
    yield Hit((*indicator.address, "指标值"), values={"数": number})


def _written(table: str) -> dict[str, str]:
    """The numbers by the words that say them."""
    pairs = (entry.partition("→") for entry in table.split())
    return {word: number for word, arrow, number in pairs if arrow and number}
