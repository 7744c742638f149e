"""A tree of texts made into a department: used for files and for the examples of the rules.

Nothing is judged here and nothing stops the building: what does not fit is left out and noted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kpilint.card.disclosure import read_sections, read_tables
from kpilint.card.field import FIELD_BY_NAME
from kpilint.card.key import known_field
from kpilint.card.model import Department, Indicator, Project
from kpilint.card.problem import Problem
from kpilint.card.reader import WRITE_LIST, Reader
from kpilint.card.root import root_kind
from kpilint.text.node import Mapping, Node, Scalar

if TYPE_CHECKING:
    from collections.abc import Callable

    from kpilint.card.address import Address
    from kpilint.card.field import Holder, Kind
    from kpilint.card.model import Record

_FOREIGN = "不是绩效目标表：没有“项目名称”“绩效指标”“三级指标”等字段"
_CHECK_FILE = "请检查是否选错了文件，字段名是否写错"
_WRITE_PLAN = "请写作 {3月底: 25%, 6月底: 50%, 10月底: 75%, 12月底: 100%}"


def build_department(
    node: Node,
    problems: list[Problem] | None = None,
    nodes: dict[Address, Node] | None = None,
    address: Address = (),
) -> Department:
    """The department that a tree describes, be it one, a card, an indicator or a list of these.

    ``problems`` gathers what could not be placed; ``nodes`` the node of every thing on the cards
    that is not a plain field, by its address.
    """
    reader = Reader([] if problems is None else problems, {} if nodes is None else nodes)
    reader.nodes[address] = node
    department = Department(address)
    first = (*address, "项目", 1)
    match root_kind(node):
        case "department":
            _fill(reader, department, "单位", node)
        case "projects":
            department.projects = _projects(reader, department, node, "")
        case "project":
            department.projects = [_project(reader, department, node, first)]
        case "indicator" | "indicators":
            card = Project(department, first)
            reader.nodes[first] = node
            card.indicators = _indicators(reader, card, node, "")
            department.projects = [card]
        case "foreign":
            reader.problems.append(Problem("foreign", address, node, _FOREIGN, _CHECK_FILE))
    return department


def _fill(reader: Reader, record: Record, holder: Holder, node: Node) -> None:
    """Set the fields of a record from a mapping."""
    assert isinstance(node, Mapping)
    address = record.address
    reader.nodes[address] = node
    names = FIELD_BY_NAME[holder]
    seen: dict[str, Scalar] = {}
    for key, value in node.pairs:
        field = names.get(key.text) or known_field(holder, key.text)
        if field is None:
            reader.unknown_key(holder, key, address)
            continue
        word = field.word
        if word in seen:
            reader.second_key(key, seen[word], holder, (*address, word))
            continue
        seen[word] = key
        read = _READERS.get(field.kind)
        if read:
            setattr(record, field.attribute, read(reader, record, value, word))
        else:
            setattr(record, field.attribute, reader.text(value, (*address, word), f"“{word}”"))
    reader.end_of_keys(address)


def _projects(reader: Reader, department: Department, value: Node, word: str) -> list[Project]:
    base = (*department.address, "项目")
    mappings = reader.mappings(value, base, "项目", word)
    return [
        _project(reader, department, item, (*base, number))
        for number, item in enumerate(mappings, 1)
    ]


def _project(reader: Reader, department: Department, node: Node, address: Address) -> Project:
    project = Project(department, address)
    _fill(reader, project, "项目", node)
    return project


def _indicators(reader: Reader, project: Project, value: Node, word: str) -> list[Indicator]:
    base = (*project.address, "绩效指标")
    indicators = []
    for number, item in enumerate(reader.mappings(value, base, "指标", word), 1):
        indicator = Indicator(project, (*base, number))
        _fill(reader, indicator, "指标", item)
        indicators.append(indicator)
    return indicators


def _goals(reader: Reader, project: Project, value: Node, word: str) -> list[str]:
    address = (*project.address, word)
    reader.nodes[address] = value
    if isinstance(value, Mapping):
        reader.shape(value, address, f"“{word}”应是逐条的文字", WRITE_LIST)
        return []
    if isinstance(value, Scalar):
        text = reader.text(value, address, word)
        return [text] if text else []
    items = enumerate(value.items, 1)
    return [reader.text(item, (*address, n), f"“{word}”第{n}条") or "" for n, item in items]


def _plan(reader: Reader, project: Project, value: Node, word: str) -> dict[str, str]:
    address = (*project.address, word)
    reader.nodes[address] = value
    if isinstance(value, Scalar) and not reader.text(value, address, word):
        return {}
    if not isinstance(value, Mapping):
        reader.shape(value, address, f"“{word}”应是各月的比例", _WRITE_PLAN)
        return {}
    plan: dict[str, str] = {}
    keys: dict[str, Scalar] = {}
    for key, share in value.pairs:
        month = key.text.strip()
        if month in keys:
            reader.duplicate_key(key, keys[month], (*address, month))
            continue
        keys[month] = key
        plan[month] = reader.text(share, (*address, month), f"“{word}”的“{month}”") or ""
    return plan


_READERS: dict[Kind, Callable[[Reader, Any, Node, str], object]] = {
    "projects": _projects,
    "indicators": _indicators,
    "goals": _goals,
    "plan": _plan,
    "sections": read_sections,
    "tables": read_tables,
}
