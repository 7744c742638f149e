"""The JSON schema of a card file, by which editors complete and check while a clerk types.

It describes files as they should be written; kpilint itself reads many that are written otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kpilint.card.example import VALUES
from kpilint.card.field import FIELDS

if TYPE_CHECKING:
    from kpilint.card.field import Field, Holder, Kind

    Schema = dict[str, Any]

DIALECT = "http://json-schema.org/draft-07/schema#"  # what editors for YAML know
SCALAR = ["string", "number", "boolean", "null"]
TITLES: dict[Holder, str] = {
    "单位": "一个单位的公开内容",
    "项目": "一张绩效目标表",
    "指标": "一行绩效指标",
}


def card_schema() -> Schema:
    """The schema of a file: a department, a card, an indicator, or a list of cards or rows."""
    roots: list[Schema] = [{"$ref": f"#/definitions/{holder}"} for holder in TITLES]
    roots += [_listed({"$ref": f"#/definitions/{holder}"}) for holder in ("项目", "指标")]
    return {
        "$schema": DIALECT,
        "title": "kpilint 绩效目标表",
        "anyOf": roots,
        "definitions": holder_schemas(),
    }


def holder_schemas() -> dict[str, Schema]:
    """The schema of each kind of object, to be put under ``definitions``."""
    return {holder: _object(holder) for holder in TITLES}


def _object(holder: Holder) -> Schema:
    words = {field.word: _property(holder, field, "") for field in FIELDS[holder]}
    synonyms = {
        synonym: _property(holder, field, "同")
        for field in FIELDS[holder]
        for synonym in field.synonyms
        if synonym not in words  # 单位 is the agency of a card, not the 计量单位 of a row
    }
    return {
        "title": TITLES[holder],
        "type": "object",
        "properties": words | synonyms,
        "additionalProperties": False,
    }


def _property(holder: Holder, field: Field, relation: str) -> Schema:
    told = f"{relation}“{field.word}”，如 {VALUES[holder][field.word]}"
    return _shape(field.kind) | {"description": told}


def _shape(kind: Kind) -> Schema:
    match kind:
        case "indicators":
            return _listed({"$ref": "#/definitions/指标"})
        case "projects":
            return _listed({"$ref": "#/definitions/项目"})
        case "goals":
            return {"type": [*SCALAR, "array"], "items": {"type": SCALAR}}
        case "plan":
            return {"type": ["object", "null"], "additionalProperties": {"type": SCALAR}}
        case "sections":
            return {"type": [*SCALAR, "array", "object"], "items": _section()}
        case "tables":
            row = {"type": "array", "items": {"type": SCALAR}}
            return {"type": "object", "additionalProperties": {"type": "array", "items": row}}
    return {"type": SCALAR}


def _section() -> Schema:
    fields = {"标题": {"type": SCALAR}, "正文": {"type": SCALAR}}
    return {"type": [*SCALAR, "object"], "properties": fields}


def _listed(item: Schema) -> Schema:
    return {"type": ["array", "null"], "items": item}
