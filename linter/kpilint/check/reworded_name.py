"""Check: a description that says its indicator's name once more and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.classified import is_withheld
from kpilint.check.likeness import plain
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Indicator

# What may be added or left out without saying more.
_EMPTY = frozenset("反映体现考核衡量指标的之了对是否正常情况率比例度性数量程在内年全及时")
_LONGER = 6  # characters; whoever says how a thing is counted needs more


def reworded_name(indicator: Indicator, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """A hit where the description has no character of its own; the very same text is C124's."""
    name, said = plain(indicator.name or ""), plain(indicator.description or "")
    if not name or not said or name == said or is_withheld(name):
        return
    if len(said) <= len(name) + _LONGER and not set(said) - set(name) - _EMPTY:
        yield Hit((*indicator.address, "绩效指标描述"))
