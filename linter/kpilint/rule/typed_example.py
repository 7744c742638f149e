"""An example as a reviewer types it on one line: ``三级指标: 接待率, 指标值: ≤99%``."""

from __future__ import annotations

import re
from typing import Any

from kpilint.resource.regex import regex
from kpilint.rule.node import plain_data
from kpilint.text.compose import YamlError, compose
from kpilint.text.node import Mapping

_PAIR = regex(
    r"\s*([^:：,，;；]+?)\s*[:：]\s*(.*?)\s*(?:[,，;；]\s*(?=[^:：,，;；]+[:：])|$)", re.S
)
_WORD = r"[^:：,，;；{}\[\]\"“”]+"
_NEXT_PAIR = regex(rf"[，；;]\s*(?={_WORD}[:：])|(?<=[}}\]])[，；;]")
_WIDE_COLON = regex(rf"((?:^|[{{,])\s*{_WORD})：\s*")
_QUOTES = ('""', "“”", "''", "‘’")


class NotAnExample(Exception):
    """The line cannot be read as fields with their values."""


def typed_example(line: str) -> dict[str, Any]:
    """The fields of a line; ``项目.预算数: 5`` is a field of the card around.

    Commas and colons may be full-width. With braces or brackets in it the line is YAML. Raises
    NotAnExample.
    """
    text = line.strip()
    found = _yaml(text) if re.search(r"[{\[]", text) else _pairs(text)
    if not found:
        raise NotAnExample
    return found


def _yaml(text: str) -> dict[str, Any]:
    text = _WIDE_COLON.sub(r"\1: ", _NEXT_PAIR.sub(", ", text))
    try:
        documents = compose(text if text.startswith("{") else f"{{{text}}}")
    except YamlError as error:
        raise NotAnExample from error
    root = documents[0] if documents else None
    if not isinstance(root, Mapping):
        raise NotAnExample
    data = plain_data(root)
    assert isinstance(data, dict)
    return data


def _pairs(text: str) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    end = 0
    while end < len(text):
        found = _PAIR.match(text, end)
        if not found:
            raise NotAnExample
        holder, _, word = found[1].rpartition(".")
        place = fields.setdefault(holder, {}) if holder else fields
        place[word] = _unquoted(found[2])
        end = found.end()
    return fields


def _unquoted(value: str) -> str:
    quoted = len(value) > 1 and value[0] + value[-1] in _QUOTES
    return value[1:-1] if quoted else value
