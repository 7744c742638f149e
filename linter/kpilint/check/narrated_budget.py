"""Check: the narrative gives a project an amount that is not the one on its card."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kpilint.card.place import Span
from kpilint.check.figure import figures_in
from kpilint.check.money import Money, field_money, grain, shown
from kpilint.check.paragraph import paragraphs
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Department, Project
    from kpilint.check.paragraph import Paragraph

# all that may stand between a name and its amount for the amount to be the year's budget
_LINK = regex(
    r"(?:项目|专项|经费|资金|预算数?|安排|金额|总额|年度|本年|当年|共计?|合计|为|约|一般公共预算|财政拨款"
    r"|(20\d\d)年|[“”\"（()）：:，,\s])*"
)
_OTHER_MONEY = regex(r"累计|总投资|三年|上年|去年|结转|结余|追加|调整|其中|尾款|已拨|已安排")
_OTHER_LEVEL = regex(r"(?:中央|上级|[省市县区]级|配套)$")
SHORTEST = 5  # characters: 办公费 stands in every narrative
REACH = 40


def narrated_budget(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each paragraph that names a card and right behind it another amount.

    Names that several cards bear, amounts of other years and running totals are left alone.
    """
    cards = _by_name(department)
    if not cards:
        return
    for paragraph in paragraphs(department):
        if _OTHER_MONEY.search(paragraph.text):
            continue
        for name, project in cards.items():
            if name in paragraph.text:
                yield from _differing(paragraph, name, project)


def _by_name(department: Department) -> dict[str, Project]:
    cards = [(card.name.strip(), card) for card in department.projects or () if card.name]
    counts = Counter(name for name, _ in cards)
    return {name: card for name, card in cards if len(name) >= SHORTEST and counts[name] == 1}


def _differing(paragraph: Paragraph, name: str, project: Project) -> Iterator[Hit]:
    written = field_money(project, "预算数")
    end = paragraph.text.index(name) + len(name)
    said = _amount(paragraph.text[end : end + REACH], project)
    if written is None or said is None or written.agrees(said[0]):
        return
    if _OTHER_LEVEL.search(paragraph.text[: end - len(name)]):
        return
    money, stop = said
    start = paragraph.span.start + end - len(name)
    yield Hit(
        paragraph.address,
        within=Span(start, paragraph.span.start + end + stop),
        quote=paragraph.text[end - len(name) : end + stop],
        values={"项目": name, "文中": shown(money), "栏中": shown(written)},
        related=((*project.address, "预算数"),),
    )


def _amount(after: str, project: Project) -> tuple[Money, int] | None:
    """The amount right behind a name, and where it ends; none where it is of another year."""
    link = _LINK.match(after)
    assert link is not None
    year = project.year or project.department.year
    if link.group(1) and year and link.group(1) not in year:
        return None
    for figure in figures_in(after):
        target = figure.target
        if figure.span.start > link.end():
            return None
        if target.kind == "money" and not target.per and target.low and target.base_low is not None:
            return Money(target.base_low, grain(target.low, target.base_low)), figure.span.end
    return None
