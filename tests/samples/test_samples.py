"""The samples hold their verdicts as comments; here they are held against the program.

``# 应报 D101 V123`` stands above the line on which these findings must begin, ``# 不应报 D101``
above a line that looks wrong and is not. Above a block (``正文: |-``) it speaks of the whole block.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from kpilint.run.options import Options
from kpilint.run.ruleset import load_rule_set
from kpilint.run.session import check

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kpilint.rule.model import Confidence
    from kpilint.run.outcome import Finding, Outcome

SAMPLES = Path(__file__).parents[2] / "samples"
JUDGED = ("qinglong-2024.yaml", "lulong-2024.yaml")
EVERY_RULE = SAMPLES / "every-rule"

_COMMENT = re.compile(r"^\s*#")
_VERDICT = re.compile(r"^\s*# (应报|不应报) ([A-Z]\d{3}(?: [A-Z]\d{3})*)$")
_OPENS_BLOCK = re.compile(r"[|>][+-]?$")


class Verdict(NamedTuple):
    """What a reviewer says of a range of lines: whether a code must be found there, or must not."""

    code: str
    lines: range
    wanted: bool


def verdicts(text: str) -> Iterator[Verdict]:
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if match := _VERDICT.match(line):
            spoken_of = _lines_below(lines, number)
            for code in match[2].split():
                yield Verdict(code, spoken_of, match[1] == "应报")


def _lines_below(lines: list[str], number: int) -> range:
    """The next line that is no comment, counted from 1, with the block that it opens."""
    first = next(i for i in range(number, len(lines)) if not _COMMENT.match(lines[i]))
    last = first + 1
    if _OPENS_BLOCK.search(lines[first]):
        depth = _indent(lines[first])
        while last < len(lines) and (not lines[last].strip() or _indent(lines[last]) > depth):
            last += 1
    return range(first + 1, last + 1)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" -"))


def differences(text: str, findings: Iterable[Finding]) -> list[str]:
    """Where the verdicts in the text and the findings part ways, in words."""
    said = list(verdicts(text))
    left = Counter((finding.code, finding.place.line) for finding in findings)
    wrong = []
    for verdict in (v for v in said if v.wanted):
        line = next((n for n in verdict.lines if left[verdict.code, n]), None)
        if line is None:
            wrong.append(f"第{verdict.lines[0]}行应报 {verdict.code}，没有报")
        else:
            left[verdict.code, line] -= 1
    wrong += [f"第{line}行多报了 {code}" for (code, line), count in left.items() if count]
    return wrong


def run(path: Path, confidence: Confidence = "medium") -> Outcome:
    return check(Options(paths=(str(path),), min_confidence=confidence))


def all_codes() -> set[str]:
    return {rule.code for rule in load_rule_set(()).rules}


@pytest.mark.parametrize("name", JUDGED)
def test_a_real_sample_draws_its_verdicts_and_nothing_else(name: str) -> None:
    text = (SAMPLES / name).read_text(encoding="utf-8")
    outcome = run(SAMPLES / name)
    assert not outcome.input_errors
    assert not outcome.rule_errors
    assert differences(text, outcome.findings) == []


@pytest.mark.parametrize("name", JUDGED)
def test_what_a_verdict_forbids_is_not_even_found_at_low_confidence(name: str) -> None:
    text = (SAMPLES / name).read_text(encoding="utf-8")
    found = {(finding.code, finding.place.line) for finding in run(SAMPLES / name, "low").findings}
    forbidden = [verdict for verdict in verdicts(text) if not verdict.wanted]
    assert forbidden
    assert not [v for v in forbidden for line in v.lines if (v.code, line) in found]


@pytest.mark.parametrize("name", JUDGED)
def test_verdicts_name_only_rules_that_there_are(name: str) -> None:
    text = (SAMPLES / name).read_text(encoding="utf-8")
    assert {verdict.code for verdict in verdicts(text)} <= all_codes()


@pytest.mark.parametrize("name", JUDGED)
def test_every_comment_that_looks_like_a_verdict_is_one(name: str) -> None:
    lines = (SAMPLES / name).read_text(encoding="utf-8").splitlines()
    alike = [line for line in lines if re.match(r"^\s*#\s*不?应报", line)]
    assert [line for line in alike if not _VERDICT.match(line)] == []


def test_the_broken_sample_breaks_every_rule() -> None:
    outcome = run(EVERY_RULE, "low")
    assert {finding.code for finding in outcome.findings} == all_codes()


def test_the_clean_sample_draws_nothing_even_at_low_confidence() -> None:
    outcome = run(SAMPLES / "clean.yaml", "low")
    assert [(finding.code, finding.place.line) for finding in outcome.findings] == []
    assert not outcome.input_errors
    assert [(summary.projects, summary.indicators) for summary in outcome.inputs] == [(1, 7)]


def test_a_verdict_speaks_of_the_next_line_that_is_no_comment() -> None:
    text = "项目:\n  # 应报 D101 V123\n  # 说明\n  指标值: ≤99%\n"
    assert list(verdicts(text)) == [
        Verdict("D101", range(4, 5), True),
        Verdict("V123", range(4, 5), True),
    ]


def test_a_verdict_above_a_block_speaks_of_all_its_lines() -> None:
    text = (
        "说明:\n  - 标题: 一\n    # 不应报 T101\n    正文: |-\n      甲\n\n      乙\n  - 标题: 二\n"
    )
    assert list(verdicts(text)) == [Verdict("T101", range(4, 8), False)]


def test_in_originals_a_list_stands_where_its_first_item_does() -> None:
    outcome = run(SAMPLES / "office" / "hebei.docx", "low")
    places = {
        (finding.code, finding.project_name): finding.place.phrase for finding in outcome.findings
    }
    goals = {phrase for (code, _), phrase in places.items() if code == "C109"}
    rows = {phrase for (code, _), phrase in places.items() if code == "C126"}
    assert goals == {f"第{n}张表第6行第2列" for n in (1, 2, 3)}
    assert rows == {f"第{n}张表第8行第1列" for n in (1, 2, 3)}
