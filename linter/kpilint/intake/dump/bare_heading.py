"""The heading of a budget table without cell marks, its groups resolved into columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

_GAP = regex(r"(?<=\S) {2,}(?=\S)")  # inside a word that was set wide
_SPELT = regex(r"(?<!\S)(?:[\u4e00-\u9fff] ){2,}[\u4e00-\u9fff](?!\S)")
_SIZES = {"功能分类科目": 2, "支出部门经济分类科目": 2, "收入": 2}  # columns below these groups
_OPEN = ("支出", "本年收入", "资金性质", "一般公共预算基本支出")  # groups of all other columns
_BELOW = ("科目编码", "项目")  # the first word of the lower row


def column_names(lines: Sequence[str], width: int) -> list[str]:
    """The names of as many columns as the table is wide.

    Groups are left out and the names below them put in their place; where the words do not come
    out as many as the columns, they stay together in one.
    """
    words = _words(lines)
    if len(words) == width:
        return words
    groups = [n for n, word in enumerate(words) if word in _SIZES or word in _OPEN]
    names = _unfolded(words, groups) if len(words) - len(groups) == width else []
    return names or [" ".join(words)]


def _words(lines: Sequence[str]) -> list[str]:
    """The words of a heading; one set wide, over two lines or letter by letter is one."""
    text = ""
    for line in lines:
        text += line.rstrip() if line.endswith("  ") else line.strip() + " "
    text = _GAP.sub("", text)
    return _SPELT.sub(lambda match: match[0].replace(" ", ""), text).split()


def _unfolded(words: list[str], groups: Sequence[int]) -> list[str]:
    """The words with those of the lower row in place of their groups; empty where torn words look
    like groups, so that nothing is sure.
    """
    after = range(groups[0] + 1, len(words)) if groups else ()
    below = next((n for n in after if words[n] in _BELOW), groups[-1] + 1 if groups else 0)
    if not groups or groups[-1] >= below:
        return []
    lower = words[below:]
    known = sum(_SIZES.get(words[number], 0) for number in groups)
    names: list[str] = []
    for number, word in enumerate(words[:below]):
        if number in groups:
            size = _SIZES.get(word, len(words) - below - known)
            names += lower[:size]
            lower = lower[size:]
        else:
            names.append(word)
    return names + lower
