import subprocess
import sys

import pytest

from kpilint.card.model import Department
from kpilint.check.registry import CHECKS, Check
from kpilint.run.ruleset import load_rule_set
from kpilint.run.runner import Runner, Verdict


@pytest.mark.parametrize("name", CHECKS)
def test_every_check_can_be_loaded_under_its_name(name: str):
    assert CHECKS[name].load().__name__ == name


def test_every_check_serves_a_rule_that_gives_it_what_it_asks_for():
    used = {rule.check: rule for rule in load_rule_set().rules if rule.check}
    assert set(used) == set(CHECKS)
    for name, rule in used.items():
        assert set(rule.parameters) == set(CHECKS[name].info.parameters)


def test_the_registry_imports_neither_a_check_nor_what_checks_need():
    script = (
        "import sys, kpilint.check.registry\n"
        "heavy = [m for m in sys.modules if 'rapidfuzz' in m or m.startswith('kpilint.check.')]\n"
        "print(heavy)"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "['kpilint.check.registry']"


def test_what_a_check_needs_is_a_part_of_a_department():
    wanted = {check.needs for check in CHECKS.values() if check.needs}
    assert wanted <= set(Department.__slots__)
    assert all(check.info.subject == "部门" for check in CHECKS.values() if check.needs)


def test_a_check_is_not_loaded_for_a_department_without_what_it_needs(monkeypatch) -> None:
    rule = next(rule for rule in load_rule_set().rules if rule.check == "stated_share")
    running = Runner(rule)
    monkeypatch.setattr(Check, "load", lambda _: pytest.fail("loaded"))
    assert running.verdict(Department()) is Verdict.PASSED
