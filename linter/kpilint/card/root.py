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
        if kinds["project"] or kinds["indicator"]:
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
    known = {holder for several in holders for holder in several}
    return "department" if "单位" in known else "project" if known else "foreign"


def _makes_department(key: str, value: Node) -> bool:
    """A list of projects, a narrative or budget tables: no card has them. ``项目: 文字`` is taken
    for the name of a card.
    """
    field = known_field("单位", key)
    if field is None or field.kind not in ("projects", "sections", "tables"):
        return False
    return field.kind != "projects" or not (isinstance(value, Scalar) and value.text)
