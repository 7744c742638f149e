"""A rule put to its own examples, with what it saw on each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kpilint.rule.anatomy import Anatomy
from kpilint.rule.message import render
from kpilint.rule.node import root_mapping, value_of
from kpilint.run.examples import example_object
from kpilint.run.runner import Runner, Verdict
from kpilint.text.node import Mapping, Scalar
from kpilint.text.position import Lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kpilint.rule.model import Rule


class Rehearsed(NamedTuple):
    """One example: its number among its like, its line, how it came out, and what was seen.

    ``said`` is what the rule would say of a hit, why it cannot tell, or the parts of the condition
    that do not hold; ``values`` are what its names stand for.
    """

    bad: bool
    number: int
    line: int
    example: Mapping
    verdict: Verdict
    said: tuple[str, ...]
    values: tuple[tuple[str, str | None], ...]

    @property
    def right(self) -> bool:
        """Whether the example came out as it should."""
        return (self.verdict is Verdict.HIT) is self.bad


def rehearse(rule: Rule) -> Iterator[Rehearsed]:
    """Every example of the rule, the bad ones first."""
    runner, lines = Runner(rule), Lines(rule.source)
    anatomy = anatomy_of(rule)
    for bad, examples in ((True, rule.bad), (False, rule.good)):
        for number, example in enumerate(examples, 1):
            if isinstance(example, Mapping):
                line = lines.position(example.start)[0]
                record = example_object(rule.subject, example)
                verdict = runner.verdict(record)
                said = tuple(_said(runner, anatomy, verdict, record))
                values = tuple(anatomy.values(record)) if anatomy else ()
                yield Rehearsed(bad, number, line, example, verdict, said, values)


def _said(runner: Runner, anatomy: Anatomy | None, verdict: Verdict, record: Any) -> Iterable[str]:
    if verdict is Verdict.HIT:
        return messages(runner, record)
    if anatomy is None:
        return ()
    if verdict is Verdict.UNDETERMINED:
        return anatomy.doubts(record)
    return [f"“{part}”不成立" for part in anatomy.against(record)]


def messages(runner: Runner, record: Any) -> Iterator[str]:
    """What a rule says about an object that it hits."""
    answer = runner.answer(record, None)
    for hit in runner.found(answer, record) if answer else ():
        yield render(runner.rule.message, record, hit.values)


def anatomy_of(rule: Rule) -> Anatomy | None:
    """The parts of a rule's condition; None where a check stands in its place."""
    if rule.condition is None:
        return None
    return Anatomy(rule.condition, rule.subject, condition_text(rule))


def condition_text(rule: Rule) -> str:
    """The condition as one text, in which the spans of its tree count."""
    node = value_of(root_mapping(rule.source), "条件")
    assert isinstance(node, Scalar)
    return node.text
