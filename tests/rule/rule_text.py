"""A rule file for tests, and the same with a line changed."""

from pathlib import Path

from kpilint.rule.collect import collect_rules
from kpilint.rule.model import CheckInfo, RuleError, RuleSet

RULE = """\
编号: D901
名称: rate-with-ceiling
标题: 越高越好的比率只设了上限
级别: 错误
把握: 高
维度: 适当性.绩效合理性
依据: 常理
对象: 指标
条件: 方向 = 正向 且 指标值 只有上限
提示: “{三级指标}”越高越好，指标值“{指标值}”只设了上限
应为: ≥{指标值.上限}
建议: 改为“≥{指标值.上限}”
说明: 上限以下任何结果都算完成
反例:
  - {三级指标: 接待率, 指标值: ≤99%}
正例:
  - {三级指标: 接待率, 指标值: ≥99%}
"""
CHECKS = {
    "repeated_goal": CheckInfo("repeated_goal", "项目", ("目标", "前条"), ("最少字数",)),
    "odd_row": CheckInfo("odd_row", "指标", (), ()),
}


def changed(old: str, new: str) -> str:
    """The rule with one passage changed."""
    assert RULE.count(old) == 1, old
    return RULE.replace(old, new)


def load(folder: Path, *texts: str) -> RuleSet:
    """Rules loaded from files that are named as their code and name ask for."""
    files = []
    for number, text in enumerate(texts):
        fields = dict(line.split(": ", 1) for line in text.splitlines() if ": " in line)
        stem = f"{fields.get('编号', 'D901')}-{fields.get('名称', 'rate-with-ceiling')}"
        file = folder / str(number) / f"{stem}.yaml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
        files.append(file)
    return collect_rules(files, [], CHECKS)


def only_error(folder: Path, *texts: str) -> RuleError:
    """The one error of rules that have one."""
    errors = load(folder, *texts).errors
    assert len(errors) == 1, errors
    return errors[0]
