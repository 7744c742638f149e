"""A rule held against its own examples: it must catch every bad one and spare every good one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.build import build_department
from kpilint.intake.read import read_bytes
from kpilint.rule.model import RuleError
from kpilint.run.runner import Runner, Verdict
from kpilint.text.node import Mapping, Scalar, Sequence
from kpilint.text.position import Lines

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
    runner = Runner(rule)
    for bad, examples in ((True, rule.bad), (False, rule.good)):
        for example in examples:
            if isinstance(example, Mapping):
                yield bad, example, runner.verdict(example_object(rule.subject, example))


def complaints(rule: Rule) -> Iterator[RuleError]:
    """An error of the rule file for each example that came out otherwise than it should."""
    try:
        for bad, example, verdict in verdicts(rule):
            if bad and verdict is not Verdict.HIT:
                yield _complaint(rule, example, f"没有查出自己的反例（{verdict.value}）", _LOOSEN)
            if not bad and verdict is Verdict.HIT:
                yield _complaint(rule, example, "把自己的正例也报了", _TIGHTEN)
    except Exception as error:  # a rule that fails on its own example fails alone
        first = next(iter(rule.bad), None)
        message = f"在自己的示例上出错：{type(error).__name__}: {error}"
        yield _complaint(rule, first, message, "请检查示例和条件；若都无误，请报告这个问题")


_LOOSEN = "请检查条件是否写得太窄，或反例是否少写了条件要用的字段"
_TIGHTEN = "请检查条件是否写得太宽，或把这一例移到反例"


def _complaint(rule: Rule, example: Node | None, message: str, advice: str) -> RuleError:
    lines = Lines(rule.source)
    line, column = lines.position(example.start) if example else (rule.line, 1)
    return RuleError(
        file=rule.file,
        line=line,
        column=column,
        message=f"规则 {rule.code} {message}，不启用",
        advice=advice,
        code=rule.code,
        frame=lines.line_text(line),
    )


def _wrapped(subject: Subject, example: Mapping) -> Mapping:
    """The example as the one project (or the one indicator of the one project) of a department.

    Around an indicator stands its 项目, and around that its 单位, whose other projects come after.
    """
    inner, outer = _split(example, "项目" if subject == "指标" else "单位")
    if subject == "指标":
        return _wrapped("项目", _with(outer, "绩效指标", inner))
    return _with(outer, "项目", inner)


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
