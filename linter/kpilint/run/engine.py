"""The engine: every rule on every object of its kind, and a finding for each hit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.rule.model import RuleError
from kpilint.rule.profiles import profile_of, settle
from kpilint.run.bench import Workshop
from kpilint.run.finding import FindingMaker
from kpilint.run.policy import general_policy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpilint.card.model import Department, Record
    from kpilint.intake.document import Document
    from kpilint.rule.model import Rule, Subject
    from kpilint.run.bench import Bench
    from kpilint.run.outcome import Finding, RuleCounts
    from kpilint.run.policy import Policy


class Engine:
    """Rules ready to run. One engine serves a whole run and counts how its rules come out."""

    def __init__(self, rules: Sequence[Rule], policy: Policy | None = None) -> None:
        self.failures: list[RuleError] = []
        self._workshop = Workshop(rules, policy or general_policy())

    def check(self, document: Document) -> list[Finding]:
        """The findings of one document, in the order in which they stand in it."""
        findings: list[Finding] = []
        for department in document.departments:
            settle(department, self._workshop.policy.default)
            self._check(department, FindingMaker(document, department), findings)
        if document.departments:
            first = document.departments[0]
            maker = FindingMaker(document, first)
            bench = self._workshop.bench(profile_of(first))
            self._apply(bench, "文件", document, maker, findings)
        findings.sort(key=lambda found: (found.place.line, found.place.column, found.code))
        return findings

    def _check(self, department: Department, maker: FindingMaker, findings: list[Finding]) -> None:
        bench = self._workshop.bench(profile_of(department))
        self._apply(bench, "部门", department, maker, findings)
        for project in department.projects or ():
            bench = self._workshop.bench(profile_of(project))
            self._apply(bench, "项目", project, maker, findings)
            for indicator in project.indicators or ():
                self._apply(bench, "指标", indicator, maker, findings)

    def _apply(
        self,
        bench: Bench,
        subject: Subject,
        record: Record | Document,
        maker: FindingMaker,
        findings: list[Finding],
    ) -> None:
        """Every rule of the subject on one object: the innermost loop of the whole program."""
        for runner in bench.serving(subject, record):
            try:
                answer = runner.parts[0](record, None)
                if answer is False:
                    continue
                if len(runner.parts) > 1:
                    answer = runner.answer(record, None)
                    if answer is False:
                        continue
                if answer is None:
                    runner.undetermined += 1
                    continue
                hits = runner.found(answer, record)
                findings.extend(maker.finding(runner.rule, record, hit) for hit in hits)
                runner.hits += 1
            except Exception as error:  # one broken rule must not take the others with it
                self._fail(runner.rule, error)

    def _fail(self, rule: Rule, error: Exception) -> None:
        if any(failure.code == rule.code for failure in self.failures):
            return
        self.failures.append(
            RuleError(
                file=rule.file,
                line=rule.line,
                column=1,
                message=f"规则 {rule.code} 运行时出错：{type(error).__name__}: {error}",
                advice="请把这条规则和出错的卡片一起报告；其余规则照常运行",
                code=rule.code,
            )
        )

    def counts(self) -> RuleCounts:
        """How the rules of the run have come out, each counted once."""
        return self._workshop.counts()
