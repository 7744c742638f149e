"""``concise``: one finding a line, whole, for editors, ``grep`` and short attention."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.report.order import ordered
from kpilint.report.plain import name, one_line
from kpilint.report.summary import summary
from kpilint.report.trouble import troubles
from kpilint.report.words import LEVEL, LEVEL_COLOUR

if TYPE_CHECKING:
    from kpilint.card.place import Place
    from kpilint.intake.document import InputError
    from kpilint.report.look import Look
    from kpilint.rule.model import RuleError
    from kpilint.run.outcome import Finding, Outcome


def render(outcome: Outcome, look: Look) -> str:
    """``path:line:col: 级别 code [card › indicator] message advice``, errors and a summary."""
    lines = [_finding(finding, look) for finding in ordered(outcome)]
    unread, partial = troubles(outcome)
    lines += [_trouble(error, "读取失败", look) for error in unread]
    lines += [_trouble(error, "写法有误", look) for error in partial]
    lines += [_trouble(error, "规则有误", look) for error in outcome.rule_errors]
    return "".join(f"{line}\n" for line in (*lines, "".join(summary(outcome))))


def _finding(finding: Finding, look: Look) -> str:
    at = _at(finding.file, finding.place)
    level = look.paint(LEVEL[finding.severity], LEVEL_COLOUR[finding.severity])
    holders = " › ".join(name(word) for word in (finding.project_name, finding.indicator) if word)
    card = f" [{holders}]" if holders else ""
    said = one_line(_sentences(finding.message, finding.advice))
    return f"{one_line(at)}: {level} {finding.code}{card} {said}"


def _at(file: str, place: Place) -> str:
    return f"{file}:{place.line}:{place.column}" if place.line else f"{file}:{place.phrase}"


def _trouble(trouble: InputError | RuleError, word: str, look: Look) -> str:
    at = f"{trouble.file}:{trouble.line}:{trouble.column}" if trouble.line else trouble.file
    said = one_line(_sentences(trouble.message, trouble.advice))
    return f"{one_line(at)}: {look.paint(word, 'red')} {said}"


def _sentences(message: str, advice: str) -> str:
    """Two sentences after each other, the first one closed."""
    if not advice:
        return message
    return message + ("" if message.endswith(("。", "！", "？")) else "。") + advice
