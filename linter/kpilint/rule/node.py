"""Small questions to the tree of a rule file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.text.node import Mapping, Scalar

if TYPE_CHECKING:
    from kpilint.text.node import Node


def root_mapping(source: str) -> Mapping:
    """The mapping that a rule file consists of; an empty one where it is anything else."""
    from kpilint.text.compose import compose

    documents = compose(source)
    root = documents[0] if documents else None
    return root if isinstance(root, Mapping) else Mapping([], 0, 0)


def value_of(mapping: Mapping, key: str) -> Node | None:
    """The value of a key, None where it does not stand."""
    return next((value for name, value in mapping.pairs if name.text == key), None)


def plain_data(node: Node) -> object:
    """The tree as texts, lists and dictionaries, without its offsets."""
    match node:
        case Scalar():
            return node.text
        case Mapping():
            return {key.text: plain_data(value) for key, value in node.pairs}
    return [plain_data(item) for item in node.items]
