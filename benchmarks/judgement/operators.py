"""What comes of the judgement: each labelled name as an indicator, its operator right and wrong.

Run as ``python benchmarks/judgement/operators.py``. With the right operator a 方向 finding is a
false alarm; with the wrong one (≥ for ≤) its absence is a miss. Effects have no number and names
without sides no wrong operator, so both are left out.
"""

from __future__ import annotations

import csv
import json
import tempfile
from pathlib import Path

from kpilint.run.options import Options
from kpilint.run.session import check

FOLDER = Path(__file__).parent
HALVES = ("open", "held")
# the first and second level that such a name stands under, and its unit
PLACES = {
    "count": ("产出指标", "数量指标", "次"),
    "rate": ("产出指标", "质量指标", "%"),
    "time": ("产出指标", "时效指标", "天"),
    "money": ("产出指标", "成本指标", "万元"),
    "satisfaction": ("满意度指标", "服务对象满意度指标", "%"),
    "quality": ("产出指标", "质量指标", "%"),
}
BENEFITS = {
    ("money", "positive"): ("效益指标", "经济效益指标", "万元"),
    ("count", "negative"): ("效益指标", "社会效益指标", "次"),
}
NUMBERS = {"%": {"positive": "95", "negative": "5"}, "次": 20, "天": 10, "万元": 30}


def main() -> None:
    """Print the figures of both halves."""
    for half in HALVES:
        total, alarms, found = measured(half)
        print(
            f"{half}: {total} names, right operator: {alarms} false alarms "
            f"({alarms / total:.1%}), wrong operator: {found} found ({found / total:.1%})"
        )


def measured(half: str) -> tuple[int, int, int]:
    """How many names there are, how many draw a false alarm, how many wrong operators are found."""
    with (FOLDER / f"names-{half}.tsv").open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream, delimiter="\t") if _has_operator(row)]
    return len(rows), _with_findings(rows, wrong=False), _with_findings(rows, wrong=True)


def _has_operator(row: dict[str, str]) -> bool:
    return row["kind"] in PLACES and row["direction"] in ("positive", "negative")


def _with_findings(rows: list[dict[str, str]], *, wrong: bool) -> int:
    """How many of the rows draw a 方向 finding that is shown by default."""
    cards = [{"项目名称": row["name"], "绩效指标": [_indicator(row, wrong=wrong)]} for row in rows]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cards.yaml"
        path.write_text(json.dumps({"项目": cards}, ensure_ascii=False), encoding="utf-8")
        outcome = check(Options(paths=(str(path),), select=("D",)))
    return len({finding.indicator for finding in outcome.findings})


def _indicator(row: dict[str, str], *, wrong: bool) -> dict[str, str]:
    kind, sign = row["kind"], row["direction"]
    level1, level2, unit = BENEFITS.get((kind, sign), PLACES[kind])
    number = NUMBERS[unit]
    text = number[sign] if isinstance(number, dict) else number
    operator = "≥" if (sign == "positive") != wrong else "≤"
    return {
        "一级指标": level1,
        "二级指标": level2,
        "三级指标": row["name"],
        "指标值": f"{operator}{text}{unit}",
    }


if __name__ == "__main__":
    main()
