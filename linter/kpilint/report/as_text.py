"""``text``: for people at a terminal, by file and card, with the source under each finding."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from kpilint.card.place import Place
from kpilint.report.frame import source_frame
from kpilint.report.order import ordered
from kpilint.report.plain import name, one_line
from kpilint.report.summary import summary
from kpilint.report.trouble import troubles
from kpilint.report.words import LEVEL, LEVEL_COLOUR, card, position, where
from kpilint.report.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.card.address import Address
    from kpilint.intake.document import InputError
    from kpilint.report.look import Look
    from kpilint.rule.model import RuleError
    from kpilint.run.outcome import Finding, Outcome, Related

_BODY = "    "


def render(outcome: Outcome, look: Look) -> str:
    """The whole report; findings first, then what could not be read or used, then the summary."""
    lines: list[str] = []
    for file, of_file in groupby(ordered(outcome), lambda finding: finding.file):
        lines.append(look.paint(one_line(file), "bold"))
        for _, of_card in groupby(of_file, _card):
            lines += _findings_of_card(list(of_card), look)
    unread, partial = troubles(outcome)
    lines += _troubles("读不了的文件", unread, look)
    lines += _troubles("写法有误的地方", partial, look)
    lines += _troubles("有错误的规则", outcome.rule_errors, look)
    for sentence in summary(outcome):
        lines += wrap(sentence, look.width)
    return "\n".join(lines) + "\n"


def _findings_of_card(findings: list[Finding], look: Look) -> Iterator[str]:
    title = _title(*_card(findings[0]))
    yield from (look.paint(line, "bold") for line in wrap(title, look.width, rest="  "))
    yield ""
    for finding in findings:
        yield from _finding(finding, look)
        yield ""


def _title(number: Address, project: str | None, code: str | None) -> str:
    on_card = (project or "（没有名称）", code or "") if "项目" in number else ("目标表以外",)
    return " ".join(name(str(word)) for word in (*number, *on_card) if word)


def _card(finding: Finding) -> tuple[Address, str | None, str | None]:
    return card(finding), finding.project_name, finding.project_code


def _finding(finding: Finding, look: Look) -> Iterator[str]:
    colour = LEVEL_COLOUR[finding.severity]
    level = f"{LEVEL[finding.severity]} {finding.code}"
    doubt = "（把握低）" if finding.confidence == "low" else ""
    head = f"{level} {where(finding)}{doubt}  {one_line(position(finding.place))}"
    first, *others = wrap(head, look.width, "  ", _BODY)
    yield "  " + look.paint(level, colour) + first[2 + len(level) :]
    yield from others
    if finding.frame and finding.place.line:
        yield from source_frame(finding.frame, finding.place, look, colour)
    yield from wrap(one_line(finding.message), look.width, _BODY)
    if finding.expected and finding.expected not in finding.advice + finding.message:
        yield from _labelled("应为", finding.expected, look)
    if finding.advice:
        yield from _labelled("建议", finding.advice, look)
    if finding.basis:
        yield from _labelled("依据", finding.basis, look)
    for related in finding.related:
        yield from _labelled("另见", _related(related), look)


def _labelled(label: str, text: str, look: Look) -> list[str]:
    return wrap(one_line(text), look.width, f"{_BODY}{label}：", _BODY + " " * 6)


def _related(related: Related) -> str:
    return f"{position(related.place)} {related.label}".strip()


def _troubles(
    title: str, found: tuple[InputError, ...] | tuple[RuleError, ...], look: Look
) -> Iterator[str]:
    if not found:
        return
    yield look.paint(f"{title}（{len(found)} 处）", "bold")
    yield ""
    for trouble in found:
        yield from _trouble(trouble, look)
        yield ""


def _trouble(trouble: InputError | RuleError, look: Look) -> Iterator[str]:
    at = f"{trouble.file}:{trouble.line}:{trouble.column}" if trouble.line else trouble.file
    yield "  " + look.paint(one_line(at), "red")
    if trouble.frame and trouble.frame.strip() and trouble.line:
        place = Place(trouble.line, trouble.column, trouble.line, trouble.column, "")
        yield from source_frame(trouble.frame, place, look, "red")
    yield from wrap(one_line(trouble.message), look.width, _BODY)
    if trouble.advice:
        yield from _labelled("建议", trouble.advice, look)
