"""What a rule refers to outside the condition language: its check, the fields of its examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.field import FIELD_BY_NAME, Field, Holder
from kpilint.rule.evaluate import HOLDERS
from kpilint.rule.hint import hinted
from kpilint.rule.node import value_of
from kpilint.rule.shape import EXAMPLE_KEYS, word
from kpilint.rule.slip import is_slip, report_slip
from kpilint.text.node import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Mapping as MappingOf

    from kpilint.rule.model import CheckInfo, Subject
    from kpilint.rule.source import RuleSource
    from kpilint.text.node import Node

FILE_EXAMPLE_KEYS = ("文本", "编码")
# The surroundings that an example may describe beside its own fields.
AROUND: dict[str, tuple[str, Holder]] = {"指标": ("项目", "项目"), "项目": ("单位", "单位")}
INSIDE: dict[str, Holder] = {"indicators": "指标", "projects": "项目"}


def check_check(
    source: RuleSource,
    root: Mapping,
    node: Scalar,
    subject: Subject,
    checks: MappingOf[str, CheckInfo],
) -> CheckInfo | None:
    """The check that a rule names; what does not fit it is reported."""
    name = node.text.strip()
    check = checks.get(name)
    if check is None:
        known = "、".join(sorted(checks))
        source.report_node("unknown_check", node, word=name, hint=hinted(name, checks), known=known)
        return None
    if check.subject != subject:
        source.report_node("check_of_other", node, word=name, wanted=check.subject, subject=subject)
    parameters = value_of(root, "参数")
    given = parameters.pairs if isinstance(parameters, Mapping) else []
    known = "、".join(check.parameters) or "（没有）"
    for key, _ in given:
        if key.text not in check.parameters:
            hint = hinted(key.text, check.parameters)
            source.report_node(
                "unknown_parameter", key, check=name, word=key.text, hint=hint, known=known
            )
    present = {key.text for key, _ in given}
    for wanted in check.parameters:
        if wanted not in present:
            source.report_node("missing_parameter", node, check=name, word=wanted)
    return check


def check_examples(source: RuleSource, root: Mapping) -> None:
    """Report the keys of examples that are no fields: such an example would say nothing."""
    subject = word(root, "对象")
    for key in EXAMPLE_KEYS:
        examples = value_of(root, key)
        assert isinstance(examples, Sequence)
        for example in examples.items:
            if isinstance(example, Mapping):
                _check_example(source, example, subject)


def _check_example(source: RuleSource, example: Mapping, subject: str) -> None:
    if subject == "文件":
        for key, _ in example.pairs:
            if key.text not in FILE_EXAMPLE_KEYS:
                hint = hinted(key.text, FILE_EXAMPLE_KEYS)
                source.report_node(
                    "unknown_example_key", key, word=key.text, holder="文件", hint=hint
                )
        return
    around, holder = AROUND.get(subject, ("", "单位"))
    own: Holder = HOLDERS[subject]  # type: ignore[assignment]
    for key, value in example.pairs:
        if key.text == around and isinstance(value, Mapping):
            _check_fields(source, value, holder)
    pairs = [(k, v) for k, v in example.pairs if k.text != around or not isinstance(v, Mapping)]
    _check_fields(source, Mapping(pairs, example.start, example.end), own)


def _check_fields(source: RuleSource, mapping: Mapping, holder: Holder) -> None:
    fields = FIELD_BY_NAME[holder]
    for key, value in mapping.pairs:
        field = fields.get(key.text)
        if field is None:
            _report_key(source, key, holder)
        else:
            _check_inside(source, field, value)


def _report_key(source: RuleSource, key: Scalar, holder: Holder) -> None:
    """A key of an example that is no field of what the example is about."""
    word, fields = key.text, FIELD_BY_NAME[holder]
    before, colon, value = word.partition("：")
    around = AROUND.get("部门" if holder == "单位" else holder)
    if is_slip(word):
        report_slip(source, key.start)
    elif colon and before.strip() in fields:
        at = key.start + word.index(colon)
        source.report("full_width_example", at, at + 1, word=before.strip(), value=value.strip())
    elif around and word in FIELD_BY_NAME[around[1]]:
        source.report_node("example_field_around", key, word=word, holder=holder, outer=around[0])
    else:
        hint = hinted(word, fields)
        source.report_node("unknown_example_key", key, word=word, holder=holder, hint=hint)


def _check_inside(source: RuleSource, field: Field, value: Node) -> None:
    inner = INSIDE.get(field.kind)
    if inner is None or not isinstance(value, Sequence):
        return
    for item in value.items:
        if isinstance(item, Mapping):
            _check_fields(source, item, inner)
