"""The parts of a disclosure that are no cards: its narrative and its budget tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.model import Section
from kpilint.card.reader import WRITE_LIST
from kpilint.text.node import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.card.address import Address
    from kpilint.card.model import Department
    from kpilint.card.reader import Reader

_HEADING, _TEXT = "标题", "正文"
_WRITE_ROWS = "请每行写成 [单元格, 单元格, …]"


def read_sections(reader: Reader, department: Department, value: Node, word: str) -> list[Section]:
    """The narrative: a list of headings with texts, a mapping of them, or a mere text."""
    base = (*department.address, word)
    reader.nodes[base] = value
    sections: list[Section] = []
    for node, heading, text in _parts(value):
        if not isinstance(node, Scalar) and heading is None and text is None:
            reader.shape(node, base, f"“{word}”应是逐段的标题和正文", WRITE_LIST)
            continue
        address = (*base, len(sections) + 1)
        reader.nodes[address] = node
        sections.append(
            Section(
                address,
                _field_text(reader, heading, (*address, _HEADING)),
                _field_text(reader, text, (*address, _TEXT)),
            )
        )
    return sections


def _parts(value: Node) -> Iterator[tuple[Node, Node | None, Node | None]]:
    """Each section with the node that stands for it, its heading and its text."""
    if isinstance(value, Sequence):
        for item in value.items:
            yield from _parts(item) if not isinstance(item, Sequence) else [(item, None, None)]
    elif isinstance(value, Scalar):
        if value.text:
            yield value, None, value
    else:
        fields: dict[str, Node] = {}
        for key, node in value.pairs:
            fields.setdefault(key.text.strip(), node)
        if _HEADING in fields or _TEXT in fields:
            yield value, fields.get(_HEADING), fields.get(_TEXT)
        else:
            yield from ((key, key, node) for key, node in value.pairs)


def _field_text(reader: Reader, node: Node | None, address: Address) -> str:
    if node is None:
        return ""
    reader.nodes[address] = node
    return reader.text(node, address, f"“{address[-1]}”") or ""


def read_tables(
    reader: Reader, department: Department, value: Node, word: str
) -> dict[str, list[list[str]]]:
    """The budget tables by name, each a list of rows of cells."""
    base = (*department.address, word)
    reader.nodes[base] = value
    if not isinstance(value, Mapping):
        if not isinstance(value, Scalar) or value.text:
            reader.shape(value, base, f"“{word}”应是“表名: 表格”", _WRITE_ROWS)
        return {}
    tables: dict[str, list[list[str]]] = {}
    keys: dict[str, Scalar] = {}
    for key, table in value.pairs:
        name = key.text.strip()
        address = (*base, name)
        if name in keys:
            reader.duplicate_key(key, keys[name], address)
            continue
        keys[name] = key
        reader.nodes[address] = table
        tables[name] = _rows(reader, table, address)
    return tables


def _rows(reader: Reader, table: Node, address: Address) -> list[list[str]]:
    name = f"“{address[-1]}”"
    if not isinstance(table, Sequence):
        if not isinstance(table, Scalar) or table.text:
            reader.shape(table, address, f"{name}应是逐行的表格", _WRITE_ROWS)
        return []
    rows: list[list[str]] = []
    for number, row in enumerate(table.items, 1):
        cells: list[Node] = row.items if isinstance(row, Sequence) else []
        if not isinstance(row, Sequence):
            reader.shape(row, address, f"{name}第{number}行应是一行单元格", _WRITE_ROWS)
        what = f"{name}第{number}行的单元格"
        rows.append(
            [reader.text(c, (*address, number, n), what) or "" for n, c in enumerate(cells, 1)]
        )
    return rows
