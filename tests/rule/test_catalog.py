"""The list of words is whole, and every example in it is a condition that can be written."""

import pytest

from kpilint.card.field import FIELDS
from kpilint.rule.catalog import Entry, catalog, found
from kpilint.rule.condition.name import AMOUNT_FUNCTIONS, ELEMENT_FIELDS, FUNCTIONS, SIBLINGS
from kpilint.rule.condition.state import EMPTY, TARGET_STATES
from kpilint.rule.condition.target import PARTS
from kpilint.rule.condition.word import COMPARATORS, COUNTS, MEASURES, QUANTIFIERS, TESTS
from kpilint.rule.profile import FACTS
from kpilint.rule.read import read_condition

ENTRIES = [entry for chapter in catalog() for entry in chapter.entries]
WORDS = {entry.word for entry in ENTRIES} | {s for entry in ENTRIES for s in entry.synonyms}


@pytest.mark.parametrize("entry", [e for e in ENTRIES if e.example], ids=lambda e: e.example)
def test_an_example_is_a_condition_that_uses_its_word(entry: Entry) -> None:
    assert read_condition(entry.example, entry.subject)
    assert entry.word.replace("上级.", "上级") in entry.example


def test_every_field_is_listed_with_an_example_of_its_own() -> None:
    for holder, fields in FIELDS.items():
        (chapter,) = (chapter for chapter in catalog() if chapter.key == holder)
        assert [entry.word for entry in chapter.entries] == [field.word for field in fields]
        assert all(entry.note for entry in chapter.entries)


@pytest.mark.parametrize(
    "known",
    [
        FUNCTIONS, AMOUNT_FUNCTIONS, SIBLINGS, TARGET_STATES, EMPTY[:1], COMPARATORS,
        [test for test, _ in TESTS.values()], QUANTIFIERS, COUNTS, MEASURES,
        [f"指标值.{part}" for part in PARTS], [f"口径.{fact}" for fact in FACTS],
        [name for names in ELEMENT_FIELDS.values() for name in names],
    ],
    ids=lambda known: next(iter(known)),
)  # fmt: skip
def test_no_word_of_the_language_is_left_out(known: list[str]) -> None:
    assert set(known) <= WORDS | {"数值", "量纲", "原文"}


def test_a_search_looks_at_words_and_synonyms() -> None:
    names = {entry.word for chapter in found("资金总额") for entry in chapter.entries}
    assert {"预算数", "实施期资金总额"} <= names
    assert "三级指标" not in names
