"""How often the direction and the kind of a name are right: both halves of the table.

Run as ``python benchmarks/judgement/measure.py``; ``--wrong open`` lists what went wrong in the
open half. The held half is for counting only: whoever looks at its errors has spent it.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from kpilint.target.direction import SIGN_WORD, name_direction
from kpilint.target.kind import KIND_WORD, name_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

FOLDER = Path(__file__).parent
HALVES = ("open", "held")


def main() -> None:
    """Print the figures of both halves."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", choices=["open"], help="also list what went wrong there")
    wanted = parser.parse_args().wrong
    for column, title, words, judge in JUDGEMENTS:
        for half in HALVES:
            _report(f"{title} {half}", column, words, judge, rows(half))
    if wanted:
        _list_wrong(rows(wanted))


def rows(half: str) -> list[dict[str, str]]:
    """The labelled names of one half."""
    with (FOLDER / f"names-{half}.tsv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t"))


def _direction(name: str) -> tuple[str, str]:
    found = name_direction(name)
    return found.sign, found.reason


def _kind(name: str) -> tuple[str, str]:
    found = name_kind(name)
    return found.kind, found.reason


JUDGEMENTS: tuple[tuple[str, str, Mapping[str, str], Callable[[str], tuple[str, str]]], ...] = (
    ("direction", "方向", SIGN_WORD, _direction),
    ("kind", "所测", KIND_WORD, _kind),
)


def _report(
    title: str,
    column: str,
    words: Mapping[str, str],
    judge: Callable[[str], tuple[str, str]],
    table: list[dict[str, str]],
) -> None:
    pairs = Counter((row[column], judge(row["name"])[0]) for row in table)
    decided = sum(count for (_, said), count in pairs.items() if said != "unknown")
    right = sum(count for (label, said), count in pairs.items() if label == said)
    share, exact = decided / len(table), right / decided
    print(f"{title}: {len(table)} names, decided {share:.1%}, right {exact:.1%} of these")
    for code, word in words.items():
        hits = pairs[code, code]
        said = sum(count for (_, found), count in pairs.items() if found == code)
        labelled = sum(count for (label, _), count in pairs.items() if label == code)
        if labelled and said:
            print(
                f"  {word}: precision {hits}/{said} = {hits / said:.1%}, "
                f"recall {hits}/{labelled} = {hits / labelled:.1%}"
            )


def _list_wrong(table: list[dict[str, str]]) -> None:
    for row in table:
        for column, _, _, judge in JUDGEMENTS:
            said, reason = judge(row["name"])
            if said != row[column]:
                print(f"{row['name']}: {column} {row[column]}, said {said}: {reason}")


if __name__ == "__main__":
    main()
