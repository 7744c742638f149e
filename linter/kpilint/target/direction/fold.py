"""The fold of a noun phrase: its last telling word gives the sign, what stands before turns it.

Chinese noun phrases are head-final: in 投诉处理率 the last telling word is 处理, so more is better;
in 业务办理投诉率 it is 投诉, so less is. Where the words do not settle it, the answer is unknown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.target.direction import act, change, harm, subject
from kpilint.target.direction.verdict import Direction, positive, unknown
from kpilint.target.direction.vocabulary import HEADS
from kpilint.target.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Callable

    from kpilint.target.direction.phrase import Phrase, Token
    from kpilint.target.direction.vocabulary import Role

NO_WORD = "名称里没有能判断好坏的词"


class Fold:
    """The fold of one phrase. ``head`` is its last measuring word (率, 人数, 金额), or None."""

    __slots__ = ("head", "phrase", "tokens")

    def __init__(self, phrase: Phrase) -> None:
        self.phrase = phrase
        self.tokens = phrase.tokens
        self.head: Token | None = None

    def direction(self) -> Direction:
        """The direction of the whole phrase."""
        return self._up_to(len(self.tokens)) if self.tokens else unknown(NO_WORD)

    def before(self, at: int) -> Direction:
        """The direction of what stands before the token at ``at``, as a phrase of its own."""
        head, self.head = self.head, None
        found = self._up_to(at) if at else unknown(NO_WORD)
        self.head = head
        return found

    def measures(self, role: Role) -> bool:
        """Whether the phrase ends in a measuring word of that kind."""
        return self.head is not None and self.head.role == role

    def measures_output(self) -> bool:
        """Whether it ends in a word by which only output is counted: 场次, 里程."""
        counts = lexicon().by_stem["output-counts"].words
        return self.head is not None and self.head.word in counts

    def _up_to(self, end: int) -> Direction:
        tokens = self.tokens
        while end and tokens[end - 1].role in HEADS:
            head = tokens[end - 1]
            if self.head is None and head.role != "degree":
                self.head = head
            end -= 1
        return _JUDGES[tokens[end - 1].role](self, end - 1) if end else self._bare()

    def _bare(self) -> Direction:
        """Nothing but a measuring word, and before it words that are on no list."""
        if self.measures("count") and (self.phrase.carried or self.measures_output()):
            return positive("数的是产出，没有反向的词", "low")
        if self.measures("days") and self.phrase.lead:
            return positive("数的是天数，没有反向的词", "low")
        return unknown(NO_WORD)


_JUDGES: dict[Role, Callable[[Fold, int], Direction]] = {
    "adverse": harm.adverse,
    "fault": harm.adverse,
    "manner": harm.adverse,
    "occur": harm.occurring,
    "cost": harm.cost,
    "time": harm.time,
    "achieve": act.good,
    "outcome": act.good,
    "handle": act.good,
    "remedy": act.good,
    "prevent": act.good,
    "benefit": act.good,
    "save": act.good,
    "running": act.good,
    "work": act.work,
    "output": subject.output,
    "people": subject.people,
    "item": subject.people,
    "not": subject.silent,
    "reduce": change.reduction,
    "grow": change.growth,
}
