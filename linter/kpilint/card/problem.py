"""What was amiss while cards were built from a tree: neutral, with nodes in place of lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from kpilint.card.address import Address
    from kpilint.text.node import Node, Scalar

ProblemKind = Literal[
    "foreign",  # the tree holds nothing of a card
    "shape",  # a list where a text belongs, and the like; the rest was read
    "duplicate_key",  # the first one counts; ``other`` is its key
    "misspelt_key",  # ``nearest`` is what was probably meant; the value was not read
    "unknown_key",
]


class Problem(NamedTuple):
    """One thing amiss at a node; ``message`` and ``advice`` are there for ``foreign`` and
    ``shape``, the rules find words for the others. ``others`` is how many more unknown keys there
    are in the mapping, of which nothing is said one by one.
    """

    kind: ProblemKind
    address: Address
    node: Node
    message: str = ""
    advice: str = ""
    other: Scalar | None = None
    nearest: str | None = None
    others: int = 0
