"""What names a rule: its code and its English name; shipped files are called after both."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kpilint.rule.node import value_of
from kpilint.rule.shape import word
from kpilint.rule.source import RuleSource

if TYPE_CHECKING:
    from kpilint.rule.model import Rule, RuleError
    from kpilint.text.node import Mapping

FAMILIES = {
    "V": "指标值", "D": "方向", "K": "归类与命名", "C": "完整性", "M": "金额", "P": "支出计划",
    "X": "重复与套用", "S": "涉密与个人信息", "G": "目标与指标对应", "B": "预算表勾稽", "T": "文字",
    "W": "权重", "Y": "文件与书写",
}  # fmt: skip


def check_identity(source: RuleSource, root: Mapping, *, builtin: bool) -> None:
    """Report a code out of its range, and a shipped file that is not called after its rule."""
    code, name = word(root, "编号"), word(root, "名称")
    node = value_of(root, "编号")
    assert node is not None
    if code[0] not in FAMILIES:
        known = "、".join(f"{letter} {meaning}" for letter, meaning in FAMILIES.items())
        source.report_node("unknown_family", node, word=code, known=known)
    elif builtin and code[1] == "9":
        source.report_node("code_of_user", node, word=code)
    elif not builtin and code[1] != "9":
        source.report_node("code_of_builtin", node, word=code, family=code[0])
    file = Path(source.file)
    if builtin and file.stem != f"{code}-{name}":
        source.report_node("file_name", node, wanted=f"{code}-{name}{file.suffix}")


def check_unique(rules: list[Rule]) -> tuple[list[Rule], list[RuleError]]:
    """The rules without those that share a code or a name with an earlier one, and the errors."""
    kept: list[Rule] = []
    errors: list[RuleError] = []
    codes: dict[str, Rule] = {}
    names: dict[str, Rule] = {}
    for rule in rules:
        if rule.code in codes:
            errors.append(_repeated(rule, "repeated_code", rule.code, codes[rule.code]))
        elif rule.name in names:
            errors.append(_repeated(rule, "repeated_name", rule.name, names[rule.name]))
        else:
            codes[rule.code] = names[rule.name] = rule
            kept.append(rule)
    return kept, errors


def _repeated(rule: Rule, mistake: str, word: str, other: Rule) -> RuleError:
    source = RuleSource(rule.file, rule.source)
    source.code = rule.code
    start = rule.source.find(word)
    source.report(mistake, start, start + len(word), word=word, other=other.file)
    return source.errors[0]
