"""A change said with the level that it leads to: 提高10个百分点至85% is no range but two values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.target.label import read_change, trimmed
from kpilint.target.syntax import Node

if TYPE_CHECKING:
    from kpilint.target.source import Source

_TO = frozenset({"至", "到"})


def with_endpoints(source: Source, clause: Node) -> tuple[Node, ...]:
    """The parts of a clause, where a change and its end point are two values."""
    if "至" not in source.text and "到" not in source.text:
        return clause.parts
    parts: list[Node] = []
    for part in clause.parts:
        before = trimmed(source.text[clause.start : part.start])
        if _is_range(part) and _leads_on(source, part) and read_change(before) != "absolute":
            parts += _both(part)
        else:
            parts.append(part)
    return tuple(parts)


def _is_range(part: Node) -> bool:
    return part.type == "value" and part.parts[0].type == "range"


def _leads_on(source: Source, value: Node) -> bool:
    """Whether the two ends have units of their own, with 至 or 到 between them."""
    first, dash, last = value.parts[0].parts
    if source.words(dash) not in _TO or first.type != "number" or last.type != "number":
        return False
    units = [source.words(end.parts[-1]) for end in (first, last) if end.parts[-1].type == "unit"]
    return len(units) == 2 and units[0] != units[1]


def _both(value: Node) -> tuple[Node, Node]:
    first, _, last = value.parts[0].parts
    behind = value.parts[1:]
    return (
        Node("value", first.start, first.end, (first,)),
        Node("value", last.start, value.end, (last, *behind)),
    )
