"""A department as a tree that ruamel.yaml writes: order, quotes and comments are settled in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import (
    DoubleQuotedScalarString,
    LiteralScalarString,
    ScalarString,
    SingleQuotedScalarString,
)

from kpilint.card.field import AGENCY_FIELDS, INDICATOR_FIELDS, PROJECT_FIELDS
from kpilint.report.card.scalar import style_of
from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kpilint.card.address import Address
    from kpilint.card.field import Field
    from kpilint.card.model import Department, Indicator, Project, Record
    from kpilint.report.card.scalar import Style

    Comment = Callable[[Address], Sequence[str]]  # the lines to stand above a thing

_LISTED, _LEVEL = 2, 4  # columns of a card in its list, and from there to its rows
_LONE = regex("[\ud800-\udfff]")  # half a character, which no file can hold


class NumberText(ScalarString):
    """Digits that stand without quotes."""

    __slots__ = ()


_STYLES: dict[Style, Callable[[str], str]] = {
    "plain": str,
    "number": NumberText,
    "single": SingleQuotedScalarString,
    "double": DoubleQuotedScalarString,
    "literal": LiteralScalarString,
}


def department_tree(
    department: Department, projects: Iterable[Project] | None, comment: Comment
) -> CommentedMap:
    """The department with these of its projects, and no list of them where there is None."""
    tree = CommentedMap()
    _put_fields(tree, department, AGENCY_FIELDS, comment, 0)
    if projects is not None:
        tree["项目"] = _listed(projects, _project, comment, _LISTED)
    return tree


def put_narrative(tree: CommentedMap, department: Department, comment: Comment) -> None:
    """Put the sections and the budget tables under a department."""
    if department.sections is not None:
        tree["说明"] = _listed(department.sections, _section, comment, _LISTED)
    if department.tables is not None:
        tables = tree["预算表"] = CommentedMap()
        for name, rows in department.tables.items():
            tables[_scalar(name)] = CommentedSeq(map(_row, rows))
            _note(tables, _scalar(name), comment((*department.address, "预算表", name)), _LISTED)


def _listed(records: Iterable[Any], node_of: Any, comment: Comment, column: int) -> CommentedSeq:
    """The nodes of some records, each with its comment above."""
    nodes = CommentedSeq()
    for number, record in enumerate(records):
        node = node_of(record, comment)
        nodes.append(node)
        # What is said of its first field would tear that from the dash before it.
        first = comment((*record.address, next(iter(node)))) if node else ()
        _note(nodes, number, (*comment(record.address), *first), column)
    return nodes


def _project(project: Project, comment: Comment) -> CommentedMap:
    node = CommentedMap()
    _put_fields(node, project, PROJECT_FIELDS, comment, _LISTED + 2)
    return node


def _indicator(indicator: Indicator, comment: Comment) -> CommentedMap:
    node = CommentedMap()
    _put_fields(node, indicator, INDICATOR_FIELDS, comment, _LISTED + _LEVEL + 2)
    return node


def _section(section: Any, comment: Comment) -> CommentedMap:  # noqa: ARG001 - as the others
    return CommentedMap({"标题": _scalar(section.heading), "正文": _scalar(section.text)})


def _put_fields(
    node: CommentedMap, record: Record, fields: Sequence[Field], comment: Comment, column: int
) -> None:
    for field in fields:
        value = getattr(record, field.attribute)
        if value is None or field.kind in ("projects", "sections", "tables"):
            continue
        is_first = not node
        node[field.word] = _value(field, value, comment)
        if column and is_first:
            continue  # said above the whole
        _note(node, field.word, comment((*record.address, field.word)), column)


def _value(field: Field, value: Any, comment: Comment) -> object:
    match field.kind:
        case "indicators":
            return _listed(value, _indicator, comment, _LISTED + _LEVEL)
        case "goals":
            return CommentedSeq(map(_scalar, value))
        case "plan":
            return CommentedMap((_scalar(month), _blank(share)) for month, share in value.items())
    return _blank(value)


def _blank(text: str) -> str | None:
    """A field that stands empty on the form is left open, to be filled in."""
    return _scalar(text) if text else None


def _row(cells: Iterable[str]) -> CommentedSeq:
    """One row of a table, on one line."""
    row = CommentedSeq(_scalar(cell, flow=True) for cell in cells)
    row.fa.set_flow_style()
    return row


def _scalar(text: str, *, flow: bool = False) -> str:
    """A text in the style in which it is to be written."""
    whole = _LONE.sub("\ufffd", text)
    return _STYLES[style_of(whole, flow=flow)](whole)


def _note(node: Any, key: object, lines: Sequence[str], column: int) -> None:
    if lines:
        node.yaml_set_comment_before_after_key(key, "\n".join(lines), column)
