"""The policy of a run: which profile holds where none is said, and what is changed in rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kpilint.rule.profile import GENERAL
from kpilint.rule.profiles import profiles
from kpilint.rule.setting import changed, merged

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kpilint.rule.model import Rule
    from kpilint.rule.profile import Profile
    from kpilint.rule.setting import Setting


class Policy(NamedTuple):
    """``settings`` come from the configuration and count before those of any profile."""

    default: Profile
    settings: Mapping[str, Setting] = {}

    def rules_under(self, profile: Profile, rules: Iterable[Rule]) -> list[Rule]:
        """The rules as they are under a profile; one that nothing changes is the very same."""
        settings = merged(profile.rules, self.settings)
        if not settings:
            return list(rules)
        found = (changed(rule, settings.get(rule.code)) for rule in rules)
        return [rule for rule in found if rule is not None]


def general_policy() -> Policy:
    """The policy of a run that says nothing of it."""
    return Policy(profiles().by_name[GENERAL])
