"""How fast kpilint is, as ratios measured in one run: ``python benchmarks/run.py``.

Each rival runs in turn with kpilint (A B A B …), so that a machine that slows down slows both;
medians are compared. Single times vary from machine to machine, the ratios hardly.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from cards import department
from loading import loading_seconds
from values import values_per_second

BIN = Path(sys.executable).parent
COMPOSE = "import sys, yaml; yaml.compose(open(sys.argv[1], encoding='utf-8'), yaml.CSafeLoader)"


def seconds(command: list[str]) -> float:
    """The wall time of one run of a command; its output and exit code do not matter here.

    Python may keep its compiled modules, as it does for any installed program.
    """
    surroundings = {key: os.environ[key] for key in os.environ.keys() - {"PYTHONDONTWRITEBYTECODE"}}
    begin = perf_counter()
    subprocess.run(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
        env=surroundings,
    )
    return perf_counter() - begin


def compare(title: str, ours: list[str], rivals: dict[str, list[str]], rounds: int) -> None:
    """Print the median of each command, and how many times the rival's time ours is."""
    commands = {"kpilint": ours, **rivals}
    times: dict[str, list[float]] = {name: [] for name in commands}
    for command in commands.values():
        seconds(command)
    for _ in range(rounds):
        for name, command in commands.items():
            times[name].append(seconds(command))
    middle = {name: median(taken) for name, taken in times.items()}
    print(title)
    for name, value in middle.items():
        ratio = middle["kpilint"] / value
        print(f"  {name:<18}{value * 1000:>9.0f} ms   kpilint 是它的 {ratio:.2f} 倍")


def main() -> None:
    """Measure one card, a thousand cards, the loading of the rules, and single values."""
    kpilint, yamllint = str(BIN / "kpilint"), str(BIN / "yamllint")
    with tempfile.TemporaryDirectory() as folder:
        one, many = Path(folder, "one.yaml"), Path(folder, "many.yaml")
        one.write_text(department(1), "utf-8")
        many.write_text(department(1000), "utf-8")
        for path, title, rounds in ((one, "一张卡片", 15), (many, "一千张卡片", 3)):
            rivals = {
                "yamllint": [yamllint, str(path)],
                "libyaml compose": [sys.executable, "-c", COMPOSE, str(path)],
            }
            ours = [kpilint, "check", "--format", "concise", str(path)]
            compare(f"{title}（{path.stat().st_size / 1024:.0f} KB）", ours, rivals, rounds)
    first, later = loading_seconds()
    print(f"装载规则  第一次 {first * 1000:,.0f} ms，以后 {later * 1000:,.0f} ms")
    print(f"指标值  {values_per_second():,.0f} 个不同的值／秒（单核，加载之后）")


if __name__ == "__main__":
    main()
