"""A rule file as text: where its keys stand, and how an error in it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.rule.condition.mistakes import CONDITION_MISTAKES
from kpilint.rule.mistake import FILE_MISTAKES
from kpilint.rule.model import RuleError
from kpilint.text.node import Scalar
from kpilint.text.position import Lines
from kpilint.text.scalar import scalar_range

if TYPE_CHECKING:
    from kpilint.rule.condition.mistake import ConditionError, Mistake
    from kpilint.text.node import Node

MISTAKES: dict[str, Mistake] = {**FILE_MISTAKES, **CONDITION_MISTAKES}


class RuleSource:
    """The text of one rule file, and the errors that were found in it so far."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.code: str | None = None
        self.errors: list[RuleError] = []
        self._lines = Lines(text)

    def line_of(self, offset: int) -> int:
        """The line on which an offset stands."""
        return self._lines.position(offset)[0]

    def report(self, mistake: str, start: int, end: int, **values: str) -> None:
        """Note a mistake at a range of the text."""
        line, column = self._lines.position(start)
        words = MISTAKES[mistake]
        text = self._lines.line_text(line)
        width = max(min(end, start + len(text) - column + 1) - start, 1)
        self.errors.append(
            RuleError(
                file=self.file,
                line=line,
                column=column,
                message=words.message.format_map(values),
                advice=words.advice.format_map(values),
                code=self.code,
                frame=text,
                end_column=column + width,
            )
        )

    def report_node(self, mistake: str, node: Node, **values: str) -> None:
        """Note a mistake that concerns a whole key or value."""
        end = node.end if isinstance(node, Scalar) else node.start + 1
        self.report(mistake, node.start, end, **values)

    def report_inside(self, error: ConditionError, scalar: Scalar) -> None:
        """Note a mistake inside the text of a scalar."""
        start, end = scalar_range(self.text, scalar, *error.span)
        self.report(error.mistake, start, end, **error.values)
