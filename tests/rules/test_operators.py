"""Wrong operators on the labelled names are found, right ones left alone."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "judgement" / "operators.py"


@pytest.mark.parametrize("half", ["open", "held"])
def test_a_wrong_operator_is_found_and_a_right_one_is_left_alone(half: str) -> None:
    total, alarms, found = runpy.run_path(str(SCRIPT))["measured"](half)
    assert total > 500
    assert alarms <= 0.005 * total
    assert found >= 0.8 * total
