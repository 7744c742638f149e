"""The tables of the guide pages whose cells kpilint fills in.

A table with the columns 例 and 命中 is about the cards of the page: what the condition in 例 hits,
and, with a column 无法判断, where it cannot be decided. A table with the columns 写成 and
kpilint 说 is about mistakes in a condition; one with 改坏的一行 and 错误说明 is about mistakes in a
rule file.
"""

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from kpilint.card.model import Department, Indicator, Project
from kpilint.cli.rule.condition import read
from kpilint.intake.read import read_path
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.evaluate import holds
from kpilint.rule.source import MISTAKES
from kpilint.run.ruleset import load_rule_set

NONE = "—"
CODE = "V901"
FIRST_RULE = Path(__file__).resolve().parents[2] / "docs" / "写第一条规则.md"


def filled(page: str, cards: Path) -> str:
    """A page whose tables hold what is found today in the cards."""
    return "\n".join(
        line if row is None else f"| {' | '.join(_found(row, cards).values())} |"
        for line, row in _lines(page)
    )


def rows(page: str, *columns: str) -> list[dict[str, str]]:
    """The rows of all tables that have these columns, by the heads of their columns."""
    return [row for _, row in _lines(page) if row is not None and set(columns) <= row.keys()]


def code(cell: str) -> str:
    """What stands between the backquotes of a cell."""
    found = re.fullmatch(r"`([^`]+)`", cell)
    assert found, cell
    return found[1]


def hits(condition: str, cards: Path) -> tuple[list[str], list[str]]:
    """The names of what a condition hits in the cards, and of what it cannot decide on."""
    tree = read(condition, None)
    answer = holds(tree.tree, tree.subject)
    answers = [(record, answer(record)) for record in _records(tree.subject, cards)]
    return (
        [_name(record) for record, found in answers if found],
        [_name(record) for record, found in answers if found is None],
    )


def complaint(condition: str) -> str:
    """What kpilint says about a condition with a mistake in it."""
    try:
        read(condition, None)
    except ConditionError as error:
        return MISTAKES[error.mistake].message.format_map(error.values)
    raise AssertionError(f"no mistake in {condition}")


def complaint_about_file(line: str) -> str:
    """What kpilint says about the rule of the first page with one of its lines written anew."""
    key, rule = line.partition(":")[0], FIRST_RULE.read_text("utf-8")
    _, rule = rule.rsplit(f"编号: {CODE}\n", 1)
    rule = f"编号: {CODE}\n" + rule.partition("```")[0]
    broken, changed = re.subn(rf"^{key}:.*\n(?: +.*\n)*", f"{line}\n", rule, flags=re.M)
    if not changed:
        broken = rule.replace("条件:", f"{line}\n条件:", 1)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{CODE}-training-cost-above-standard.yaml"
        file.write_text(broken, "utf-8")
        errors = load_rule_set((Path(folder),)).errors
    return errors[0].message


def _lines(page: str) -> Iterator[tuple[str, dict[str, str] | None]]:
    """The lines of a page, each with its cells by their heads where it is a row of a table."""
    heads: list[str] = []
    for line in page.split("\n"):
        cells = [cell.strip() for cell in line.split("|")[1:-1]] if line.startswith("|") else []
        if not heads or not cells:
            heads = cells
            yield line, None
        else:
            ruled = set(line) <= set("|-")
            yield line, None if ruled else dict(zip(heads, cells, strict=True))


def _found(row: dict[str, str], cards: Path) -> dict[str, str]:
    if {"例", "命中"} <= row.keys():
        hit, undetermined = hits(code(row["例"]), cards)
        found = {"命中": hit, "无法判断": undetermined}
        return row | {head: "、".join(found[head]) or NONE for head in found.keys() & row.keys()}
    if {"写成", "kpilint 说"} <= row.keys():
        return row | {"kpilint 说": complaint(code(row["写成"]))}
    if {"改坏的一行", "错误说明"} <= row.keys():
        return row | {"错误说明": complaint_about_file(code(row["改坏的一行"]))}
    return row


def _records(subject: str, cards: Path) -> Iterator[Department | Project | Indicator]:
    for department in read_path(cards).departments:
        if subject == "部门":
            yield department
        for project in department.projects or ():
            if subject == "项目":
                yield project
            elif subject == "指标":
                yield from project.indicators or ()


def _name(record: Department | Project | Indicator) -> str:
    name = record.agency if isinstance(record, Department) else record.name
    assert name is not None
    return name
