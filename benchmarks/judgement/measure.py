"""How often the direction of a name is right: both halves of the table, in one screen.

Run as ``python benchmarks/judgement/measure.py``; ``--wrong open`` lists what went wrong in the
open half. The held half is for counting only: whoever looks at its errors has spent it.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from pathlib import Path

from kpilint.target.direction import SIGN_WORD, name_direction

FOLDER = Path(__file__).parent
HALVES = ("open", "held")


def rows(half: str) -> list[dict[str, str]]:
    """The labelled names of one half."""
    with (FOLDER / f"names-{half}.tsv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t"))


def main() -> None:
    """Print the figures of both halves."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", choices=["open"], help="also list what went wrong there")
    wanted = parser.parse_args().wrong
    for half in HALVES:
        _report(half, rows(half))
    if wanted:
        _list_wrong(rows(wanted))


def _report(half: str, table: list[dict[str, str]]) -> None:
    pairs = Counter((row["direction"], name_direction(row["name"]).sign) for row in table)
    decided = sum(count for (_, said), count in pairs.items() if said != "unknown")
    right = sum(count for (label, said), count in pairs.items() if label == said)
    share, exact = decided / len(table), right / decided
    print(f"{half}: {len(table)} names, decided {share:.1%}, right {exact:.1%} of these")
    for sign in ("positive", "negative", "neutral"):
        hits = pairs[sign, sign]
        said = sum(count for (_, found), count in pairs.items() if found == sign)
        labelled = sum(count for (label, _), count in pairs.items() if label == sign)
        print(
            f"  {SIGN_WORD[sign]}: precision {hits}/{said} = {hits / said:.1%}, "
            f"recall {hits}/{labelled} = {hits / labelled:.1%}"
        )


def _list_wrong(table: list[dict[str, str]]) -> None:
    for row in table:
        found = name_direction(row["name"])
        if found.sign != row["direction"]:
            print(f"{row['name']}: {row['direction']}, said {found.sign}: {found.reason}")


if __name__ == "__main__":
    main()
