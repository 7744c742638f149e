"""How long the rules take to load: from their files, and from what an earlier run has kept."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from statistics import median

LOAD = """
from time import perf_counter
from kpilint.run.ruleset import load_rule_set
begin = perf_counter()
load_rule_set()
print(perf_counter() - begin)
"""


def loading_seconds(rounds: int = 7) -> tuple[float, float]:
    """The time that the first load takes, and the median of the later ones, in fresh processes.

    The first reads every rule and holds it against its examples.
    """
    with tempfile.TemporaryDirectory() as folder:
        first, *later = [_seconds(folder) for _ in range(rounds + 1)]
    return first, median(later)


def _seconds(cache: str) -> float:
    command = [sys.executable, "-c", LOAD]
    surroundings = os.environ | {"KPILINT_CACHE": cache}
    done = subprocess.run(command, capture_output=True, check=True, env=surroundings)
    return float(done.stdout)
