"""What the root of a tree is: a department, a card, an indicator, or a list of one of them."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from kpilint.card.key import holders_of, known_field
from kpilint.text.node import Mapping, Node, Scalar, Sequence

_ENOUGH = 1000  # keys of a mapping that tell what it is; a form has not a tenth of them
Root = Literal["department", "project", "indicator", "projects", "indicators", "foreign"]


def root_kind(node: Node) -> Root:
    """The kind of a root by the keys that stand in it; foreign where none is known."""
    if isinstance(node, Mapping):
        return _mapping_kind(node)
    if isinstance(node, Sequence):
        kinds = Counter(_mapping_kind(item) for item in node.items if isinstance(item, Mapping))
        cards = kinds["project"] + kinds["indicator"]
        if cards and cards * 2 >= len(node.items):  # a list of remarks may hold a word of ours
            return "projects" if kinds["project"] >= kinds["indicator"] else "indicators"
    return "foreign"


def _mapping_kind(node: Mapping) -> Root:
    pairs = node.pairs[:_ENOUGH]
    if any(_makes_department(key.text, value) for key, value in pairs):
        return "department"
    holders = [holders_of(key.text) for key, _ in pairs]
    of_project, of_indicator = holders.count(["项目"]), holders.count(["指标"])
    if of_project or of_indicator:
        return "project" if of_project >= of_indicator else "indicator"
    texts = (key.text for key, value in pairs if isinstance(value, Scalar))
    known = {holder for text in texts for holder in holders_of(text)}
    return "department" if "单位" in known else "project" if known else "foreign"


def _makes_department(key: str, value: Node) -> bool:
    """A list of projects, a narrative or budget tables: no card has them. ``项目: 文字`` is taken
    for the name of a card.
    """
    field = known_field("单位", key)
    if field is None or field.kind not in ("projects", "sections", "tables"):
        return False
    return field.kind != "projects" or not (isinstance(value, Scalar) and value.text)
