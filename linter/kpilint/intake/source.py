"""Where things stand in a file of text: from addresses to offsets to lines and columns."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from kpilint.card.key import known_field
from kpilint.card.place import Place
from kpilint.text.node import Mapping, Node, Scalar, Sequence
from kpilint.text.position import Lines
from kpilint.text.scalar import scalar_range

if TYPE_CHECKING:
    from kpilint.card.address import Address
    from kpilint.card.field import Holder
    from kpilint.card.place import Span

_NAME: dict[Holder, str] = {"单位": "单位", "项目": "项目名称", "指标": "三级指标"}


class Found(NamedTuple):
    """What an address leads to: the key that it stands under, if any, and the node."""

    key: Scalar | None
    node: Node


class TextSource:
    """The source map of a text, over the nodes that building its cards left by address."""

    def __init__(self, text: str, nodes: dict[Address, Node]) -> None:
        self.text = text
        self.nodes = nodes

    @cached_property
    def lines(self) -> Lines:
        """The lines of the text, found only when something is to be said about one."""
        return Lines(self.text)

    def locate(self, address: Address, within: Span | None = None) -> Place:
        """The place of a value, or of the part ``within`` of its text.

        A list or a group of fields is shown by its key, a card or an indicator by its name; what
        does not stand in the file by the nearest thing that holds it.
        """
        found = self.find(address)
        while found is None and address:
            address, within = address[:-1], None
            found = self.find(address)
        if found is None:
            return self.place(0, 0)
        if isinstance(found.node, Scalar):
            if within and found.node.text:
                return self.place(*scalar_range(self.text, found.node, *within))
            return self._whole(found.node if found.node.text else found.key or found.node)
        return self._whole(found.key or self._name(address, found.node))

    def locate_key(self, address: Address) -> Place:
        """The place of the key under which a value stands; of the value where it has none."""
        found = self.find(address)
        return self._whole(found.key) if found and found.key else self.locate(address)

    def frame(self, place: Place) -> str | None:
        """The line on which a place begins."""
        return self.lines.line_text(place.line) if 1 <= place.line <= len(self.lines) else None

    def place(self, start: int, end: int) -> Place:
        """The place of a range of offsets."""
        return Place(*self.lines.position(start), *self.lines.position(max(start, end)), "")

    def find(self, address: Address) -> Found | None:
        """The node of an address with its key, or None where nothing stands there."""
        node = self.nodes.get(address)
        if not address:
            return Found(None, node) if node else None
        above = self.find(address[:-1])
        if above is None:
            return Found(None, node) if node else None
        key, value = self._child(above.node, address)
        value = node or value
        return Found(key, value) if value else None

    def texts(self) -> dict[int, tuple[Address, Scalar]]:
        """Every text on the cards with its address, by the offset at which it begins."""
        found: dict[int, tuple[Address, Scalar]] = {}
        for address, node in self.nodes.items():
            if isinstance(node, Mapping):
                holder = _holder(address)
                for key, value in node.pairs:
                    if isinstance(value, Scalar):
                        field = known_field(holder, key.text)
                        found[value.start] = (*address, field.word if field else key.text), value
            elif isinstance(node, Sequence):
                for number, item in enumerate(node.items, 1):
                    if isinstance(item, Scalar):
                        found[item.start] = (*address, number), item
            else:
                found[node.start] = address, node
        return found

    def _child(self, holder: Node, address: Address) -> tuple[Scalar | None, Node | None]:
        """The key and value in a mapping, the item of a list, or a text that stands for a list."""
        last = address[-1]
        if isinstance(holder, Mapping) and isinstance(last, str):
            for key, value in holder.pairs:
                if self._means(key.text, last, address[:-1]):
                    return key, value
        elif isinstance(holder, Sequence) and isinstance(last, int) and last <= len(holder.items):
            return None, holder.items[last - 1]
        elif isinstance(holder, Scalar) and last == 1:
            return None, holder
        return None, None

    def _means(self, key: str, word: str, holder_address: Address) -> bool:
        if key == word or key.strip() == word:
            return True
        field = known_field(_holder(holder_address), key)
        return field is not None and field.word == word

    def _name(self, address: Address, node: Node) -> Scalar | Node:
        """What shows a card or an indicator: its name, else the first thing in it."""
        if isinstance(node, Mapping):
            name = self.find((*address, _NAME[_holder(address)]))
            if name and isinstance(name.node, Scalar) and name.node.text:
                return name.node
            return node.pairs[0][0] if node.pairs else node
        if isinstance(node, Sequence) and node.items:
            return self._name((*address, 1), node.items[0])
        return node

    def _whole(self, node: Node) -> Place:
        """The place of a whole node; a block of text without its header and outer line breaks."""
        start, end = node.start, node.end
        if isinstance(node, Scalar) and node.style in ("literal", "folded") and node.text.strip():
            text = node.text
            first = len(text) - len(text.lstrip())
            start, end = scalar_range(self.text, node, first, len(text.rstrip("\n")))
        return self.place(start, end)


def _holder(address: Address) -> Holder:
    """Whose fields stand under an address: an indicator's, a project's or the department's."""
    if "绩效指标" in address:
        return "指标"
    return "项目" if "项目" in address else "单位"
