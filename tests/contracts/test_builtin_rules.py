"""What every built-in rule owes its readers, held for each rule by itself."""

from collections import Counter

import pytest

from kpilint.rule.model import Rule
from kpilint.run.examples import complaints, verdicts
from kpilint.run.ruleset import load_rule_set
from kpilint.run.runner import Verdict

RULE_SET = load_rule_set()
FAMILIES = set("VDKCMPSXY")

each_rule = pytest.mark.parametrize("rule", RULE_SET.rules, ids=lambda rule: rule.code)


def test_every_rule_file_is_sound() -> None:
    assert not RULE_SET.errors


def test_the_families_of_the_form_are_all_covered() -> None:
    assert {rule.family for rule in RULE_SET.rules} >= FAMILIES
    assert len(RULE_SET.rules) >= 40


@each_rule
def test_a_rule_catches_its_bad_examples_and_spares_its_good_ones(rule: Rule) -> None:
    assert not list(complaints(rule))


@each_rule
def test_a_rule_shows_at_least_two_bad_and_two_good_examples(rule: Rule) -> None:
    kinds = Counter(bad for bad, _, _ in verdicts(rule))
    assert kinds[True] >= 2
    assert kinds[False] >= 2


@each_rule
def test_a_good_example_is_decided_and_not_merely_incomplete(rule: Rule) -> None:
    """One good example at least must be weighed and found right: silence alone shows nothing."""
    good = [verdict for bad, _, verdict in verdicts(rule) if not bad]
    assert Verdict.PASSED in good


@each_rule
def test_a_rule_says_why_and_on_what_ground(rule: Rule) -> None:
    assert rule.basis.strip()
    assert len(rule.explanation) >= 20


@pytest.mark.parametrize("part", ["code", "name", "title"])
def test_no_two_rules_share(part: str) -> None:
    counts = Counter(getattr(rule, part) for rule in RULE_SET.rules)
    assert not [value for value, count in counts.items() if count > 1]


def test_no_two_rules_say_the_same_sentence() -> None:
    counts = Counter(rule.message.text for rule in RULE_SET.rules)
    assert not [text for text, count in counts.items() if count > 1]
