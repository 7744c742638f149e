"""What every part of the building of cards shares: the notes it takes and how it reads a text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kpilint.card.key import known_field, nearest_field, plain_key
from kpilint.card.problem import Problem
from kpilint.text.node import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from kpilint.card.address import Address
    from kpilint.card.field import Holder
    from kpilint.card.problem import ProblemKind

_NULLS = frozenset(("null", "Null", "NULL", "~"))  # what YAML and JSON write for nothing
_BLOCKS = ("literal", "folded")  # their last line break is YAML's, not the writer's
_MOST_KEYS = 30  # unknown ones that are told one by one of one mapping
_MOST = 1000  # problems noted of one file; one with more is no card
WRITE_LIST = "请每条一行，以“- ”开头"
_WRITE_FIELDS = "请写成“字段: 值”，每个字段一行"
_WRITE_TEXT = "请写成一段文字；如果冒号是文字的一部分，请给整段加引号"


class Reader:
    """Reads nodes, keeping those that addresses lead to and noting what does not fit."""

    def __init__(self, problems: list[Problem], nodes: dict[Address, Node]) -> None:
        self.problems = problems
        self.nodes = nodes
        self._unknown: Counter[Address] = Counter()
        self._untold: dict[Address, Scalar] = {}

    def text(self, value: Node, address: Address, what: str) -> str | None:
        """The text of a value as it was written, None (and a note) where it is not a text."""
        if type(value) is Scalar:
            if value.style == "plain":
                return "" if value.text in _NULLS else value.text
            return value.text.rstrip("\n") if value.style in _BLOCKS else value.text
        self.shape(value, address, f"{what}应是一段文字", _WRITE_TEXT)
        return None

    def mappings(self, value: Node, address: Address, holder: Holder, word: str) -> list[Mapping]:
        """The records of a list; a single one counts as a list of one. The file's has no word."""
        what = f"“{word}”" if word else "文件"
        self.nodes.setdefault(address, value)
        if isinstance(value, Sequence):
            found = []
            for number, item in enumerate(value.items, 1):
                if isinstance(item, Mapping):
                    found.append(item)
                else:
                    expected = f"{what}第{number}项应是一组字段"
                    self.shape(item, address, expected, _WRITE_FIELDS)
            return found
        if isinstance(value, Mapping) and any(known_field(holder, k.text) for k, _ in value.pairs):
            return [value]
        if isinstance(value, Mapping) or self.text(value, address, what):
            self.shape(value, address, f"{what}应是列表", WRITE_LIST)
        return []

    def shape(self, node: Node, address: Address, expected: str, advice: str) -> None:
        """Note that a node is not what belongs there."""
        message = f"{expected}，这里{_shape_word(node)}"
        self.problems.append(Problem("shape", address, node, message, advice))

    def unknown_key(self, holder: Holder, key: Scalar, address: Address) -> None:
        """Note a key that the holder of this address has no field for; of many, the first."""
        self._unknown[address] += 1
        if self._unknown[address] > _MOST_KEYS:
            self._untold.setdefault(address, key)
            return
        if len(self.problems) >= _MOST:
            return
        nearest = nearest_field(holder, key.text)
        kind: ProblemKind = "misspelt_key" if nearest else "unknown_key"
        self.problems.append(Problem(kind, (*address, key.text), key, nearest=nearest))

    def end_of_keys(self, address: Address) -> None:
        """Note once how many more keys of a mapping are unknown."""
        key = self._untold.pop(address, None)
        if key is not None:
            others = self._unknown[address] - _MOST_KEYS - 1
            problem = Problem("unknown_key", (*address, key.text), key, others=others)
            self.problems.append(problem)

    def second_key(self, key: Scalar, first: Scalar, holder: Holder, address: Address) -> None:
        """Note a second key for one field: the same word twice, or another word (单位, 单位全称),
        of which only the first is read.
        """
        if plain_key(key.text) == plain_key(first.text):
            self.duplicate_key(key, first, address)
        else:
            self.unknown_key(holder, key, address[:-1])

    def duplicate_key(self, key: Scalar, first: Scalar, address: Address) -> None:
        """Note a key that stands a second time; the address is that of the first value."""
        self.problems.append(Problem("duplicate_key", address, key, other=first))


def _shape_word(node: Node) -> str:
    if isinstance(node, Mapping):
        return "是“字段: 值”的写法"
    if isinstance(node, Sequence):
        return "是列表"
    return "是文字" if node.text else "是空的"
