"""The last lines of a report for people: what was looked at, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.report.tally import tally
from kpilint.report.trouble import troubles
from kpilint.run.outcome import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.report.tally import Tally
    from kpilint.run.outcome import Outcome

_ADVICE = "请检查文件名和文件内容。"
_SEARCHED = "没有找到可以检查的目标表；文件夹里找的是 YAML、Word、Excel、PDF、网页和文本。"


def summary(outcome: Outcome) -> list[str]:
    """One sentence a line. “没有发现问题” is said only of what was looked at."""
    counted = tally(outcome)
    lines = list(_looked_at(counted, partial=len(troubles(outcome).partial)))
    if counted.looked:
        lines.append(_rules(counted))
    lines.append(_found(counted, whole=not outcome.input_errors))
    lines += _unlisted(counted)
    lines += _settings(outcome)
    if outcome.rule_errors:
        lines.append(f"规则有 {len(outcome.rule_errors)} 处错误，出错的规则没有用上。")
    return lines


def _looked_at(counted: Tally, *, partial: int) -> Iterator[str]:
    seen = [f"{counted.projects} 张目标表、{counted.indicators} 条指标"]
    if counted.sections:
        seen.append(f"{counted.sections} 段说明")
    looked_at = f"检查了 {counted.files} 个文件：{'、'.join(seen)}。"
    yield looked_at if counted.files else "没有检查任何目标表。"
    if counted.unreadable:
        yield f"有 {counted.unreadable} 个文件读不了，没有检查。"
    if partial:
        yield f"有 {partial} 处写法有误，读得懂的部分已经检查。"


def _rules(counted: Tally) -> str:
    rules = counted.rules
    parts = [
        f"{count} 条{word}"
        for count, word in (
            (rules.hit, "查出问题"),
            (rules.passed, "通过"),
            (rules.not_applicable, "没有适用的对象"),
            (rules.undetermined, "因内容缺失无法判断"),
        )
        if count
    ]
    return f"用了 {rules.run} 条规则：{'，'.join(parts)}。"


def _found(counted: Tally, *, whole: bool) -> str:
    if counted.findings:
        levels = ("错误", counted.errors), ("警告", counted.warnings), ("提示", counted.infos)
        listed = "，".join(f"{word} {count}" for word, count in levels if count)
        return f"发现 {counted.findings} 处问题：{listed}。"
    if not counted.files:
        return _ADVICE if counted.unreadable else _SEARCHED
    if not counted.rules.run:
        return "没有使用任何规则，不能说明有没有问题。"
    if not counted.looked:
        return "读到的文件里没有目标表，不能说明有没有问题。"
    doubtful = "把握足够的" if counted.hidden else ""
    return f"{'' if whole else '读到的部分'}没有发现{doubtful}问题。"


def _settings(outcome: Outcome) -> Iterator[str]:
    """What beside the built-in rules had a say in this, so that nobody has to guess."""
    settings = outcome.settings
    said = [f"配置 {settings.config}"] if settings.config else []
    if settings.profile != Settings().profile:
        said.append(f"没写口径的按“{settings.profile}”")
    if settings.plugins:
        said.append(f"插件 {'、'.join(settings.plugins)}")
    if said:
        yield f"用了：{'；'.join(said)}。"


def _unlisted(counted: Tally) -> Iterator[str]:
    if counted.hidden:
        yield f"另有 {counted.hidden} 处把握不足的没有列出（--min-confidence 低 可以全部列出）。"
    if counted.suppressed:
        yield f"另有 {counted.suppressed} 处按标注不再提示。"
