"""The rules as one Markdown document; a pure function of the rules."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from kpilint.cli.rule.page import flowing
from kpilint.cli.rule.record import condition_lines
from kpilint.report.words import CONFIDENCE, LEVEL
from kpilint.resource.regex import regex
from kpilint.rule.identity import FAMILIES
from kpilint.rule.node import root_mapping

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kpilint.rule.model import Rule

_HEAD = """# 规则参考

<!-- 由 kpilint rule docs 从规则文件生成，请不要手改；改规则文件，再生成一次 -->

共 {count} 条规则，按编号排列。级别是报出来时算多严重；把握是报出来的有多少真是问题，把握低的平时
不显示（用 `--min-confidence 低` 显示）。反例是应当报的，正例是看着像、但不该报的。
一条规则怎样在一个指标上判断，用 `kpilint rule why 编号 文件 项目/指标` 看。
"""
_SPECIAL = regex(r"([\\`*_\[\]|])")


def manual(rules: Sequence[Rule]) -> str:
    """The reference: a table of contents by family, then every rule."""
    lines = [_HEAD.format(count=len(rules))]
    families = [
        (letter, list(members)) for letter, members in groupby(rules, lambda rule: rule.family)
    ]
    for letter, members in families:
        lines += _contents(letter, members)
    for letter, members in families:
        lines += [f"## {_family(letter)}", ""]
        for rule in members:
            lines += _rule(rule)
    return "\n".join(lines).rstrip() + "\n"


def _family(letter: str) -> str:
    return f"{letter} {FAMILIES.get(letter, '')}".rstrip()


def _contents(letter: str, rules: Sequence[Rule]) -> Iterator[str]:
    yield f"**{_family(letter)}**（{len(rules)} 条）"
    yield ""
    yield "| 编号 | 级别 | 把握 | 标题 |"
    yield "|---|---|---|---|"
    for rule in rules:
        cells = f"[{rule.code}](#{rule.code.lower()})", LEVEL[rule.severity]
        yield f"| {' | '.join((*cells, CONFIDENCE[rule.confidence], _plain(rule.title)))} |"
    yield ""


def _rule(rule: Rule) -> Iterator[str]:
    yield f'<a id="{rule.code.lower()}"></a>'
    yield ""
    yield f"### {rule.code} {_plain(rule.title)}"
    yield ""
    sure = f"把握{CONFIDENCE[rule.confidence]}"
    yield f"`{rule.name}` · {LEVEL[rule.severity]} · {sure} · {rule.head}"
    yield ""
    yield _plain(flowing(rule.explanation)).replace("\n", "\n\n")
    yield ""
    yield from _fact("依据", rule.basis)
    yield from _fact("检查", f"{rule.subject}（问题指向“{rule.field}”）")
    yield from _fact("提示", rule.message.text)
    yield from _fact("应为", rule.expected.text if rule.expected else "")
    yield from _fact("建议", rule.advice.text)
    yield ""
    yield from _condition(rule)
    for title, key in (("反例", "反例"), ("正例", "正例")):
        yield f"{title}："
        yield ""
        yield from _block("yaml", _examples(rule, key))


def _fact(label: str, text: str) -> Iterator[str]:
    if text:
        yield f"- {label}：{_plain(' '.join(text.split()))}"


def _condition(rule: Rule) -> Iterator[str]:
    if rule.condition is not None:
        yield "条件："
        yield ""
        yield from _block("text", condition_lines(rule))
        return
    settings = "，".join(f"{name} `{value}`" for name, value in rule.parameters.items())
    yield f"由程序 `{rule.check}` 检查" + (f"（{settings}）。" if settings else "。")
    yield ""


def _block(language: str, lines: Sequence[str]) -> Iterator[str]:
    yield f"```{language}"
    yield from lines
    yield "```"
    yield ""


def _examples(rule: Rule, key: str) -> list[str]:
    """The examples as they stand in the file, with the remarks beside them."""
    keys = [name for name, _ in root_mapping(rule.source).pairs]
    index = [name.text for name in keys].index(key)
    start = keys[index].end + 1
    end = keys[index + 1].start if index + 1 < len(keys) else len(rule.source)
    lines = [line.rstrip() for line in rule.source[start:end].strip("\r\n").splitlines()]
    while lines and (not lines[-1] or lines[-1].startswith("#")):
        lines.pop()  # a remark on the key after it
    indent = min((len(line) - len(line.lstrip()) for line in lines if line), default=0)
    return [line[indent:] for line in lines]


def _plain(text: str) -> str:
    """Text without meaning to Markdown or HTML."""
    return _SPECIAL.sub(r"\\\1", text).replace("<", "&lt;").replace(">", "&gt;")
