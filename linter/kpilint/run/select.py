"""Which of the loaded rules a run uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.run.options import UsageProblem
from kpilint.text.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kpilint.rule.model import Rule


def matches(rule: Rule, word: str) -> bool:
    """Whether a word names the rule: its code, a prefix of the code, or its name."""
    return rule.name == word.lower() or rule.code.startswith(word.upper())


def names(rule: Rule, word: str) -> bool:
    """Whether a word names this rule alone: its whole code, or its name."""
    return rule.name == word.lower() or rule.code == word.upper()


def selected(
    rules: Sequence[Rule], select: Iterable[str], ignore: Iterable[str]
) -> tuple[list[Rule], list[str]]:
    """The rules of a run, and the words of ``ignore`` that name no rule (worth a warning only).

    Raises UsageProblem for a word of ``select`` that names no rule, and where the words leave no
    rule at all: the run would look clean.
    """
    wanted, unwanted = tuple(select), tuple(ignore)
    for word in wanted:
        if not any(matches(rule, word) for rule in rules):
            raise UsageProblem(_unknown(word, rules))
    chosen = [
        rule
        for rule in rules
        if (not wanted or any(matches(rule, word) for word in wanted))
        and not any(matches(rule, word) for word in unwanted)
    ]
    if rules and not chosen:
        raise UsageProblem("--select 和 --ignore（或配置文件）合起来没有留下任何规则")
    return chosen, [word for word in unwanted if not any(matches(rule, word) for rule in rules)]


def _unknown(word: str, rules: Sequence[Rule]) -> str:
    known = [name for rule in rules for name in (rule.code, rule.name)]
    guess = nearest(word, known)
    hint = f"，是不是“{guess}”？" if guess else "。"
    return f"没有名为“{word}”的规则{hint}用 kpilint rule list 查看全部规则"
