"""``kpilint rule why``: how a rule came out on one object, part by part."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kpilint.cli.chinese import Command
from kpilint.cli.option import RULES
from kpilint.cli.output import WIDTH, columns, print_lines
from kpilint.cli.rule.load import load
from kpilint.report.plain import one_line
from kpilint.report.words import place_phrase
from kpilint.report.wrap import wrap
from kpilint.run.where import label, shorten
from kpilint.text.width import display_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kpilint.rule.model import Hit, Rule
    from kpilint.rule.trace import Step
    from kpilint.run.choose import Choice
    from kpilint.run.object import Object

JOINTS = {"且": "以下各项都要成立", "或": "以下有一项成立即可", "非": "以下一项要不成立"}
MARKS = {True: "✓", False: "✗", None: "？"}
_INDENT = "  "
_LONGEST_LIST = 200


@click.command("why", cls=Command)
@click.argument("code", metavar="编号")
@click.argument("file", metavar="文件")
@click.argument("selector", metavar="[项目/指标]", required=False)
@RULES
def command(code: str, file: str, selector: str | None, rules: tuple[str, ...]) -> int:
    """看一条规则在一个指标（或项目、单位）上是怎样一步步判断的。

    选哪一个：写第几张表第几行（2/8），或名称的一部分（群众工作中心/接待率）；不写就列出可以选的。

    ✓ 成立　✗ 不成立　？ 无法判断（缺少内容，或者比不了）
    """
    rule = _rule(code, rules, file)
    known = _choices(rule, file)
    found = _selected(known, rule, selector)
    if len(found) == 1:
        print_lines(_page(rule, found[0]))
        return 0
    print_lines(_listed(rule, found, file))
    return 0 if selector is None else 2


def _rule(code: str, folders: tuple[str, ...], card: str) -> Rule:
    if Path(code).is_file():
        from kpilint.cli.rule.example import choose

        found: Sequence[Rule] = choose((code,), folders, (card,)).rules
    else:
        found = load(folders, (code,), (card,))
    if len(found) != 1:
        several = "、".join(rule.code for rule in found[:10])
        raise click.UsageError(f"请写一条规则的编号；“{code}”是 {several or '没有能用的规则'}")
    return found[0]


def _choices(rule: Rule, file: str) -> list[Choice]:
    from kpilint.intake.read import read_path
    from kpilint.run.choose import choices

    document = read_path(Path(file))
    for error in document.errors:
        click.echo(f"读取失败：{error.file}：{error.message}。{error.advice}", err=True)
    known = choices(document, rule.subject)
    if not known:
        raise click.UsageError(f"{file} 里没有{rule.subject}可以看")
    return known


def _selected(known: list[Choice], rule: Rule, selector: str | None) -> list[Choice]:
    """What was chosen. Raises UsageError, with the nearest name, where that is nothing."""
    from kpilint.rule.hint import hinted
    from kpilint.run.choose import matching

    if selector is None or rule.subject == "文件":
        return known
    found = matching(known, selector)
    if not found and rule.subject in ("项目", "部门"):  # a card is meant with one of its rows
        found = matching(known, selector.partition("/")[0])
    if not found and rule.subject == "部门" and len(known) == 1:
        return known
    if not found:
        names = [part for choice in known for part in (*choice.name.split("/"), choice.name)]
        guess = hinted(selector.rpartition("/")[2], names) or "；不写就列出可以选的"
        raise click.UsageError(f"没有名为“{selector}”的{rule.subject}{guess}")
    return found


def _listed(rule: Rule, found: list[Choice], file: str) -> Iterator[str]:
    from kpilint.run.runner import Runner, Verdict

    runner = Runner(rule)
    marks = {Verdict.HIT: "✓ 命中", Verdict.UNDETERMINED: "？ 无法判断", Verdict.PASSED: ""}
    yield f"{rule.code} {rule.title}"
    yield f"{file} 里可以选的{rule.subject}："
    rows = [
        (
            choice.number,
            shorten(one_line(choice.name), 30),
            marks[runner.verdict(choice.object.record)],
        )
        for choice in found[:_LONGEST_LIST]
    ]
    yield from (_INDENT + line for line in columns(rows))
    if len(found) > len(rows):
        yield f"{_INDENT}……共 {len(found)} 个"
    yield f"例如：kpilint rule why {rule.code} {file} {found[0].number}"


def _page(rule: Rule, choice: Choice) -> Iterator[str]:
    from kpilint.run.runner import Runner

    one = choice.object
    yield from wrap(f"{rule.code} {rule.title}", WIDTH)
    source = one.document.source
    if rule.subject == "文件" or not source:
        yield one.document.file
    else:
        place = place_phrase(source.locate(one.record.address))
        named = label(one.department, one.record.address)
        yield from wrap(one_line(f"{named}（{one.document.file} {place}）"), WIDTH)
    yield ""
    runner = Runner(rule)
    answer = runner.answer(one.record, None)
    hits = runner.found(answer, one.record) if answer else ()
    if rule.condition is not None:
        yield from _steps(rule, one)
    else:
        yield from _checked(rule, one, hits)
    yield ""
    yield from _verdict_lines(rule, one, answer, hits)


def _steps(rule: Rule, one: Object) -> Iterator[str]:
    from kpilint.rule.trace import trace
    from kpilint.run.rehearsal import condition_text

    assert rule.condition is not None
    text = condition_text(rule)
    for step in trace(rule.condition, rule.subject, one.record):
        yield from _step(step, " ".join(text[slice(*step.span)].split()))


def _step(step: Step, text: str) -> Iterator[str]:
    """A part of the condition after the mark of its answer; a name with its value."""
    indent = _INDENT * step.depth
    if not step.judged:
        yield from wrap(f"{text}：{one_line(step.shown)}", WIDTH, f"{indent}  ")
        return
    lead = f"{indent}{MARKS[step.answer]} "
    if step.joint and display_width(lead + text) > WIDTH:
        text = f"{JOINTS[step.joint]}（{step.shown}）"
    yield from wrap(text, WIDTH, lead)


def _checked(rule: Rule, one: Object, hits: Sequence[Hit]) -> Iterator[str]:
    settings = "，".join(f"{name} {value}" for name, value in rule.parameters.items())
    yield f"由程序 {rule.check} 检查" + (f"（{settings}）" if settings else "")
    for hit in hits:
        at = label(one.department, hit.address) if rule.subject != "文件" else ""
        quote = f"“{shorten(hit.quote, 40)}”" if hit.quote else ""
        yield from wrap(one_line(f"{at} {quote}".strip() or "找到一处"), WIDTH, f"{_INDENT}✓ ")
        for name, value in hit.values.items():
            yield from wrap(f"{name}：{one_line(shorten(value, 80))}", WIDTH, _INDENT * 3)
    if not hits:
        yield f"{_INDENT}✗ 什么也没有找到"


def _verdict_lines(rule: Rule, one: Object, answer: object, hits: Sequence[Hit]) -> Iterator[str]:
    from kpilint.rule.message import render
    from kpilint.run.rehearsal import anatomy_of

    if answer is None:
        anatomy = anatomy_of(rule)
        assert anatomy is not None
        reasons = "；".join(anatomy.doubts(one.record))
        yield from wrap(f"无法判断，不报：{one_line(reasons)}", WIDTH, "结论：")
    elif not hits:
        yield "结论：不报"
    for hit in hits:
        yield from wrap(one_line(render(rule.message, one.record, hit.values)), WIDTH, "结论：报 ")
