"""The engine: every rule on every object of its kind, and a finding for each hit."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kpilint.rule.model import RuleError
from kpilint.run.finding import FindingMaker
from kpilint.run.outcome import RuleCounts
from kpilint.run.runner import Verdict, runner

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kpilint.card.model import Department, Record
    from kpilint.intake.document import Document
    from kpilint.rule.model import Rule, Subject
    from kpilint.run.outcome import Finding
    from kpilint.run.runner import Runner


class Engine:
    """Rules ready to run. One engine serves a whole run and counts what its rules answered."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.failures: list[RuleError] = []
        self._runners: dict[Subject, list[tuple[Rule, Runner]]] = {}
        self._answers: dict[str, Counter[Verdict]] = {rule.code: Counter() for rule in rules}
        for rule in rules:
            self._runners.setdefault(rule.subject, []).append((rule, runner(rule)))

    def check(self, document: Document) -> list[Finding]:
        """The findings of one document, in the order in which they stand in it."""
        findings: list[Finding] = []
        for department in document.departments:
            maker = FindingMaker(document, department)
            for subject, record in _objects(department):
                self._apply(subject, record, maker, findings)
        if document.departments:
            maker = FindingMaker(document, document.departments[0])
            self._apply("文件", document, maker, findings)
        findings.sort(key=lambda found: (found.place.line, found.place.column, found.code))
        return findings

    def _apply(
        self,
        subject: Subject,
        record: Record | Document,
        maker: FindingMaker,
        findings: list[Finding],
    ) -> None:
        for rule, run in self._runners.get(subject, ()):
            try:
                verdict, hits = run(record)
                findings.extend(maker.finding(rule, record, hit) for hit in hits)
            except Exception as error:  # one broken rule must not take the others with it
                self._fail(rule, error)
                continue
            self._answers[rule.code][verdict] += 1

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
        summary = Counter(_summary(answers) for answers in self._answers.values())
        undetermined = sum(answers[Verdict.UNDETERMINED] for answers in self._answers.values())
        return RuleCounts(
            run=len(self._answers),
            hit=summary[Verdict.HIT],
            passed=summary[Verdict.PASSED],
            undetermined=summary[Verdict.UNDETERMINED],
            not_applicable=summary[None],
            undetermined_cases=undetermined,
        )


def _summary(answers: Counter[Verdict]) -> Verdict | None:
    for verdict in (Verdict.HIT, Verdict.PASSED, Verdict.UNDETERMINED):
        if answers[verdict]:
            return verdict
    return None


def _objects(department: Department) -> Iterator[tuple[Subject, Record]]:
    yield "部门", department
    for project in department.projects or ():
        yield "项目", project
        for indicator in project.indicators or ():
            yield "指标", indicator
