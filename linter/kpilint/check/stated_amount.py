"""Check: the amount that a card's text states for a money field against the field itself."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kpilint.check.figure import figures_in
from kpilint.check.money import Money, field_money, grain, shown
from kpilint.resource.folders import kept_with_folders
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit
from kpilint.target.lexicon import word_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.address import Address
    from kpilint.card.model import Project
    from kpilint.card.place import Span

_FISCAL = regex(r"(?:其中)?[:：]?(?:财政资金|财政拨款|财政性资金|本级财政资金)$")
_LINK = regex(r"\s*(?:共计?|合计|总计|总额|安排|约?为|是|[:：])*\s*$")
_OTHER_YEAR = regex(r"上年|去年|往年|前年|以前年度|下年|明年|累计|总投资|三年|中期|实施期")
_CARRIED = regex(r"结转|结余|不含|另有|追加")
BEFORE = 12


class Statement(NamedTuple):
    """An amount that a text gives for a field, and where it stands."""

    money: Money
    address: Address
    span: Span
    quote: str


def stated_amount(project: Project, parameters: Mapping[str, str]) -> Iterator[Hit]:
    """A hit where ``字段`` and text differ as ``差异`` says: 不符, 取整 or 量级.

    A text that speaks of money carried over is left alone: the two may then rightly differ. The
    fiscal part is only looked at where the whole is not at variance already.
    """
    field = parameters["字段"]
    written = field_money(project, field)
    statement = stated(project, field)
    if written is None or statement is None:
        return
    if field != "预算数" and difference(project, "预算数"):
        return
    if difference(project, field) == parameters["差异"]:
        yield Hit(
            statement.address,
            within=statement.span,
            quote=statement.quote,
            values={
                "写明": statement.quote,
                "文中": shown(statement.money),
                "栏中": shown(written),
            },
            related=((*project.address, field),),
        )


def difference(project: Project, field: str) -> str | None:
    """How the field and the text differ, None where they agree or one of them is silent."""
    written, statement = field_money(project, field), stated(project, field)
    if written is None or statement is None or written.amount <= 0:
        return None
    if written.amount == statement.money.amount:
        return None
    if written.slipped(statement.money):
        return "量级"
    return "取整" if written.agrees(statement.money) else "不符"


def stated(project: Project, field: str) -> Statement | None:
    """The first amount that purpose, overview or a goal gives for the field, if any."""
    for place, text in _texts(project):
        if not text or _CARRIED.search(text):
            continue
        for figure in figures_in(text):
            target = figure.target
            if (
                target.kind != "money"
                or target.per
                or target.base_low is None
                or target.low is None
            ):
                continue
            label = _label(text[: figure.span.start], field)
            if label is not None:
                money = Money(target.base_low, grain(target.low, target.base_low))
                quote = text[label : figure.span.end]
                return Statement(money, (*project.address, *place), figure.span, quote)
    return None


def _texts(project: Project) -> Iterator[tuple[Address, str | None]]:
    yield ("资金用途",), project.purpose
    yield ("项目概况",), project.overview
    for number, goal in enumerate(project.goals or (), start=1):
        yield ("绩效目标", number), goal


def _label(before: str, field: str) -> int | None:
    """Where the words begin that name the field right before an amount of this year."""
    link = _LINK.search(before)
    head = before[: link.start()] if link else before
    label = _labels(field).search(head, max(len(head) - BEFORE, 0))
    if label is None:
        return None
    clause = head[max(label.start() - BEFORE, 0) : label.start()]
    return None if _OTHER_YEAR.search(clause) else label.start()


@kept_with_folders
@cache
def _labels(field: str) -> re.Pattern[str]:
    if field == "其中财政资金":
        return _FISCAL
    found = word_list("预算总额用语")
    words = sorted(found.words if found else (), key=lambda word: (-len(word), word))
    return regex(f"(?:{'|'.join(map(re.escape, words)) or '(?!)'})$")
