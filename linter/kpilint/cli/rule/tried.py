"""``kpilint rule try``: a condition that is not yet a rule, put to a folder of cards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kpilint.cli.chinese import Command
from kpilint.cli.option import RULES, one_of
from kpilint.cli.output import TEXT_OR_JSON, WIDTH, print_json, print_lines
from kpilint.cli.rule.condition import SUBJECTS, read, told
from kpilint.cli.rule_folder import use_rule_folders
from kpilint.report.plain import one_line
from kpilint.report.words import position
from kpilint.report.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kpilint.cli.rule.condition import ReadCondition
    from kpilint.run.trial import Seen, Trial

_INDENT = "  "
_BODY = "      "


def _count(ctx: click.Context, param: click.Parameter, word: str) -> int:
    if not word.isdecimal() or int(word) < 1:
        raise click.BadParameter("要写 1 以上的整数", ctx, param)
    return int(word)


@click.command("try", cls=Command)
@click.argument("condition", metavar="条件")
@click.argument("files", metavar="文件...", nargs=-1, required=True)
@click.option(
    "--subject",
    "--对象",
    "subject",
    **one_of({"自动": "", **{subject: subject for subject in SUBJECTS}}),
    default="自动",
    help="条件说的是什么（默认：按用到的字段判断）。",
)
@click.option(
    "--limit",
    metavar="个数",
    callback=_count,
    default="10",
    help="每一类最多列出几个（默认：10）。",
)
@RULES
@TEXT_OR_JSON
def command(
    condition: str,
    files: tuple[str, ...],
    subject: str,
    limit: int,
    rules: tuple[str, ...],
    format_name: str,
) -> int:
    """试一个还不是规则的条件：查出哪些、差一点的有哪些、哪些无法判断。

    文件可以是文件夹。例如 kpilint rule try '指标值 < 80% 且 三级指标 含 "满意"' 去年的表/
    """
    from kpilint.rule.anatomy import Anatomy
    from kpilint.rule.condition.mistake import ConditionError
    from kpilint.run.trial import tried

    use_rule_folders(rules, files)
    try:
        found = read(condition, subject or None)
    except ConditionError as error:
        click.echo("\n".join(told(error, condition)), err=True)
        return 2
    trial = tried(Anatomy(found.tree, found.subject, condition), found.subject, files, limit)
    if format_name == "json":
        print_json(_record(found, trial))
    else:
        print_lines(_page(found, trial, guessed=not subject))
    for trouble in trial.errors:
        click.echo(f"读取失败：{trouble.file}：{trouble.message}。{trouble.advice}", err=True)
    return 3 if trial.errors or not trial.files else 0


def _page(found: ReadCondition, trial: Trial, *, guessed: bool) -> Iterator[str]:
    counted = trial.hit + trial.missed + trial.undetermined
    yield from wrap(one_line(found.text), WIDTH, "条件：")
    yield f"对象：{found.subject}" + (
        "（按用到的字段判断；不对时用 --对象 指定）" if guessed else ""
    )
    yield f"看了 {trial.files} 个文件、{trial.projects} 张表，其中{found.subject} {counted} 个"
    yield f"命中 {trial.hit} 个，不命中 {trial.missed} 个，无法判断 {trial.undetermined} 个"
    yield from _sort("命中", trial.hits, trial.hit)
    yield from _sort("附近的未命中（只差一处）", trial.near, trial.nearly, "不成立：")
    yield from _sort("无法判断", trial.doubts, trial.undetermined)


def _sort(title: str, seen: Sequence[Seen], count: int, lead: str = "") -> Iterator[str]:
    if not seen:
        return
    yield ""
    yield f"{title}："
    for one in seen:
        yield from _seen(one, lead)
    if count > len(seen):
        yield f"{_INDENT}……还有 {count - len(seen)} 个，加 --limit {count} 全部列出"


def _seen(one: Seen, lead: str) -> Iterator[str]:
    at = f"{one.file}:{position(one.place)}" if one.place else one.file
    yield from wrap(one_line(f"{at} {one.label}"), WIDTH, _INDENT, _BODY)
    for reason in one.why:
        yield from wrap(one_line(reason), WIDTH, _BODY + lead)
    values = "；".join(f"{name}：{one_line(value or '（空）')}" for name, value in one.values)
    if values:
        yield from wrap(values, WIDTH, _BODY)


def _record(found: ReadCondition, trial: Trial) -> dict[str, Any]:
    return {
        "condition": found.text,
        "subject": found.subject,
        "files": trial.files,
        "projects": trial.projects,
        "counts": {"hit": trial.hit, "missed": trial.missed, "undetermined": trial.undetermined},
        "hits": [_seen_record(seen) for seen in trial.hits],
        "near": [_seen_record(seen) for seen in trial.near],
        "undetermined": [_seen_record(seen) for seen in trial.doubts],
    }


def _seen_record(seen: Seen) -> dict[str, Any]:
    from kpilint.card.address import format_address

    return {
        "file": seen.file,
        "line": seen.place.line if seen.place else 0,
        "address": format_address(seen.address),
        "label": seen.label,
        "values": dict(seen.values),
        "why": list(seen.why),
    }
