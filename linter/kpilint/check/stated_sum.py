"""Check: a whole that a sentence of the narrative names, against the parts that it lists."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from kpilint.card.place import Span
from kpilint.check.account import accounts_in, even
from kpilint.check.money import SLIP, plain_number, shown
from kpilint.check.paragraph import paragraphs
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kpilint.card.model import Department
    from kpilint.check.account import Account
    from kpilint.check.paragraph import Paragraph

_SENTENCE = regex(r"[^。]+")
_BRACKETS = regex(r"\([^()]*\)")
_LISTS = regex(r"其中|主要(?:用于|为|包括|安排)|包括|分别(?:为|是|用于)|具体(?:为|是|包括)")
_PAUSE = regex(r"[\s,;:]*(?:[\u4e00-\u9fff]{0,4}[,:])?\s*")
# sums that compare, explain or count for one piece, and are no parts
_ASIDE = regex(
    r"比|较|增[加长]|减少|下降|上年(?!结转|结余)|去年|同期|同比|原因|由于|因为|新增|调[整增减]|压减|主要是|涉及"
    r"|人均|标准|累计|单价|每|平均|截至|其余|不足|超过|以上|以下|以内|未"
)
# names of two parts of one whole: the second is no part of the first
_PEERS = (("基本支出", "项目支出"), ("人员经费", "公用经费"), ("收入", "支出"))
# sets of parts that are the whole
_CLOSED = (
    (("基本支出",), ("项目支出",)),
    (("人员经费", "人员支出"), ("公用经费", "公用支出")),
    (("因公出国",), ("公务用车",), ("公务接待",)),
)


class Breakdown(NamedTuple):
    """A whole and the parts that its sentence lists, and the words in which it does so."""

    whole: Account
    parts: list[Account]
    text: Span


def stated_sum_exceeded(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each whole that is less than the listed parts come to."""
    for part, found in _breakdowns(department):
        total, parts = found.whole.money, _flat(found.parts)
        if _sum(parts) - total.amount > _slack(found) and not _is_listed_twice(found):
            yield _hit(part, found, parts)


def stated_sum_short(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each whole that is more than parts come to which should make it up."""
    for part, found in _breakdowns(department):
        if _is_closed(found) and found.whole.money.amount - _sum(found.parts) > _slack(found):
            yield _hit(part, found, found.parts)


def _breakdowns(department: Department) -> Iterator[tuple[Paragraph, Breakdown]]:
    seen: set[str] = set()
    for part in paragraphs(department):
        if part.plain in seen or "元" not in part.text:
            continue
        seen.add(part.plain)
        text = _BRACKETS.sub(lambda match: " " * len(match[0]), even(part.text))
        for sentence in _SENTENCE.finditer(text):
            for found in _read(text, Span(*sentence.span())):
                yield part, found


def _read(text: str, span: Span) -> Iterator[Breakdown]:
    """The breakdown that a stretch of text opens with, then those within its parts."""
    sums = [each for each in accounts_in(text) if span.start <= each.span.start < span.end]
    for number, whole in enumerate(sums):
        marker = _LISTS.search(text, whole.span.end, span.end)
        if not marker or not _PAUSE.fullmatch(text, whole.span.end, marker.start()):
            continue
        if _ASIDE.search(whole.clause):
            continue
        later = [each for each in sums[number + 1 :] if each.span.start >= marker.end()]
        parts = _parts(text, whole, later)
        if parts and all(_has_name(part) for part in parts):
            yield Breakdown(whole, parts, Span(whole.span.start, parts[-1].span.end))


def _parts(text: str, whole: Account, later: Sequence[Account]) -> list[Account]:
    """The parts of a whole: the first of each stretch between semicolons that lists its own."""
    parts: list[Account] = []
    nested = False
    before = whole.span.end
    for account in later:
        between = text[before : account.span.start]
        before = account.span.end
        if ";" in between:
            nested = False
        if _is_peer(whole, account):
            break
        if parts and _LISTS.search(between):
            nested = True
        if not nested and not _ASIDE.search(account.clause):
            parts.append(account)
    return parts


def _is_peer(whole: Account, other: Account) -> bool:
    return any(
        whole.label.endswith(pair[own]) and other.label.endswith(pair[1 - own])
        for pair in _PEERS
        for own in (0, 1)
    )


def _has_name(account: Account) -> bool:
    return len(account.label) >= 2


def _flat(parts: list[Account]) -> list[Account]:
    """The parts without those that make up the one before them: 用车 1.6, 购置 0, 运行 1.6."""
    for number, part in enumerate(parts):
        amount = Decimal(0)
        for end in range(number + 1, len(parts)):
            amount += parts[end].money.amount
            if amount == part.money.amount and amount and end > number + 1:
                return [*parts[: number + 1], *_flat(parts[end + 1 :])]
    return parts


def _is_listed_twice(found: Breakdown) -> bool:
    """Whether the first parts already make the whole, and the rest divides it otherwise."""
    amount = Decimal(0)
    for part in found.parts[:-1]:
        amount += part.money.amount
        if abs(amount - found.whole.money.amount) <= found.whole.money.grain:
            return True
    return False


def _is_closed(found: Breakdown) -> bool:
    """Whether the parts are just those that some whole consists of."""
    for names in _CLOSED:
        if len(found.parts) == len(names) and all(
            any(word in part.label for part in found.parts for word in words) for words in names
        ):
            return True
    return False


def _sum(parts: Sequence[Account]) -> Decimal:
    return sum((part.money.amount for part in parts), Decimal(0))


def _slack(found: Breakdown) -> Decimal:
    grains = (account.money.grain for account in (found.whole, *found.parts))
    return sum(grains, Decimal(0)) / 2


def _hit(part: Paragraph, found: Breakdown, parts: Sequence[Account]) -> Hit:
    start = part.span.start
    scale = SLIP if "万" in part.text[slice(*found.whole.span)] else Decimal(1)
    amount, total = _sum(parts), found.whole.money.amount
    unit = "万元" if scale == SLIP else "元"
    return Hit(
        part.address,
        within=Span(start + found.whole.span.start, start + found.whole.span.end),
        quote=part.text[slice(*found.whole.span)],
        values={
            "总额": shown(found.whole.money),
            "名目": found.whole.label,
            "合计": f"{plain_number(amount / scale)}{unit}",
            "项数": str(len(parts)),
            "相差": f"{plain_number(abs(amount - total) / scale)}{unit}",
        },
    )
