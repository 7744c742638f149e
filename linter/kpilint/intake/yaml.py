"""A decoded YAML text to a document: its cards, and all there is to say about its writing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.build import build_department
from kpilint.intake.document import Document
from kpilint.intake.mention import mentions_card
from kpilint.intake.remark import Remarks
from kpilint.intake.source import TextSource
from kpilint.intake.tree import Tree, read_tree
from kpilint.resource.collector import paused_collector
from kpilint.resource.regex import regex
from kpilint.text.compose import YamlError

if TYPE_CHECKING:
    from kpilint.card.address import Address
    from kpilint.card.model import Department
    from kpilint.card.problem import Problem
    from kpilint.text.decode import Decoded
    from kpilint.text.node import Node

MOST_MARKS = 2_000_000  # marks of YAML in a text, each of which may make a value
_MAYBE_SWALLOWED = regex(r"[ \t\[{,:](?:[|>][-+]?\d|[!&])")
_TELLING = regex(r"[:：\u3000\xa0]|^\d{3}")  # in an unknown key: a slip made it one


def read_yaml(file: str, decoded: Decoded) -> Document:
    """The document of a text. Nothing is raised: what cannot be read is an error in it."""
    text = decoded.text
    with paused_collector():
        reading = _read(text)
    source = TextSource(text, reading.nodes)
    remarks = Remarks(file, source)
    remarks.of_encoding(decoded)
    remarks.of_slips(reading.tree.slips)
    remarks.of_problems(reading.problems)
    if reading.tree.error:
        remarks.of_error(reading.tree.error)
    elif not any(reading.tree.roots):
        remarks.of_error(YamlError("文件是空的", 0, "请检查是否选错了文件"))
    return Document(
        file,
        source,
        reading.departments,
        remarks.notices,
        sorted(remarks.errors, key=lambda error: (error.line, error.column)),
        foreign=not reading.departments and _is_foreign(reading, text),
    )


def _is_foreign(reading: _Reading, text: str) -> bool:
    """Whether a text without departments is somebody else's: templates of YAML often are broken."""
    return bool(reading.foreign) or not mentions_card(text)


class _Reading:
    """The departments of a tree, with what building them left."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.nodes: dict[Address, Node] = {}
        self.problems: list[Problem] = []
        self.departments: list[Department] = []
        for number, root in enumerate((r for r in tree.roots if r), 1):
            before = len(self.problems)
            address = ("文档", number) if number > 1 else ()
            department = build_department(root, self.problems, self.nodes, address)
            if not any(problem.kind == "foreign" for problem in self.problems[before:]):
                self.departments.append(department)
        self.foreign = [problem for problem in self.problems if problem.kind == "foreign"]


def _read(text: str) -> _Reading:
    """Read as YAML; again, mended, where a slip has made YAML read something else."""
    if sum(map(text.count, ":,-\n\r")) > MOST_MARKS:
        return _Reading(Tree([], [], YamlError("内容过多，不像绩效目标表", 0, "请拆分为多个文件")))
    reading = _Reading(read_tree(text))
    if reading.tree.slips or reading.tree.error:
        return reading
    suspect = any(_may_come_of_slip(problem) for problem in reading.problems)
    if not suspect and not _MAYBE_SWALLOWED.search(text):
        return reading
    from kpilint.intake.mend import mended_tree

    mended = mended_tree(text, only="" if suspect else "swallowed")
    if mended is None:
        return reading
    if mended.error:  # the slips stand there all the same
        slips = [slip for slip in mended.slips if slip.kind == "indent" or slip.word]
        reading.tree = reading.tree._replace(slips=slips)
        return reading
    return _Reading(mended)


def _may_come_of_slip(problem: Problem) -> bool:
    """A text where fields belong, fields where a text belongs, a key that holds its value."""
    if problem.kind in ("foreign", "shape"):
        return True
    key = problem.address[-1]  # a field word, where the key stands twice
    return problem.kind != "duplicate_key" and isinstance(key, str) and bool(_TELLING.search(key))
