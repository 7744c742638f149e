"""``kpilint value`` answers for every value, one JSON object a line, and in Chinese for people."""

import json

import pytest
from click.testing import CliRunner, Result

from kpilint.cli.value import command
from kpilint.target.explain import explain
from kpilint.target.value import read_value

KEYS = [
    "raw", "kind", "op", "op_written", "low", "low_inclusive", "high", "high_inclusive", "unit",
    "per", "dimension", "base", "base_unit", "change", "canonical", "error",
]  # fmt: skip


def run(*args: str, stdin: str | bytes = "") -> Result:
    result = CliRunner().invoke(command, args, input=stdin, standalone_mode=False)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def lines(stdin: str | bytes) -> list[dict[str, object]]:
    result = run("--format", "jsonl", "-", stdin=stdin)
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_every_line_is_answered_blank_ones_too() -> None:
    answers = lines("≥95%\n\n涉密\r\n9O%\n")
    assert [answer["kind"] for answer in answers] == ["percent", "blank", "classified", "unknown"]
    assert [answer["raw"] for answer in answers] == ["≥95%", "", "涉密", "9O%"]


def test_the_keys_stand_in_the_order_of_the_design() -> None:
    (answer,) = lines("≤2.5万元")
    assert list(answer)[: len(KEYS)] == KEYS
    assert (answer["low"], answer["high"], answer["base"]) == (None, "2.5", "25000")


def test_an_error_has_its_place_and_the_nearest_reading() -> None:
    (answer,) = lines("≥ 9O%")
    assert answer["error"] == {"message": "“%”放在这里读不懂", "at": 4, "nearest": "≥90%"}


def test_several_values_are_parts() -> None:
    (answer,) = lines("≥40件；≤24小时")
    parts = answer["parts"]
    assert isinstance(parts, list)
    assert [(part["op"], part["unit"]) for part in parts] == [(">=", "件"), ("<=", "小时")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_lines_are_read_in_the_encodings_of_windows(encoding: str) -> None:
    text = "不低于200件\n控制在5%以内\n有效提高\n"
    assert [answer["kind"] for answer in lines(text.encode(encoding))] == [
        "number", "percent", "qualitative",
    ]  # fmt: skip


def test_bytes_that_are_no_text_are_answered_too() -> None:
    assert len(lines(b"\x00\xff\xfe\n\x80\n")) == 2


def test_a_value_may_begin_with_a_minus() -> None:
    assert "含义：没有写比较符号，就是-5%" in run("-5%").stdout


def test_no_value_is_a_wrong_call() -> None:
    result = CliRunner().invoke(command, [])
    assert result.exit_code == 2


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        ("≥40件", "含义：不低于40件"),
        ("≤2.5万元/人", "折合：25000元/人"),
        ("40件", "含义：没有写比较符号，就是40件"),
        ("80%≤得分<90%", "含义：从80%（含）到90%（不含）"),
        ("2024年12月底前", "含义：2024-12-31（含）以前"),
        ("2024年6月后", "含义：2024-06-01（含）以后"),
        ("上半年", "含义：从--01-01到--06-30"),
        ("每月25日前", "含义：---25（含）以前"),
        ("同比下降3%", "口径：比基期减少的幅度"),
        ("3月", "歧义：也可能是“3个月”"),
        ("9O%", "问题：第3个字：“%”放在这里读不懂；是不是“90%”"),
        ("优95%以上；良90%以上", "种类：分档，有2个值"),
        ("优95%以上；良90%以上", "第2个值：良≥90%"),
        ("", "种类：空白"),
    ],
)
def test_a_reading_is_told_in_chinese(raw: str, line: str) -> None:
    assert line in [told.strip() for told in explain(read_value(raw)).splitlines()]
