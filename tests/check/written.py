"""Departments and hits from a few lines of YAML, for the tests of the checks."""

from collections.abc import Iterator

from kpilint.card.build import build_department
from kpilint.card.model import Department, Record
from kpilint.check.registry import CHECKS
from kpilint.rule.model import Hit
from kpilint.text.compose import compose


def department(text: str) -> Department:
    node = compose(text)[0]
    assert node is not None
    return build_department(node)


def hits(check: str, text: str, **parameters: str) -> list[Hit]:
    """The hits of a check on every object of its kind in the text."""
    run = CHECKS[check].load()
    subject = CHECKS[check].info.subject
    return [
        hit for record in _objects(department(text), subject) for hit in run(record, parameters)
    ]


def _objects(whole: Department, subject: str) -> Iterator[Record]:
    if subject == "部门":
        yield whole
    for project in whole.projects or ():
        if subject == "项目":
            yield project
        if subject == "指标":
            yield from project.indicators or ()
