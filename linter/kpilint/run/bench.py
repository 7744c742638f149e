"""A bench: the rules that serve the cards of one profile, ready to run."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kpilint.run.outcome import RuleCounts
from kpilint.run.runner import Runner, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpilint.card.model import Record
    from kpilint.intake.document import Document
    from kpilint.rule.model import Rule, Subject
    from kpilint.rule.profile import Profile
    from kpilint.run.policy import Policy

SUBJECTS: tuple[Subject, ...] = ("部门", "项目", "指标", "文件")
NAMING = "K"  # the family of rules on names and places, which are not the clerk's own where fixed


class Bench:
    """Runners by the kind of object that they look at, and how many of these there were."""

    __slots__ = ("_fixed", "_unnamed", "objects", "runners")

    def __init__(self, runners: Sequence[Runner], profile: Profile) -> None:
        self.runners: dict[Subject, list[Runner]] = {subject: [] for subject in SUBJECTS}
        for runner in runners:
            self.runners[runner.rule.subject].append(runner)
        self.objects: Counter[Subject] = Counter()
        self._fixed = frozenset(profile.facts["固定指标"])
        self._unnamed = [one for one in self.runners["指标"] if one.rule.family != NAMING]

    def serving(self, subject: Subject, record: Record | Document) -> list[Runner]:
        """The runners for an object, which is counted.

        An indicator whose name the system has fixed is spared what would be said of its name.
        """
        self.objects[subject] += 1
        if self._fixed and subject == "指标" and getattr(record, "name", None) in self._fixed:
            return self._unnamed
        return self.runners[subject]


class Workshop:
    """The benches of a run, set up when the first card of a profile comes."""

    def __init__(self, rules: Sequence[Rule], policy: Policy) -> None:
        self.policy = policy
        self._rules = rules
        self._benches: dict[str, Bench] = {}
        self._runners: dict[int, Runner] = {}  # by the identity of the rule, kept by its runner

    def bench(self, profile: Profile) -> Bench:
        """The bench of a profile. What is the same rule under two profiles is one runner."""
        found = self._benches.get(profile.name)
        if found is None:
            rules = self.policy.rules_under(profile, self._rules)
            found = Bench([self._runner(rule) for rule in rules], profile)
            self._benches[profile.name] = found
        return found

    def _runner(self, rule: Rule) -> Runner:
        known = self._runners.get(id(rule))
        if known is None:
            known = self._runners[id(rule)] = Runner(rule)
        return known

    def counts(self) -> RuleCounts:
        """How the rules of the run have come out, each counted once, whatever its settings."""
        if not self._benches:
            self.bench(self.policy.default)
        by_code: dict[str, list[Runner]] = {}
        for runner in self._runners.values():
            by_code.setdefault(runner.rule.code, []).append(runner)
        summary = Counter(self._summary(runners) for runners in by_code.values())
        return RuleCounts(
            run=len(by_code),
            hit=summary[Verdict.HIT],
            passed=summary[Verdict.PASSED],
            undetermined=summary[Verdict.UNDETERMINED],
            not_applicable=summary[None],
            undetermined_cases=sum(runner.undetermined for runner in self._runners.values()),
        )

    def _summary(self, runners: list[Runner]) -> Verdict | None:
        """How one rule came out over all benches that it stands on."""
        if any(runner.hits for runner in runners):
            return Verdict.HIT
        subject = runners[0].rule.subject
        objects = sum(
            bench.objects[subject]
            for bench in self._benches.values()
            if any(runner in bench.runners[subject] for runner in runners)
        )
        if objects > sum(runner.undetermined for runner in runners):
            return Verdict.PASSED
        return Verdict.UNDETERMINED if objects else None
