"""口径.权重总分: what the profile of a card says, as values of a condition."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from kpilint.rule.condition.access import object_at
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.operand import Operand, as_amount
from kpilint.rule.condition.quantity import NUMBER, PERCENT
from kpilint.rule.hint import hinted
from kpilint.rule.profile import FACTS
from kpilint.rule.profiles import profile_of

if TYPE_CHECKING:
    from kpilint.card.place import Span
    from kpilint.rule.condition.operand import Answer, Around, Numeric, Options
    from kpilint.rule.condition.scope import Here


def profile_fact(word: str, here: Here, word_span: Span, span: Span) -> Operand:
    """The operand of a fact. Raises ConditionError for a word that no profile has."""
    fact = FACTS.get(word)
    if fact is None:
        known = "、".join(FACTS)
        hint = hinted(word, FACTS)
        raise ConditionError("unknown_fact", word_span, word=word, hint=hint, known=known)
    find = object_at(here)

    def options(element: Any, around: Around) -> tuple[str, ...]:
        return profile_of(find(element, around)).facts[word]

    return Operand(
        "口径",
        span,
        text=lambda element, around: "、".join(options(element, around)),
        choices=fact.choices or None,
        options=options if fact.many else None,
    )


def number_among(left: Numeric, options: Options, negated: bool) -> Answer:
    """Whether a number is one of those that the profile names; a percentage counts by its digits,
    since a column of weights may be headed with the sign or not.
    """
    amount = as_amount(left)

    def answer(element: Any, around: Around) -> bool | None:
        found = amount(element, around)
        if found is None or found.unit not in (NUMBER, PERCENT):
            return None
        known = options(element, around)
        return any(Decimal(one) == found.value for one in known) is not negated

    return answer
