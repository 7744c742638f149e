import json

import pytest
from command_line import kpilint

from kpilint.text.width import display_width


def test_the_list_has_a_line_for_every_rule():
    result = kpilint("rule", "list")
    lines = result.stdout.splitlines()
    assert result.exit_code == 0
    assert lines[0].split() == ["编号", "级别", "把握", "名称", "标题"]
    assert lines[-1] == f"共 {len(lines) - 2} 条规则"
    codes = [line.split()[0] for line in lines[1:-1]]
    assert codes == sorted(set(codes))
    assert "D101" in codes


def test_the_titles_of_the_list_stand_below_each_other():
    words = ("rule", "list", "--select", "D,V")
    titles = [rule["title"] for rule in json.loads(kpilint(*words, "--format", "json").stdout)]
    lines = kpilint(*words).stdout.splitlines()[1:-1]
    assert [line[-len(title) :] for line, title in zip(lines, titles, strict=True)] == titles
    starts = (line[: -len(title)] for line, title in zip(lines, titles, strict=True))
    assert len({display_width(start) for start in starts}) == 1


def test_the_list_can_be_narrowed_and_read_by_programs():
    result = kpilint("rule", "list", "--select", "D1", "--format", "json")
    records = json.loads(result.stdout)
    assert records
    assert all(record["code"].startswith("D1") for record in records)


@pytest.mark.parametrize("word", ["D101", "d101", "positive-rate-capped"])
def test_a_rule_is_explained_by_code_or_name(word):
    page = kpilint("rule", "explain", word).stdout
    for part in ("D101 positive-rate-capped", "级别：错误", "依据：", "说明：", "条件：", "建议：",
                 "反例（应当报告）：", "正例（不应报告）：", "三级指标: 接待率"):  # fmt: skip
        assert part in page


def test_a_page_fits_the_screen():
    page = kpilint("rule", "explain", "D101").stdout
    assert all(display_width(line) <= 80 for line in page.splitlines())


def test_an_explanation_for_programs_holds_everything():
    (record,) = json.loads(kpilint("rule", "explain", "D101", "--format", "json").stdout)
    assert record["severity"] == "error"
    assert "指标值" in record["condition"]
    assert {"三级指标": "接待率", "指标值": "≤99%"}.items() <= record["bad"][0].items()


def test_an_unknown_rule_is_refused_with_the_nearest():
    result = kpilint("rule", "explain", "positive-rate-caped")
    assert result.exit_code == 2
    assert "是不是“positive-rate-capped”？" in result.stderr
