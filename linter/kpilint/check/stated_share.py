"""Checks: percentages that the narrative works out from its own sums of money."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kpilint.card.place import Span
from kpilint.check.account import accounts_in, even
from kpilint.check.paragraph import paragraphs
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

    from kpilint.card.model import Department
    from kpilint.check.account import Account
    from kpilint.check.paragraph import Paragraph

_SHARE = r"[\s,]*(?:约?占)([^\d%。;,]{0,20})(\d+(?:\.\d+)?)\s*%"
_RATE = (
    r"[\s,]*(?:同比|环比|比上年(?:预算)?|较上年(?:预算)?|较\d{4}年(?:预算)?|比\d{4}年(?:预算)?|约为?|幅度?为?)*"
    r"(增[长加]|上升|提高|下降|减少|降低)(?:了|约)*\s*(\d+(?:\.\d+)?)\s*%"
)
_CHANGE = r"(增[长加]|上升|提高|减少|下降|压减|降低)(?:了|预算|支出|收入|经费|安排|约)*\s*$"
_LAST_YEAR = regex(r"上年|去年|上一年")
_DOWN = frozenset(("减少", "下降", "压减", "降低"))
HUNDRED = Decimal(100)


def stated_share(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each sum whose share is none of any larger sum that its paragraph names, nor
    of all its shares together.
    """
    pattern = regex(_SHARE)
    for part, text, sums in _lines(department, "占"):
        shares = [each for each in sums if pattern.match(text, each.span.end)]
        known = [each.money.amount for each in sums]
        known.append(sum((each.money.amount for each in shares), Decimal(0)))
        for account in shares:
            match = pattern.match(text, account.span.end)
            wholes = [whole for whole in known if whole > account.money.amount]
            if match and wholes and account.money.amount:
                expected = [account.money.amount / whole * HUNDRED for whole in wholes]
                yield from _judged(part, account, match, expected)


def stated_growth(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each change whose percentage fits none of the sums of its paragraph."""
    pattern, change = regex(_RATE), regex(_CHANGE)
    for part, text, sums in _lines(department, "%"):
        for account in sums:
            said = change.search(text, 0, account.span.start)
            match = pattern.match(text, account.span.end) if said else None
            if not match or not said or not account.money.amount:
                continue
            others = [each for each in sums if not change.search(text, 0, each.span.start)]
            sign = 1 if said[1] in _DOWN else -1
            bases = [now.money.amount + sign * account.money.amount for now in others]
            bases += [each.money.amount for each in others if _LAST_YEAR.search(each.clause)]
            expected = [account.money.amount / base * HUNDRED for base in bases if base > 0]
            if expected:
                yield from _judged(part, account, match, expected)


def _lines(department: Department, mark: str) -> Iterator[tuple[Paragraph, str, Sequence[Account]]]:
    seen: set[str] = set()
    for part in paragraphs(department):
        text = even(part.text)
        if mark in text and "%" in text and "元" in text and part.plain not in seen:
            seen.add(part.plain)
            yield part, text, accounts_in(text)


def _judged(
    part: Paragraph, account: Account, match: re.Match[str], expected: Sequence[Decimal]
) -> Iterator[Hit]:
    """A hit where the percentage is none of those that come out, with the first of these."""
    said = Decimal(match[2])
    grain = Decimal(1).scaleb(int(said.as_tuple().exponent))
    rounding = account.money.grain / account.money.amount * said  # of the sums themselves
    if any(abs(each - said) <= grain + rounding for each in expected):
        return
    start = part.span.start
    yield Hit(
        part.address,
        within=Span(start + account.span.start, start + match.end()),
        quote=part.text[account.span.start : match.end()],
        values={
            "原句": part.text[account.span.start : match.end()],
            "名目": account.label or account.clause,
            "写明": f"{said}%",
            "应为": f"{expected[0].quantize(Decimal('0.01'))}%",
        },
    )
