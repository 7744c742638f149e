"""The table of labelled names holds the aim: right where decided, decided on most."""

import csv
from pathlib import Path

import pytest

from kpilint.target.direction import name_direction
from kpilint.target.kind import KIND_WORD, name_kind

FOLDER = Path(__file__).resolve().parents[2] / "benchmarks" / "judgement"


def _rows(half: str) -> list[dict[str, str]]:
    with (FOLDER / f"names-{half}.tsv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t"))


@pytest.mark.parametrize("half", ["open", "held"])
def test_the_direction_is_right_where_it_is_decided(half: str) -> None:
    table = _rows(half)
    answers = [(row["direction"], name_direction(row["name"]).sign) for row in table]
    decided = [(label, said) for label, said in answers if said != "unknown"]
    right = sum(label == said for label, said in decided)
    assert right >= 0.99 * len(decided)
    assert len(decided) >= 0.85 * len(table)


@pytest.mark.parametrize(("half", "aim"), [("open", 0.99), ("held", 0.985)])
def test_the_kind_is_right_where_it_is_decided(half: str, aim: float) -> None:
    table = _rows(half)
    answers = [(row["kind"], name_kind(row["name"]).kind) for row in table]
    decided = [(label, said) for label, said in answers if said != "unknown"]
    right = sum(label == said for label, said in decided)
    assert right >= aim * len(decided)
    assert len(decided) >= 0.85 * len(table)
    assert {label for label, _ in answers} == set(KIND_WORD) - {"unknown"}


def test_the_table_is_large_and_its_halves_are_apart() -> None:
    opened, held = ({row["name"] for row in _rows(half)} for half in ("open", "held"))
    assert len(opened | held) >= 600
    assert not opened & held
    assert {row["direction"] for row in _rows("held")} == {"positive", "negative", "neutral"}
