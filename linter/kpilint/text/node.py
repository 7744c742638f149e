"""The tree of a YAML text: every key and value is text as it was written, with its offsets."""

from __future__ import annotations

from typing import Literal

Style = Literal["plain", "single", "double", "literal", "folded"]


class Scalar:
    """A text; ``start`` and ``end`` bound what was written, quotes and block header included."""

    __slots__ = ("end", "start", "style", "text")

    def __init__(self, text: str, start: int, end: int, style: Style) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.style = style


class Sequence:
    """A list of nodes."""

    __slots__ = ("end", "items", "start")

    def __init__(self, items: list[Node], start: int, end: int) -> None:
        self.items = items
        self.start = start
        self.end = end


class Mapping:
    """Keys and values in written order; a key that stands twice is kept twice."""

    __slots__ = ("end", "pairs", "start")

    def __init__(self, pairs: list[tuple[Scalar, Node]], start: int, end: int) -> None:
        self.pairs = pairs
        self.start = start
        self.end = end


Node = Scalar | Sequence | Mapping
