"""A rule as a page to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.cli.rule.record import condition_lines, shown_file
from kpilint.report.words import CONFIDENCE, LEVEL
from kpilint.report.wrap import wrap
from kpilint.resource.regex import regex
from kpilint.text.node import Mapping, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kpilint.rule.model import Rule
    from kpilint.text.node import Node

_INDENT = "  "
_INSIDE_SENTENCE = regex(r"(?<![。！？：\n])\n(?!\n)")


def page(rule: Rule, width: int) -> list[str]:
    """The page of a rule, in lines of at most ``width`` columns."""
    lines = [f"{rule.code} {rule.name}", rule.title, ""]
    for label, text in _facts(rule):
        lines += wrap(text, width, f"{label}：")
    lines += _section("说明", wrap(flowing(rule.explanation), width, _INDENT))
    lines += _section("条件", _condition(rule, width))
    lines += _section("报告的文字", _sentences(rule, width))
    lines += _section("反例（应当报告）", _examples(rule.bad))
    lines += _section("正例（不应报告）", _examples(rule.good))
    return lines


def _facts(rule: Rule) -> Iterator[tuple[str, str]]:
    yield "级别", LEVEL[rule.severity]
    yield "把握", CONFIDENCE[rule.confidence]
    yield "对象", f"{rule.subject}（{rule.field}）"
    yield "维度", rule.head
    yield "依据", rule.basis
    yield "文件", shown_file(rule)


def _section(title: str, lines: Sequence[str]) -> list[str]:
    return ["", f"{title}：", *lines]


def flowing(text: str) -> str:
    """The text without the line breaks that stand inside its sentences."""
    return _INSIDE_SENTENCE.sub("", text.strip())


def _condition(rule: Rule, width: int) -> list[str]:
    lines = condition_lines(rule)
    if not lines:
        settings = "，".join(f"{name} {value}" for name, value in rule.parameters.items())
        lines = [f"由程序 {rule.check} 检查" + (f"（{settings}）" if settings else "")]
    return [part for line in lines for part in wrap(line, width, _INDENT, _INDENT * 2)]


def _sentences(rule: Rule, width: int) -> list[str]:
    texts = ("提示", rule.message), ("应为", rule.expected), ("建议", rule.advice)
    return [
        line
        for label, template in texts
        if template
        for line in wrap(template.text, width, f"{_INDENT}{label}：")
    ]


def _examples(examples: Sequence[Node]) -> list[str]:
    return [_INDENT + line for example in examples for line in _item(example)]


def _item(node: Node) -> list[str]:
    """A node as one item of a list, written as in a rule file."""
    first, *rest = _block(node)
    return [f"- {first}", *(f"  {line}" for line in rest)]


def _block(node: Node) -> list[str]:
    """A node in lines: a key a line, what a key holds below it unless it is a short text."""
    if isinstance(node, Scalar):
        return node.text.rstrip("\n").split("\n")
    if not isinstance(node, Mapping):
        return [line for item in node.items for line in _item(item)] or ["[]"]
    lines = []
    for key, value in node.pairs:
        below = _block(value)
        if isinstance(value, Scalar) and len(below) == 1:
            lines.append(f"{key.text}: {below[0]}".rstrip())
        else:
            lines += [f"{key.text}:", *(_INDENT + line for line in below)]
    return lines or ["{}"]
