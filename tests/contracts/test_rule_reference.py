"""The reference of the rules in docs/ says what the rule files say."""

from pathlib import Path

from kpilint.cli.rule.manual import manual
from kpilint.run.ruleset import load_rule_set

ROOT = Path(__file__).resolve().parents[2]


def test_the_rule_reference_is_fresh() -> None:
    committed = (ROOT / "docs" / "规则参考.md").read_text("utf-8")
    rules = sorted(load_rule_set().rules, key=lambda rule: rule.code)
    assert committed == manual(rules), "run: kpilint rule docs -o docs/规则参考.md"


def test_every_rule_can_be_reached_from_the_table_of_contents() -> None:
    text = manual(load_rule_set().rules)
    for rule in load_rule_set().rules:
        assert f"[{rule.code}](#{rule.code.lower()})" in text
        assert f'<a id="{rule.code.lower()}"></a>' in text


def test_examples_keep_the_remarks_beside_them() -> None:
    text = manual([rule for rule in load_rule_set().rules if rule.code == "D101"])
    assert "- {三级指标: 超概算比例, 指标值: ≤0%}          # 反向指标，本应有上限" in text
    assert text.count("```yaml") == 2
