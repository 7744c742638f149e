"""The rules of a run: loaded, and each one held against its own examples before it may speak.

A rule that misses its own bad example, or raises its own good one, is refused and named; the
others run. What the examples showed is kept in the cache until a rule, a word list or kpilint
itself changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.registry import CHECKS
from kpilint.resource.cache import cached, fingerprint
from kpilint.resource.data import data_path
from kpilint.resource.folders import library_files, stamps, use_folders
from kpilint.rule.load import load_rules
from kpilint.rule.model import RuleError, RuleSet
from kpilint.rule.profiles import profiles
from kpilint.rule.setting import complaint
from kpilint.run.plugin import load_plugins

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from kpilint.rule.model import Rule
    from kpilint.run.plugin import Loaded


def load_rule_set(folders: Sequence[Path] = (), plugins: Loaded | None = None) -> RuleSet:
    """The built-in rules, those of the plug-ins (all that are installed, where none are given) and
    those of the user's folders; nothing is raised, errors are told.

    From here on the word lists and profiles of these folders are in use.
    """
    plugins = load_plugins() if plugins is None else plugins
    added = [*plugins.folders, *folders]
    use_folders(added)
    infos = {name: check.info for name, check in CHECKS.items()}
    loaded = load_rules([data_path("rules"), *added], infos)
    refused = cached("examples", _key(loaded.rules), lambda: _refused(loaded.rules))
    codes = {error.code for error in refused}
    rules = tuple(rule for rule in loaded.rules if rule.code not in codes)
    errors = (*plugins.errors, *loaded.errors, *refused)
    return RuleSet(rules, (*errors, *_profile_errors(rules, errors)))


def _profile_errors(rules: Sequence[Rule], errors: Sequence[RuleError]) -> Iterator[RuleError]:
    """What is wrong with the profiles, and the rules that they set and that there are not."""
    yield from profiles().errors
    known = {rule.code: rule for rule in rules}
    broken = {error.code for error in errors}
    for profile in profiles().by_name.values():
        for code, setting in profile.rules.items():
            rule = known.get(code)
            message = None
            if rule is None and code not in broken:
                message = f"口径“{profile.name}”设的规则“{code}”不存在"
            elif rule is not None:
                message = complaint(rule, setting, _parameters(rule))
            if message:
                yield RuleError(profile.file, setting.line, 1, message, "请改“规则”下面的这一行")


def _parameters(rule: Rule) -> tuple[str, ...]:
    return CHECKS[rule.check].info.parameters if rule.check else ()


def _key(rules: Sequence[Rule]) -> str:
    def parts() -> Iterator[bytes]:
        for rule in rules:
            yield rule.source.encode()
        yield from stamps((*library_files("lexicon"), *library_files("profiles")))

    return fingerprint(parts())


def _refused(rules: Sequence[Rule]) -> tuple[RuleError, ...]:
    from kpilint.run.examples import complaints

    return tuple(error for rule in rules for error in complaints(rule))
