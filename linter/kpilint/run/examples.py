"""A rule held against its own examples: it must catch every bad one and spare every good one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.build import build_department
from kpilint.intake.read import read_bytes
from kpilint.run.runner import Verdict, runner
from kpilint.text.node import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.card.model import Record
    from kpilint.intake.document import Document
    from kpilint.rule.model import Rule, Subject
    from kpilint.text.node import Node


def example_object(subject: Subject, example: Mapping) -> Record | Document:
    """The object that an example describes, standing alone as the only one of its file."""
    if subject == "文件":
        return _document(example)
    if subject == "部门":
        return build_department(example)
    department = build_department(_wrapped(subject, example))
    assert department.projects
    project = department.projects[0]
    if subject == "项目":
        return project
    assert project.indicators
    return project.indicators[0]


def verdicts(rule: Rule) -> Iterator[tuple[bool, Mapping, Verdict]]:
    """For each example of the rule whether it is a bad one, the example, and how it came out."""
    run = runner(rule)
    for bad, examples in ((True, rule.bad), (False, rule.good)):
        for example in examples:
            yield bad, example, run(example_object(rule.subject, example))[0]


def _wrapped(subject: Subject, example: Mapping) -> Mapping:
    """The example as the one project (or the one indicator of the one project) of a department."""
    inner, outer = _split(example, "项目" if subject == "指标" else "单位")
    card = inner if subject == "项目" else _with(outer, "绩效指标", inner)
    around = outer if subject == "项目" else Mapping([], 0, 0)
    return _with(around, "项目", card)


def _split(example: Mapping, key: str) -> tuple[Mapping, Mapping]:
    """The example without a key that holds its surroundings, and these surroundings."""
    own, around = [], Mapping([], example.start, example.end)
    for name, value in example.pairs:
        if name.text == key and isinstance(value, Mapping):
            around = value
        else:
            own.append((name, value))
    return Mapping(own, example.start, example.end), around


def _with(holder: Mapping, key: str, item: Mapping) -> Mapping:
    """The holder with one more list, of which the item is the first."""
    name = Scalar(key, item.start, item.start, "plain")
    others: list[Node] = []
    kept = []
    for word, value in holder.pairs:
        if word.text == key and isinstance(value, Sequence):
            others = value.items
        else:
            kept.append((word, value))
    items = Sequence([item, *others], item.start, item.end)
    return Mapping([*kept, (name, items)], holder.start, holder.end)


def _document(example: Mapping) -> Document:
    fields = {key.text: value.text for key, value in example.pairs if isinstance(value, Scalar)}
    data = fields.get("文本", "").encode(fields.get("编码", "utf-8"))
    return read_bytes("示例.yaml", data)
