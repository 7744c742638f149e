"""Check: cards whose indicator tables are nearly the same."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from kpilint.check.card_name import card_numbers
from kpilint.check.classified import is_withheld
from kpilint.check.likeness import grouped, plain, plain_name
from kpilint.rule.model import Hit
from kpilint.target.read import indicator_target

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kpilint.card.model import Department, Indicator, Project

COMMON = 20  # a row on more cards than this (群众满意度 ≥90%) says nothing about any two of them
FEW = 5  # tables with fewer common rows must also agree in their descriptions
Row = tuple[str, ...]


class Table(NamedTuple):
    """The rows of one card, as sets: by name and value, and with the description as well."""

    rows: frozenset[Row]
    described: frozenset[Row]


def similar_cards(department: Department, parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each group of cards that share ``占比`` percent of the larger table or more."""
    projects = department.projects or []
    tables = [_table(project) for project in projects]
    leaders = _leaders(tables, float(parameters["占比"]) / 100, int(parameters["最少行数"]))
    for group in grouped(leaders):
        yield _hit([projects[number] for number in group], [tables[number] for number in group])


def _table(project: Project) -> Table:
    named = [row for row in project.indicators or () if not is_withheld(row.name)]
    return Table(
        frozenset(_row(indicator) for indicator in named),
        frozenset((*_row(row), plain(row.description or "")) for row in named),
    )


def _row(indicator: Indicator) -> Row:
    return plain_name(indicator.name or ""), indicator_target(indicator).canonical


def _leaders(tables: Sequence[Table], share: float, least: int) -> list[int]:
    """For each table the first of the group that it belongs to, itself where it is like none."""
    leader = list(range(len(tables)))
    places: dict[Row, list[int]] = {}
    for number, table in enumerate(tables):
        common: Counter[int] = Counter()
        for row in table.rows:
            cards = places.setdefault(row, [])
            common.update(cards)
            if len(cards) < COMMON:
                cards.append(number)
        for other in sorted(common):
            if common[other] >= least and _alike(tables[other], table, share):
                leader[number] = leader[other]
                break
    return leader


def _alike(first: Table, second: Table, share: float) -> bool:
    same = len(first.rows & second.rows)
    larger = max(len(first.rows), len(second.rows))
    if same < FEW:
        return first.described == second.described
    return same >= share * larger


def _hit(cards: Sequence[Project], tables: Sequence[Table]) -> Hit:
    common = frozenset.intersection(*(table.rows for table in tables))
    here = (*cards[1].address, "绩效指标")
    return Hit(
        here,
        quote=f"{card_numbers(cards)}的绩效指标",
        values={
            "卡片": card_numbers(cards),
            "相同": str(len(common)),
            "行数": "、".join(str(len(card.indicators or ())) for card in cards[:8]),
        },
        related=tuple((*card.address, "绩效指标") for card in cards if card is not cards[1]),
    )
