"""YAML text to a tree of texts with offsets: no types are guessed, ``013032`` stays ``013032``.

The events come from libyaml through PyYAML, which is an order of magnitude faster than PyYAML's own
scanner; the latter takes over where PyYAML was built without libyaml.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from kpilint.resource.collector import paused_collector
from kpilint.resource.regex import regex
from kpilint.text.complaint import YamlError, translated
from kpilint.text.node import Mapping, Node, Scalar, Sequence, Style
from kpilint.text.scalar import unfolded

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["MAX_DEPTH", "MAX_EXPANDED", "YamlError", "compose"]

MAX_DEPTH = 64
MAX_EXPANDED = 100_000

_STYLES: dict[str | None, Style] = {
    None: "plain", "": "plain", "'": "single", '"': "double", "|": "literal", ">": "folded",
}  # fmt: skip
_MERGE = "<<"
# Many %TAG directives take libyaml quadratic time, and a card has no use for any.
_TAG_DIRECTIVE = regex(r"^%TAG\b", re.MULTILINE)
_PROPERTIES = regex(r"(?:[&!]\S*(?:\s|(?<=\s)#[^\r\n]*)*)+")
# Compiled when first needed: so wide a class takes longer to compile than a card to read.
_UNPRINTABLE = "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"


def compose(text: str) -> list[Node | None]:
    """The tree of each YAML document of a text, None for an empty document.

    An aliased node is shared, not copied; where folding joins two Chinese lines no space is put
    between them. Raises YamlError where the text is not YAML, nests
    deeper than ``MAX_DEPTH`` or would unfold to more than ``MAX_EXPANDED`` aliased nodes.
    """
    directive = _TAG_DIRECTIVE.search(text)
    if directive:
        raise YamlError("不支持 %TAG 指令", directive.start(), "请删去这一行")
    try:
        with paused_collector():
            return _Composer(text).documents()
    except yaml.MarkedYAMLError as error:
        raise translated(error, text) from None
    except (yaml.reader.ReaderError, UnicodeEncodeError):
        bad = re.search(_UNPRINTABLE, text)
        at = bad.start() if bad else 0
        raise YamlError(f"有不可见的控制字符 U+{ord(text[at]):04X}", at, "请删去这个字符") from None


def _events(text: str) -> Callable[[], Any]:
    if yaml.__with_libyaml__:
        from yaml._yaml import CParser

        return CParser(text).get_event
    return yaml.SafeLoader(text).get_event


class _Composer:
    """The state of one composition: the open containers, the anchors, and what they unfold to."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.next_event = _events(text)
        self.anchors: dict[str, Node] = {}
        self.sizes: dict[int, int] = {}  # by id of an anchored container: its nodes, unfolded
        self.expanded = 0

    def documents(self) -> list[Node | None]:
        found: list[Node | None] = []
        next_event = self.next_event
        children: list[Node] = []
        opened: list[tuple[Any, list[Node]]] = []
        event = next_event()
        while event is not None:
            kind = type(event)
            if kind is ScalarEvent:
                children.append(self.scalar(event))
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if len(opened) >= MAX_DEPTH:
                    raise YamlError(
                        f"嵌套超过{MAX_DEPTH}层", event.start_mark.index, "请检查括号是否写错"
                    )
                opened.append((event, children))
                children = []
            elif kind is AliasEvent:
                children.append(self.alias(event))
            elif kind is DocumentEndEvent:
                found.append(_root(children))
                children = []
                self.anchors.clear()
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                begin, outer = opened.pop()
                outer.append(self.container(begin, event, children))
                children = outer
            event = next_event()
        return found

    def scalar(self, event: Any) -> Scalar:
        start, end = event.start_mark.index, event.end_mark.index
        text = event.value
        node = Scalar(text, start, end, _STYLES[event.style])
        if event.anchor is not None or event.tag is not None:
            node.start = self.after_properties(start, end)
            if event.anchor is not None:
                self.anchors[event.anchor] = node
        if " " in text and event.start_mark.line != event.end_mark.line:
            node.text = unfolded(self.text, node)
        return node

    def after_properties(self, start: int, end: int) -> int:
        properties = _PROPERTIES.match(self.text, start, end)
        return properties.end() if properties else start

    def container(self, begin: Any, finish: Any, children: list[Node]) -> Node:
        start, end = begin.start_mark.index, finish.end_mark.index
        if not begin.flow_style:  # libyaml ends a block only at the next token
            end = max(start, children[-1].end) if children else start
        node: Node
        if type(begin) is MappingStartEvent:
            node = Mapping(_pairs(children), start, end)
        else:
            node = Sequence(children, start, end)
        if begin.anchor is not None:
            self.anchors[begin.anchor] = node
            self.sizes[id(node)] = 1 + sum(map(self.size, children))
        return node

    def size(self, node: Node) -> int:
        if isinstance(node, Scalar):
            return 1
        known = self.sizes.get(id(node))
        if known is not None:
            return known
        if isinstance(node, Sequence):
            return 1 + sum(map(self.size, node.items))
        return 1 + sum(1 + self.size(value) for _, value in node.pairs)

    def alias(self, event: Any) -> Node:
        node = self.anchors.get(event.anchor)
        at = event.start_mark.index
        if node is None:
            raise YamlError(
                f"“*{event.anchor}”引用的内容不存在", at,
                f"如果本来就是文字，请加引号：'*{event.anchor}'",
            )  # fmt: skip
        self.expanded += self.size(node)
        if self.expanded > MAX_EXPANDED:
            raise YamlError("引用（*）展开后内容过多", at, "请把引用改为直接书写")
        return node


def _pairs(children: list[Node]) -> list[tuple[Scalar, Node]]:
    pairs: list[tuple[Scalar, Node]] = []
    for key, value in zip(children[::2], children[1::2], strict=True):
        if not isinstance(key, Scalar):
            raise YamlError("冒号前应是字段名，这里是一组内容", key.start, "请检查括号和冒号")
        pairs.append((key, value))
    return _merged(pairs) if any(key.text == _MERGE for key, _ in pairs) else pairs


def _merged(pairs: list[tuple[Scalar, Node]]) -> list[tuple[Scalar, Node]]:
    """The pairs with those of the mappings under ``<<`` that they do not have themselves."""
    own = [pair for pair in pairs if pair[0].text != _MERGE or not _merges(pair[1])]
    named = {key.text for key, _ in own}
    for key, value in pairs:
        for merged in _merges(value) if key.text == _MERGE else ():
            own += [pair for pair in merged.pairs if pair[0].text not in named]
            named |= {pair[0].text for pair in merged.pairs}
    return own


def _merges(value: Node) -> list[Mapping]:
    """The mappings that stand under ``<<``, one or a list; none where anything else does."""
    items = value.items if isinstance(value, Sequence) else [value]
    mappings = [item for item in items if isinstance(item, Mapping)]
    return mappings if len(mappings) == len(items) else []


def _root(children: list[Node]) -> Node | None:
    root = children[0] if children else None
    if isinstance(root, Scalar) and root.style == "plain" and not root.text:
        return None
    return root
