"""The nodes of a text of YAML. What mends a text with slips is imported where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kpilint.text.compose import YamlError, compose

if TYPE_CHECKING:
    from kpilint.intake.slip import Slip
    from kpilint.text.node import Node


class Tree(NamedTuple):
    """The roots of a text's documents, the slips that were mended, and why nothing was read."""

    roots: list[Node | None]
    slips: list[Slip]
    error: YamlError | None = None


def read_tree(text: str) -> Tree:
    """The tree of a text; mended where YAML cannot read it, else as YAML reads it."""
    try:
        return Tree(compose(text), [])
    except YamlError as error:
        from kpilint.intake.mend import mended_tree

        return mended_tree(text) or Tree([], [], error)
