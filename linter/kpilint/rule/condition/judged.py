"""What kpilint judges of an indicator's name: its direction, and what it measures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kpilint.rule.condition.access import object_at
from kpilint.rule.condition.name import DIRECTION, DIRECTIONS, MEASURES, SURENESS
from kpilint.rule.condition.operand import Operand

if TYPE_CHECKING:
    from collections.abc import Callable

    from kpilint.card.place import Span
    from kpilint.rule.condition.operand import TextOf
    from kpilint.rule.condition.scope import Here

PARTS = ("理由", "把握")


def judged(word: str, here: Here, span: Span) -> Operand:
    """方向, 所测."""
    answers = DIRECTIONS if word == DIRECTION else MEASURES
    return Operand(word, span, text=_told(word, here, answers, 0), choices=tuple(answers))


def part_of_judged(word: str, part: str, here: Here, span: Span) -> Operand:
    """方向.理由, 所测.把握."""
    if part == "理由":
        find, judge = object_at(here), _judge(word)
        return Operand("文字", span, text=lambda x, up: judge(find(x, up)).reason)
    text = _told(word, here, SURENESS, 2)
    return Operand("把握", span, text=text, choices=tuple(SURENESS))


def _told(word: str, here: Here, answers: dict[str, str], part: int) -> TextOf:
    """The Chinese word for the answer, or for how sure it is."""
    find, judge = object_at(here), _judge(word)
    words = {code: chinese for chinese, code in answers.items()}
    if not here.ups and not here.hops:
        return lambda x, _: words[judge(x)[part]]
    return lambda x, up: words[judge(find(x, up))[part]]


def _judge(word: str) -> Callable[[Any], Any]:
    if word == DIRECTION:
        from kpilint.target.direction import read_direction

        return read_direction
    from kpilint.target.kind import read_kind

    return read_kind
