import subprocess
import sys

import pytest

from kpilint.check.registry import CHECKS
from kpilint.run.ruleset import load_rule_set


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
