"""The objects of files, one by one: departments, cards, indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kpilint.intake.read import read_path
from kpilint.run.discover import find_files, holds_no_card

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.card.model import Department
    from kpilint.intake.document import Document


class Object(NamedTuple):
    """What a rule may be about, and where it comes from."""

    document: Document
    department: Department
    record: Any


def documents(paths: tuple[str, ...]) -> Iterator[Document]:
    """The documents of files and folders; in a folder, files that are no cards are passed over."""
    for path, searched in find_files(paths):
        document = read_path(path)
        if not (searched and holds_no_card(path, document)):
            yield document


def objects(document: Document, subject: str) -> Iterator[Object]:
    """Every object of a kind in a document, in the order in which they stand there."""
    if subject == "文件" and document.departments:
        yield Object(document, document.departments[0], document)
    for department in document.departments:
        if subject == "部门":
            yield Object(document, department, department)
        for project in department.projects or ():
            if subject == "项目":
                yield Object(document, department, project)
            elif subject == "指标":
                for indicator in project.indicators or ():
                    yield Object(document, department, indicator)
