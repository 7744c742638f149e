"""What is asked of a collection as a whole: 存在 每个 没有, 个数 占比 合计 最大 最小 平均."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.operand import Amount, Numeric, Operand, as_amount
from kpilint.rule.condition.quantity import NUMBER, PERCENT, comparable
from kpilint.rule.condition.show import text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from kpilint.card.place import Span
    from kpilint.rule.condition.operand import Answer, Around, Bounds, Source, TextOf
    from kpilint.rule.condition.tree import Measure, Quantifier

    Limits = Callable[[Any, Around], tuple[Bounds, str] | None]

ZERO = Decimal(0)


def quantified(quantifier: Quantifier, source: Source, holds: Answer) -> Answer:
    """Whether some, every or no element holds to a condition.

    每个 of no elements at all is undetermined: there is nothing of which it could be said.
    """
    elements = source.elements
    sought = quantifier != "每个"

    def answer(element: Any, around: Around) -> bool | None:
        parts = elements(element, around)
        if parts is None or (not sought and not parts):
            return None
        doubtful = False
        for part in parts:
            found = holds(part, (element, around))
            if found is sought:
                return quantifier == "存在"
            doubtful = doubtful or found is None
        return None if doubtful else quantifier != "存在"

    return answer


def measured(
    measure: Measure, source: Source, holds: Answer | None, value: Operand | None, span: Span
) -> Operand:
    """The number that a measure draws from a collection."""
    if measure in ("个数", "占比"):
        limits = _count(source, holds, share=measure == "占比")
        return _operand(limits, NUMBER if measure == "个数" else PERCENT, span)
    assert value is not None
    if value.number is None:
        raise ConditionError("not_a_number", value.span, kind=value.kind)
    amounts = _amounts(source, holds, value.number)
    found = _operand(
        _limits(amounts, _MEASURES[measure]), value.number.unit, span, value.number.lenient
    )
    if value.number.lenient and value.text is not None:
        return found._replace(show=_in_their_spelling(source, value.text, found))
    return found


def _in_their_spelling(source: Source, text: TextOf, whole: Operand) -> TextOf:
    """How a message prints a figure drawn from shares: weights of 10 and 20 make 30, not 30%."""
    elements, printed = source.elements, text_of(whole)

    def show(element: Any, around: Around) -> str | None:
        words = printed(element)
        texts = (text(part, (element, around)) or "" for part in elements(element, around) or ())
        with_sign = any(sign in one for one in texts for sign in "%％")
        return words if words is None or with_sign else words.replace("%", "")

    return show


def _operand(limits: Limits, unit: str | None, span: Span, lenient: bool = False) -> Operand:
    def exact(element: Any, around: Around) -> Any:
        found = limits(element, around)
        if found is None or found[0][0] is None or found[0][0] != found[0][1]:
            return None
        return found[0][0] if unit is not None else Amount(found[0][0], found[1])

    return Operand("数", span, number=Numeric(exact, unit, lenient, bounds=limits))


def _count(source: Source, holds: Answer | None, share: bool) -> Limits:
    """How many elements there are, at least and at most, or which share of all."""
    elements = source.elements

    def limits(element: Any, around: Around) -> tuple[Bounds, str] | None:
        parts = elements(element, around)
        if parts is None:
            return None
        answers = [True if holds is None else holds(part, (element, around)) for part in parts]
        low = Decimal(answers.count(True))
        high = low + answers.count(None)
        if not share:
            return (low, high), NUMBER
        whole = Decimal(len(answers)) / 100
        return ((low / whole, high / whole), PERCENT) if answers else None

    return limits


def _amounts(
    source: Source, holds: Answer | None, number: Numeric
) -> Callable[[Any, Around], tuple[list[Decimal], str, bool] | None]:
    """The amounts of the elements that count, their unit, and whether these are all.

    None where the collection is missing, or its amounts have units that cannot be put together.
    """
    elements, amount = source.elements, as_amount(number)

    def found(element: Any, around: Around) -> tuple[list[Decimal], str, bool] | None:
        parts = elements(element, around)
        if parts is None:
            return None
        values, unit, whole = [], number.unit, True
        for part in parts:
            counts = True if holds is None else holds(part, (element, around))
            if counts is False:
                continue
            one = amount(part, (element, around)) if counts else None
            if one is None:
                whole = False
            elif unit is not None and not comparable(unit, one.unit):
                return None
            else:
                values.append(one.value)
                unit = one.unit if unit is None else unit
        return values, unit or NUMBER, whole

    return found


def _limits(
    amounts: Callable[[Any, Around], tuple[list[Decimal], str, bool] | None],
    draw: Callable[[list[Decimal], bool], Bounds | None],
) -> Limits:
    def limits(element: Any, around: Around) -> tuple[Bounds, str] | None:
        found = amounts(element, around)
        if found is None:
            return None
        values, unit, whole = found
        bounds = draw(values, whole)
        return None if bounds is None else (bounds, unit)

    return limits


def _total(values: list[Decimal], whole: bool) -> Bounds | None:
    """Where something is not known, the sum is at least that of the rest, if none is negative."""
    total = sum(values, ZERO)
    if whole:
        return total, total
    return (total, None) if all(value >= 0 for value in values) else None


def _greatest(values: list[Decimal], whole: bool) -> Bounds | None:
    greatest = max(values, default=None)
    return None if greatest is None else (greatest, greatest if whole else None)


def _least(values: list[Decimal], whole: bool) -> Bounds | None:
    least = min(values, default=None)
    return None if least is None else (least if whole else None, least)


def _mean(values: list[Decimal], whole: bool) -> Bounds | None:
    mean = sum(values, ZERO) / len(values) if values and whole else None
    return None if mean is None else (mean, mean)


_MEASURES = {"合计": _total, "最大": _greatest, "最小": _least, "平均": _mean}
