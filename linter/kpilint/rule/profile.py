"""Profiles (口径): what a province, or the papers of a year, ask of a card.

A profile says facts, 一级指标 …), which conditions read as 口径.权重总分, and settings of
single rules. Which one holds for a card is said by the card, by its agency, or by the run.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kpilint.resource.cache import cached, fingerprint
from kpilint.resource.folders import kept_with_folders, library_files, stamps
from kpilint.rule.hint import guessed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from kpilint.card.model import Department
    from kpilint.rule.model import RuleError
    from kpilint.rule.setting import Setting

GENERAL = "通用"
_KEPT = "profile"  # where the profile of a card is kept, in ``derived``


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


@kept_with_folders
@cache
def profiles() -> Profiles:
    """The shipped profiles and those of the folders in use."""
    return read_profiles(library_files("profiles"))


def read_profiles(files: Iterable[Any]) -> Profiles:
    """The profiles of some files; one that is wrong is left out and named in ``errors``."""
    paths = list(files)

    def build() -> Profiles:
        from kpilint.rule.profile_file import collect_profiles

        return collect_profiles(paths)

    return cached("profiles", fingerprint(stamps(paths)), build)


def find_profile(word: str) -> Profile | None:
    """The profile of a name, or of another word for it, however it is punctuated."""
    return profiles().by_word.get(plain(word))


def nearest_profile(word: str) -> str | None:
    """The name of the profile that a wrong word was probably meant for."""
    known = profiles().by_word
    guess = guessed(plain(word), known)
    return known[guess].name if guess else None


def plain(word: str) -> str:
    """A name without its punctuation: 财预〔2015〕88号 and 财预2015-88号 are one."""
    return "".join(filter(str.isalnum, word)).lower()


def profile_of(record: Any) -> Profile:
    """The profile of a card, of an indicator's card, or of an agency, kept with it."""
    holder = getattr(record, "project", record)  # an indicator has none of its own
    kept = holder.derived.get(_KEPT)
    if kept is None:
        above = getattr(holder, "department", None)
        default = profile_of(above) if above is not None else profiles().by_name[GENERAL]
        kept = holder.derived[_KEPT] = _own(holder, default)
    found: Profile = kept
    return found


def settle(department: Department, default: Profile) -> None:
    """Let a profile hold for an agency and its cards, as far as these say no other."""
    department.derived[_KEPT] = _own(department, default)
    for project in department.projects or ():
        project.derived.pop(_KEPT, None)


def _own(holder: Any, default: Profile) -> Profile:
    said = (holder.profile or "").strip()
    return (find_profile(said) if said else None) or default
