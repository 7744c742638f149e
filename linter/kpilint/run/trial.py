"""A condition that is not yet a rule, run over cards: what it hits, nearly hits, cannot decide."""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from kpilint.run.object import Object, documents, objects
from kpilint.run.where import label

if TYPE_CHECKING:
    from kpilint.card.address import Address
    from kpilint.card.place import Place
    from kpilint.intake.document import InputError
    from kpilint.rule.anatomy import Anatomy, Conjunct

FAR = Decimal("Infinity")


class Seen(NamedTuple):
    """One object that a condition was put to, with the values of its names there.

    ``why`` says which part did not hold, or why it cannot be decided.
    """

    file: str
    address: Address
    place: Place | None
    label: str
    values: list[tuple[str, str | None]]
    why: tuple[str, ...] = ()


@dataclass(slots=True)
class Trial:
    """How a condition came out over many objects; of each sort the first ``limit`` are kept, of
    the misses those that came nearest.
    """

    limit: int
    files: int = 0
    projects: int = 0
    hit: int = 0
    missed: int = 0
    undetermined: int = 0
    nearly: int = 0
    hits: list[Seen] = field(default_factory=list)
    doubts: list[Seen] = field(default_factory=list)
    errors: list[InputError] = field(default_factory=list)
    _near: list[tuple[Decimal, int, Seen]] = field(default_factory=list)

    @property
    def near(self) -> list[Seen]:
        """The misses that failed in one conjunct only, the nearest number first."""
        return [seen for _, _, seen in self._near]

    def take(self, anatomy: Anatomy, one: Object) -> None:
        """Put the condition to one object and keep what came of it."""
        found = anatomy.answer(one.record)
        if found:
            self.hit += 1
            if len(self.hits) < self.limit:
                self.hits.append(_seen(anatomy, one))
        elif found is None:
            self.undetermined += 1
            if len(self.doubts) < self.limit:
                self.doubts.append(_seen(anatomy, one, *anatomy.doubts(one.record)))
        else:
            self.missed += 1
            self._take_miss(anatomy, one)

    def _take_miss(self, anatomy: Anatomy, one: Object) -> None:
        failed = anatomy.failing(one.record)
        apart = _apart(failed, one.record) if failed else FAR
        if failed is None or (apart == FAR and len(anatomy.conjuncts) == 1):
            return  # of a single judgement on a text no miss is nearer than another
        self.nearly += 1
        seen = _seen(anatomy, one, failed.text)
        insort(self._near, (apart, self.nearly, seen), key=lambda entry: entry[:2])
        del self._near[self.limit :]


def tried(anatomy: Anatomy, subject: str, paths: tuple[str, ...], limit: int) -> Trial:
    """The condition put to every object of its kind in some files and folders."""
    trial = Trial(limit)
    for document in documents(paths):
        trial.errors += document.errors
        trial.files += bool(document.departments)
        trial.projects += sum(len(each.projects or ()) for each in document.departments)
        for one in objects(document, subject):
            trial.take(anatomy, one)
    return trial


def _apart(conjunct: Conjunct, record: Any) -> Decimal:
    found = conjunct.distance(record) if conjunct.distance else None
    return FAR if found is None else found


def _seen(anatomy: Anatomy, one: Object, *why: str) -> Seen:
    source = one.document.source
    address = one.record.address
    return Seen(
        one.document.file,
        address,
        source.locate(address) if source else None,
        label(one.department, address),
        anatomy.values(one.record),
        why,
    )
