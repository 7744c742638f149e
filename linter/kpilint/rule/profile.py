"""Profiles (口径): what a province, or the papers of a year, ask of a card.

A profile says facts (权重总分, 一级指标 …), which conditions read as 口径.权重总分, and settings of
single rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kpilint.rule.model import RuleError
    from kpilint.rule.setting import Setting

GENERAL = "通用"


class Fact(NamedTuple):
    """Something that every profile says: several values (``many``), numbers, or one of a few."""

    word: str
    meaning: str
    many: bool = False
    numeric: bool = False
    choices: tuple[str, ...] = ()


FACTS: dict[str, Fact] = {
    fact.word: fact
    for fact in (
        Fact("一级指标", "一级指标有哪几类", many=True),
        Fact("一级指标用词", "一级指标里含有其中一个词就认得", many=True),
        Fact("权重总分", "各条指标的权重加起来应是多少", many=True, numeric=True),
        Fact("满意度要求", "满意度指标是否每个项目都要设", choices=("必设", "选设")),
        Fact("支出计划月份", "资金支出计划要填哪几个月底；空着是不限", many=True, numeric=True),
        Fact("支出计划填法", "各月底填累计数还是当期数", choices=("累计", "当期")),
        Fact("固定指标", "系统固定、填报人不能改名的三级指标", many=True),
        Fact("系统补行", "没有填写时系统自动补上的字样", many=True),
        Fact("定性档次", "定性指标值可以只写的档次", many=True),
        Fact("数量可用的率", "数量指标里本地认可的比率，名称含有其中一个词就行", many=True),
        Fact("成本可用的率", "成本指标里本地认可的比率，名称含有其中一个词就行", many=True),
        Fact("金额单位", "表上没写金额单位时按什么单位读", choices=("万元", "元")),
    )
}


class Profile(NamedTuple):
    """One profile, complete: what it does not say itself is what its base says."""

    name: str
    aliases: tuple[str, ...]
    note: str
    basis: str
    base: str | None
    facts: Mapping[str, tuple[str, ...]]
    rules: Mapping[str, Setting]
    file: str


class Profiles(NamedTuple):
    """All profiles in use by name, the other words for them, and what was wrong with the files."""

    by_name: dict[str, Profile]
    by_word: dict[str, Profile]
    errors: tuple[RuleError, ...]


def plain(word: str) -> str:
    """A name without its punctuation: 财预〔2015〕88号 and 财预2015-88号 are one."""
    return "".join(filter(str.isalnum, word)).lower()
