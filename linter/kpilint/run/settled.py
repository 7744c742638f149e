"""What a run does in the end: its options, and its configuration where they leave things open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kpilint.rule.profile import GENERAL
from kpilint.rule.profiles import find_profile, nearest_profile, profiles
from kpilint.run.config_search import configuration
from kpilint.run.options import UsageProblem
from kpilint.run.policy import Policy
from kpilint.run.select import names, selected
from kpilint.text.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kpilint.rule.model import Rule
    from kpilint.rule.profile import Profile
    from kpilint.run.config import Config
    from kpilint.run.options import Options


class Chosen(NamedTuple):
    """The rules of a run under its policy, and warnings about what was said of them."""

    rules: list[Rule]
    policy: Policy
    warnings: tuple[str, ...]


def settled(options: Options) -> Config:
    """The configuration of the run with the options put over it; lists replace, they do not add.

    Raises UsageProblem for a configuration that cannot be used.
    """
    config = configuration(options.config, _places(options))
    return config._replace(
        rules=options.rules or config.rules,
        select=options.select or config.select,
        ignore=options.ignore or config.ignore,
        fail_on=options.fail_on or config.fail_on or "error",
        min_confidence=options.min_confidence or config.min_confidence or "medium",
        profile=options.profile or config.profile or GENERAL,
    )


def _places(options: Options) -> Iterable[str]:
    """Where the cards lie; a card from standard input lies where its name says, if anywhere."""
    yield from options.paths
    if options.stdin is not None and len(Path(options.stdin_name).parts) > 1:
        yield options.stdin_name


def chosen(config: Config, options: Options, rules: Sequence[Rule], known: set[str]) -> Chosen:
    """The rules that are selected, and the policy that they run under.

    ``known`` are the codes of all rules, also of broken ones. A rule that the command line selects
    by its whole code or name is used even where the configuration ignores it or has it off. Raises
    UsageProblem for a profile, a selected rule or a rule of the configuration that there is not.
    """
    default = _profile(config.profile or GENERAL)
    said = f"{config.file} 的 " if not options.select and config.file else "--"
    try:
        found, unknown = selected(rules, config.select or (), config.ignore or ())
    except UsageProblem as problem:
        raise UsageProblem(f"{problem}（{said}select）") from None
    asked = {rule.code for rule in rules if any(names(rule, word) for word in options.select)}
    if not options.ignore:
        wanted = asked.union(rule.code for rule in found)
        found = [rule for rule in rules if rule.code in wanted]
    settings = dict(config.settings)
    for code in settings:
        _check_code(config, code, known)
    for code in asked & settings.keys():
        settings[code] = settings[code]._replace(off=False)
    said = f"{config.file} 的 " if not options.ignore and config.file else "--"
    warnings = [f"{said}ignore 中的“{word}”不是任何规则的编号或名称" for word in unknown]
    return Chosen(found, Policy(default, settings), tuple(warnings))


def _profile(word: str) -> Profile:
    found = find_profile(word)
    if found is None:
        guess = nearest_profile(word)
        hint = f"，是不是“{guess}”？" if guess else "。"
        raise UsageProblem(f"没有名为“{word}”的口径{hint}可用的有：{'、'.join(profiles().by_name)}")
    return found


def _check_code(config: Config, code: str, known: set[str]) -> None:
    if code not in known:
        guess = nearest(code, known)
        hint = f"，是不是“{guess}”？" if guess else ""
        raise UsageProblem(f"配置文件“{config.file}”的 [rule.{code}]：没有编号“{code}”的规则{hint}")


def overlooked(config: Config, files: Iterable[str]) -> list[str]:
    """Warnings about configuration files nearer to some cards than the one that was used."""
    from kpilint.run.config_search import nearest_to

    folders = {Path(file).absolute().parent for file in files}
    used = Path(config.file).absolute() if config.file else None
    nearer = {nearest_to(folder) for folder in folders} - {used, None}
    return [
        f"没有用到配置 {file}；要用它，请单独检查那个文件夹" for file in sorted(map(str, nearer))
    ]
