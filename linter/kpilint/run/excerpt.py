"""An example for a rule taken from a card: of all its fields those that the condition asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kpilint.card.field import FIELDS
from kpilint.rule.condition.tree import Path, parts_of
from kpilint.rule.evaluate import HOLDERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.card.field import Field, Holder
    from kpilint.rule.condition.tree import Condition, Tree

# What tells a reader which object it is, and what a value cannot be read without.
ALWAYS: dict[str, tuple[str, ...]] = {
    "指标": ("三级指标", "指标性质", "指标值", "计量单位"), "项目": ("项目名称", "金额单位"),
    "单位": ("单位", "金额单位"),
}  # fmt: skip
UP = {"项目", "本项目", "上级", "其他指标"}


def words_of(condition: Condition) -> set[str]:
    """Every name in a condition."""
    return set(_words(condition))


def _words(tree: Tree) -> Iterator[str]:
    if isinstance(tree, Path):
        yield from tree.words
    for part in parts_of(tree):
        yield from _words(part)


def excerpt(record: Any, subject: str, words: set[str] | None) -> dict[str, Any]:
    """The fields of an object as an example of a rule; all filled ones where ``words`` is None."""
    holder: Holder = HOLDERS[subject]  # type: ignore[assignment]
    example = _fields(record, holder, words)
    if subject == "指标" and (words is None or words & UP):
        around = _fields(record.project, "项目", words)
        others = [row for row in record.project.indicators if row is not record]
        if words is None or "绩效指标" in words or "其他指标" in words:
            around["绩效指标"] = [_fields(row, "指标", words) for row in others]
        example["项目"] = around
    return example


def _fields(record: Any, holder: Holder, words: set[str] | None) -> dict[str, Any]:
    found = {}
    for field in FIELDS[holder]:
        value = getattr(record, field.attribute)
        if value and _wanted(field, holder, words):
            found[field.word] = _value(field, value, words)
    return found


def _wanted(field: Field, holder: Holder, words: set[str] | None) -> bool:
    if words is None or field.word in ALWAYS[holder]:
        return True
    return bool(words & {field.word, *field.synonyms})


def _value(field: Field, value: Any, words: set[str] | None) -> Any:
    match field.kind:
        case "indicators":
            return [_fields(row, "指标", words) for row in value]
        case "projects":
            return [_fields(card, "项目", words) for card in value]
        case "sections":
            return [{"标题": part.heading, "正文": part.text} for part in value]
    return value
