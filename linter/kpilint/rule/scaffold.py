"""A new rule file written: keys in their fixed order, examples one a line, quotes where needed."""

from __future__ import annotations

import re
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.representer import RoundTripRepresenter
from ruamel.yaml.scalarstring import (
    FoldedScalarString,
    LiteralScalarString,
    SingleQuotedScalarString,
)

from kpilint.resource.regex import regex
from kpilint.rule.schema import KEYS
from kpilint.text.width import display_width

WIDTH = 100
_NUMBER = regex(r"(0|[1-9][0-9]*)(\.[0-9]+)?")

_DOUBTFUL = regex(r"[:?]|^-")  # what YAML 1.1 and 1.2 read differently inside braces


class _Bare(str):
    """Digits that are written without quotes: kpilint reads every value as text."""

    __slots__ = ()


class _Representer(RoundTripRepresenter):
    """Writes what stands in a rule file."""

    def represent_bare(self, data: _Bare) -> Any:
        """A number as it was typed: 8.00 stays 8.00."""
        kind = "float" if "." in data else "int"
        return self.represent_scalar(f"tag:yaml.org,2002:{kind}", str(data))


_Representer.add_representer(_Bare, _Representer.represent_bare)


def rule_text(draft: dict[str, Any], schema: str) -> str:
    """The text of a rule file; ``schema`` is where editors find the JSON schema, seen from it."""
    root = CommentedMap()
    for key in KEYS:
        if draft.get(key):
            root[key] = _value(key, draft[key])
    stream = StringIO()
    writer().dump(root, stream)
    return f"# yaml-language-server: $schema={schema}\n{stream.getvalue()}"


def writer() -> YAML:
    """The writer of rule files."""
    yaml = YAML()
    yaml.Representer = _Representer
    yaml.width = WIDTH * 100  # a line is broken where it was written in parts, never by itself
    yaml.allow_unicode = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _value(key: str, value: Any) -> Any:
    if key in ("反例", "正例"):
        return CommentedSeq([_flow(example) for example in value])
    if key == "说明":
        return LiteralScalarString(value.rstrip() + "\n")
    if key == "条件" and display_width(value) > WIDTH - display_width("条件: "):
        return _folded(value)
    return value


def _folded(text: str) -> Any:
    """A long condition broken before its connectives, as a reviewer would."""
    lines: list[str] = []
    for piece in re.split(r" (?=(?:且|或) )", text):
        if lines and display_width(f"{lines[-1]} {piece}") <= WIDTH - 2:
            lines[-1] += f" {piece}"
        else:
            lines.append(piece)
    folded = FoldedScalarString(" ".join(lines))
    ends = [sum(len(line) + 1 for line in lines[: number + 1]) - 1 for number in range(len(lines))]
    folded.fold_pos = ends[:-1]
    return folded


def _flow(value: Any) -> Any:
    """A value in braces and brackets on one line."""
    if isinstance(value, dict):
        mapping = CommentedMap((key, _flow(part)) for key, part in value.items())
        mapping.fa.set_flow_style()
        return mapping
    if isinstance(value, list):
        items = CommentedSeq([_flow(part) for part in value])
        items.fa.set_flow_style()
        return items
    if _NUMBER.fullmatch(value):
        return _Bare(value)
    if _DOUBTFUL.search(value):
        return SingleQuotedScalarString(value)
    return value
