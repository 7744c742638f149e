"""``kpilint direction`` in words and as lines of JSON."""

import json

from click.testing import CliRunner, Result

from kpilint.cli.direction import command


def _direction(*words: str, given: bytes = b"") -> Result:
    return CliRunner().invoke(command, words, input=given)


def test_a_name_is_answered_in_one_line_with_its_reason() -> None:
    result = _direction("接待率", "救助资金标准", "某某")
    assert result.exception is None
    assert result.output.splitlines() == [
        "接待率：正向（把握高）。中心词“接待”越多越好，为正向",
        "救助资金标准：中性（把握中）。“标准”的高低本身说明不了好坏，不分正反",
        "某某：不明。名称里没有能判断好坏的词，方向不明",
    ]


def test_each_line_of_standard_input_yields_one_line_of_json() -> None:
    names = ["投诉处理率", "", "超概算比例"]
    result = _direction("--format", "jsonl", "-", given="\n".join(names).encode())
    records = [json.loads(line) for line in result.output.splitlines()]
    assert [record["name"] for record in records] == names
    assert [record["direction"] for record in records] == ["positive", "unknown", "negative"]
    assert {tuple(record) for record in records} == {("name", "direction", "reason", "confidence")}


def test_a_list_saved_by_windows_is_read_too() -> None:
    result = _direction("-", given="重大事件发生率\r\n".encode("gbk"))
    assert result.output.startswith("重大事件发生率：反向")


def test_a_description_after_a_tab_decides_where_the_name_does_not() -> None:
    given = "全区工作\t不发生大规模集体访\n接待率\t不发生大规模集体访\n".encode()
    lines = _direction("-", given=given).output.splitlines()
    assert lines[0].startswith("全区工作：反向（把握低）。名称没有说，按描述")
    assert lines[1].startswith("接待率：正向")


def test_the_option_gives_a_description_for_all_names() -> None:
    result = _direction("全区工作", "--description", "杜绝重大事故")
    assert result.output.startswith("全区工作：反向")


def test_no_name_is_a_mistake() -> None:
    assert _direction().exit_code == 2
