"""The JSON schema of a rule file as editors use it: with the checks and the fields of examples."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kpilint.card.schema import DIALECT, SCALAR, holder_schemas
from kpilint.rule.evaluate import HOLDERS
from kpilint.rule.reference import AROUND, FILE_EXAMPLE_KEYS
from kpilint.rule.schema import rule_schema
from kpilint.rule.shape import EXAMPLE_KEYS

if TYPE_CHECKING:
    from collections.abc import Iterable

    Schema = dict[str, Any]

_TEXT: Schema = {"type": ["string", "number", "boolean"]}


def editor_schema(checks: Iterable[str]) -> Schema:
    """The schema of a rule file, given the names of all checks."""
    schema = rule_schema()
    properties = {key: _plain(value) for key, value in schema["properties"].items()}
    properties["检查"]["enum"] = sorted(checks)
    properties["参数"]["additionalProperties"] = _TEXT
    return {
        "$schema": DIALECT,
        "title": schema["title"],
        "description": "kpilint 的一条规则：编号、条件、提示、反例和正例",
        "type": "object",
        "properties": properties,
        "required": schema["required"],
        "additionalProperties": False,
        "oneOf": [{"required": ["条件"]}, {"required": ["检查"]}],
        "allOf": [_examples_of(subject) for subject in HOLDERS],
        "definitions": holder_schemas(),
    }


def _plain(property_schema: Schema) -> Schema:
    """A property without what only programs read: its title, and null for a key left out."""
    kept = {key: value for key, value in property_schema.items() if key not in ("title", "default")}
    for choice in kept.pop("anyOf", ()):
        kept |= {} if choice.get("type") == "null" else choice
    if kept.get("type") == "string" and "enum" not in kept and "pattern" not in kept:
        kept["type"] = _TEXT["type"]  # 依据: 2024 is a text, though it looks like a number
    return kept


def _examples_of(subject: str) -> Schema:
    """If a rule is about this kind of object, its examples have the fields of such an object."""
    items = {"items": _example(subject)}
    return {
        "if": {"properties": {"对象": {"const": subject}}, "required": ["对象"]},
        "then": {"properties": dict.fromkeys(EXAMPLE_KEYS, items)},
    }


def _example(subject: str) -> Schema:
    if subject == "文件":
        properties: Schema = {key: {"type": "string"} for key in FILE_EXAMPLE_KEYS}
        return {"type": "object", "properties": properties, "additionalProperties": False}
    holders = holder_schemas()
    own = holders[HOLDERS[subject]]
    if subject not in AROUND:
        return own
    around, holder = AROUND[subject]
    outside = {"$ref": f"#/definitions/{holder}"}
    told = {"description": f"例子所在的{around}"}
    inside = own["properties"].get(around)
    both = {"anyOf": [outside, {"type": SCALAR}]} if inside else outside
    return own | {"properties": {**own["properties"], around: both | told}}
