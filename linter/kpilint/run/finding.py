"""A hit made into a finding: the rule's words put to it, and its address turned into a place."""

from __future__ import annotations

from collections import Counter
from hashlib import blake2b
from typing import TYPE_CHECKING

from kpilint.card.field import FIELD_BY_NAME
from kpilint.card.model import Department, Indicator, Project
from kpilint.card.place import Place
from kpilint.rule.message import render
from kpilint.run.outcome import Finding, Related
from kpilint.run.where import Where, label, where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.card.address import Address
    from kpilint.card.field import Holder
    from kpilint.card.model import Record
    from kpilint.intake.document import Document
    from kpilint.rule.model import Hit, Rule

NOWHERE = Place(0, 0, 0, 0, "")


class FindingMaker:
    """Makes the findings of one department; knows the file that it came from."""

    def __init__(self, document: Document, department: Department) -> None:
        self._document = document
        self._department = department
        self._identities: Counter[str] = Counter()

    def finding(self, rule: Rule, record: Record | Document, hit: Hit) -> Finding:
        """The finding of one hit of the rule on the record."""
        at = where(self._department, hit.address)
        place = hit.place or self._place(hit)
        quote = hit.quote if hit.quote is not None else _text(at, self._department, hit.address)
        source = self._document.source
        return Finding(
            code=rule.code,
            name=rule.name,
            title=rule.title,
            severity=rule.severity,
            confidence=rule.confidence,
            family=rule.code[0],
            head=rule.head,
            project_code=at.project.code if at.project else None,
            project_name=at.project.name if at.project else None,
            indicator=at.indicator.name if at.indicator else None,
            field=at.field,
            address=hit.address,
            file=self._document.file,
            place=place,
            frame=source.frame(place) if source and not hit.private else None,
            quote=quote,
            expected=render(rule.expected, record, hit.values) if rule.expected else None,
            message=render(rule.message, record, hit.values),
            advice=render(rule.advice, record, hit.values),
            basis=rule.basis,
            related=tuple(self._related(hit)),
            fix=hit.edit,
            fingerprint=self._fingerprint(rule, at, quote),
        )

    def _place(self, hit: Hit) -> Place:
        source = self._document.source
        return source.locate(hit.address, hit.within) if source else NOWHERE

    def _related(self, hit: Hit) -> Iterator[Related]:
        for place in hit.related_places:
            yield Related(hit.address, place, "另一处")
        if source := self._document.source:
            for address in hit.related:
                yield Related(address, source.locate(address), label(self._department, address))

    def _fingerprint(self, rule: Rule, at: Where, quote: str) -> str:
        """An identity that outlives moved lines: the card, the indicator and field in words, the
        code and what stands there; equal ones are told apart by a count.
        """
        card = (at.project.code or at.project.name or "") if at.project else ""
        indicator = (at.indicator.name or "") if at.indicator else ""
        identity = "\0".join((rule.code, card, indicator, at.field, quote))
        self._identities[identity] += 1
        numbered = f"{identity}\0{self._identities[identity]}"
        return blake2b(numbered.encode(), digest_size=8).hexdigest()


def _text(at: Where, department: Department, address: Address) -> str:
    """What stands on the card in the field that the address names."""
    record: Department | Project | Indicator = at.indicator or at.project or department
    holder: Holder = "指标" if at.indicator else "项目" if at.project else "单位"
    field = FIELD_BY_NAME[holder].get(at.field)
    value = getattr(record, field.attribute) if field else None
    match value:
        case str():
            return value.strip("\r\n")  # a block may begin with empty lines
        case dict() if field and field.kind == "plan":
            return "，".join(f"{month} {share or '（空）'}" for month, share in value.items())
        case list() if value and all(isinstance(item, str) for item in value):
            number = address[-1]
            return value[number - 1] if isinstance(number, int) else "；".join(value)
    return ""
