import json

import pytest
from sample_outcome import CAPPED, FULL, IN_TABLE, NOTHING, TABBED

from kpilint import __version__
from kpilint.report.formats import render
from kpilint.report.look import Look

FIELDS = [
    "code", "name", "severity", "confidence", "family", "head", "project_code", "project_name",
    "indicator", "field", "address", "file", "line", "column", "end_line", "end_column",
    "place", "quote", "expected", "message", "advice", "basis", "related", "fix", "fingerprint",
]  # fmt: skip


@pytest.fixture
def whole():
    return json.loads(render("json", FULL, Look()))


def of(whole, code, file):
    (found,) = [
        record for record in whole["findings"] if record["code"] == code and record["file"] == file
    ]
    return found


def test_the_object_has_the_promised_keys_in_their_order(whole):
    assert list(whole) == [
        "version", "summary", "inputs", "findings", "rule_errors", "input_errors",
    ]  # fmt: skip
    assert whole["version"] == __version__
    assert all(list(record) == FIELDS for record in whole["findings"])


def test_a_finding_is_told_in_full(whole):
    record = of(whole, "D101", CAPPED.file)
    assert record["address"] == "项目[2].绩效指标[8].指标值"
    assert (record["line"], record["column"]) == (131, CAPPED.place.column)
    assert record["place"] == f"第131行第{CAPPED.place.column}列"
    assert record["related"] == [
        {
            "address": "项目[1].绩效指标[7].指标值",
            "line": 40,
            "column": 12,
            "end_line": 40,
            "end_column": 16,
            "place": "第40行第12列",
            "label": "项目1 聘用法律服务费 › 提高息诉息访率 › 指标值",
        }
    ]


def test_a_place_without_lines_has_a_phrase_and_no_numbers(whole):
    record = of(whole, "D101", IN_TABLE.file)
    assert record["place"] == "第3张表第7行第5列"
    assert [record[key] for key in ("line", "column", "end_line", "end_column")] == [None] * 4


def test_a_fix_is_a_range_and_a_text(whole):
    assert of(whole, "V204", TABBED.file)["fix"] == {"start": 4310, "end": 4316, "text": "100%"}


def test_the_summary_counts_every_verdict_apart(whole):
    summary = whole["summary"]
    assert (summary["errors"], summary["warnings"], summary["infos"]) == (3, 2, 1)
    assert (summary["files"], summary["unreadable"]) == (2, 2)
    assert (summary["input_errors"], summary["rule_errors"]) == (2, 1)
    assert (summary["hidden"], summary["suppressed"]) == (3, 2)
    assert summary["rules"]["undetermined_cases"] == 17


def test_json_lines_say_the_same_as_the_object(whole):
    lines = [json.loads(line) for line in render("jsonl", FULL, Look()).splitlines()]
    assert all(next(iter(line)) == "type" for line in lines)

    def of_type(name):
        chosen = (dict(line) for line in lines if line["type"] == name)
        return [{key: line[key] for key in line if key != "type"} for line in chosen]

    assert of_type("finding") == whole["findings"]
    assert of_type("input_error") == whole["input_errors"]
    assert of_type("rule_error") == whole["rule_errors"]
    assert of_type("input") == whole["inputs"]
    assert of_type("summary") == [{"version": __version__, **whole["summary"]}]
    assert lines[-1]["type"] == "summary"


def test_chinese_stands_in_json_as_it_is():
    assert "接待率" in render("json", FULL, Look())
    assert json.loads(render("json", NOTHING, Look()))["findings"] == []
