"""The engine: every rule on every object of its kind, and a finding for each hit."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kpilint.rule.model import RuleError
from kpilint.run.finding import FindingMaker
from kpilint.run.outcome import RuleCounts
from kpilint.run.runner import Runner, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kpilint.card.model import Department, Record
    from kpilint.intake.document import Document
    from kpilint.rule.model import Rule, Subject
    from kpilint.run.outcome import Finding

SUBJECTS: tuple[Subject, ...] = ("部门", "项目", "指标", "文件")


class Engine:
    """Rules ready to run. One engine serves a whole run and counts how its rules come out."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.failures: list[RuleError] = []
        self._runners: dict[Subject, list[Runner]] = {subject: [] for subject in SUBJECTS}
        self._objects: Counter[Subject] = Counter()
        for rule in rules:
            self._runners[rule.subject].append(Runner(rule))

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
        """Every rule of the subject on one object: the innermost loop of the whole program."""
        self._objects[subject] += 1
        for runner in self._runners[subject]:
            try:
                answer = runner.answer(record)
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
        runners = [runner for group in self._runners.values() for runner in group]
        summary = Counter(runner.summary(self._objects[runner.rule.subject]) for runner in runners)
        return RuleCounts(
            run=len(runners),
            hit=summary[Verdict.HIT],
            passed=summary[Verdict.PASSED],
            undetermined=summary[Verdict.UNDETERMINED],
            not_applicable=summary[None],
            undetermined_cases=sum(runner.undetermined for runner in runners),
        )


def _objects(department: Department) -> Iterator[tuple[Subject, Record]]:
    yield "部门", department
    for project in department.projects or ():
        yield "项目", project
        for indicator in project.indicators or ():
            yield "指标", indicator
