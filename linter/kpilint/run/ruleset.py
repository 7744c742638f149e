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
from kpilint.rule.load import load_rules
from kpilint.rule.model import RuleSet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from kpilint.rule.model import Rule, RuleError


def load_rule_set(folders: Sequence[Path] = ()) -> RuleSet:
    """The built-in rules and those of the user's folders; nothing is raised, errors are told."""
    infos = {name: check.info for name, check in CHECKS.items()}
    loaded = load_rules([data_path("rules"), *folders], infos)
    refused = cached("examples", _key(loaded.rules), lambda: _refused(loaded.rules))
    codes = {error.code for error in refused}
    rules = tuple(rule for rule in loaded.rules if rule.code not in codes)
    return RuleSet(rules, (*loaded.errors, *refused))


def _key(rules: Sequence[Rule]) -> str:
    def parts() -> Iterator[bytes]:
        for rule in rules:
            yield rule.source.encode()
        for path in sorted(data_path("rules", "lexicon").glob("*.yaml")):
            yield f"{path.name}\0{path.stat().st_mtime_ns}".encode()

    return fingerprint(parts())


def _refused(rules: Sequence[Rule]) -> tuple[RuleError, ...]:
    from kpilint.run.examples import complaints

    return tuple(error for rule in rules for error in complaints(rule))
