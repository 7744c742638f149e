"""``kpilint kind`` in words and as lines of JSON."""

import json

from click.testing import CliRunner, Result

from kpilint.cli.kind import command


def _kind(*words: str, given: bytes = b"") -> Result:
    return CliRunner().invoke(command, words, input=given)


def test_a_name_is_answered_with_its_reason_and_its_places() -> None:
    result = _kind("群众满意度", "某某")
    assert result.exception is None
    assert result.output.splitlines() == [
        "群众满意度：满意度（把握高）。“满意度”量的是满意度；可以放在满意度指标，值可以是比率、分数",
        "某某：不明。名称末尾没有能看出量什么的词",
    ]


def test_each_line_of_standard_input_yields_one_line_of_json() -> None:
    names = ["投诉处理率", "", "差旅费"]
    result = _kind("--format", "jsonl", "-", given="\n".join(names).encode())
    records = [json.loads(line) for line in result.output.splitlines()]
    assert [record["name"] for record in records] == names
    assert [record["kind"] for record in records] == ["rate", "unknown", "money"]
    assert {tuple(record) for record in records} == {("name", "kind", "reason", "confidence")}


def test_a_description_after_a_tab_helps() -> None:
    result = _kind("-", given="全区工作\t全年开展宣传的次数\n".encode())
    assert result.output.startswith("全区工作：数量（把握低）。名称没有说，按描述")


def test_no_name_is_a_mistake() -> None:
    assert _kind().exit_code == 2
