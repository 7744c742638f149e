"""What a reviewer can get wrong: each mistake has a name, a sentence, a cure, and samples."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kpilint.card.place import Span


class Mistake(NamedTuple):
    """The sentence that names the mistake, the sentence that cures it, and samples that make it.

    Places in braces are filled in where the mistake is found. A sample is a condition on an
    indicator, or, behind a ``|``, on the object named before it (``项目|预算数 > 3``); the samples
    of mistakes in files stand in the tests.
    """

    message: str
    advice: str
    samples: tuple[str, ...] = ()


class ConditionError(Exception):
    """A mistake at a place of a condition. ``values`` fill the braces of its sentences."""

    def __init__(self, mistake: str, span: Span, **values: str) -> None:
        super().__init__(mistake)
        self.mistake = mistake
        self.span = span
        self.values = values
