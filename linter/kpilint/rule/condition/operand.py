"""A value of a condition made ready to run: its faces as text, number, target or collection.

A field often has more than one face: 预算数 is an amount when it is compared with 1万元 and a text
when it is searched. Every function takes the object and what lies around it inside collections.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from kpilint.card.place import Span
    from kpilint.target.model import Target

Around = tuple[Any, Any] | None  # the object that holds the collection, and what is around that
TextOf = Callable[[Any, Around], str | None]
Options = Callable[[Any, Around], tuple[str, ...]]
Answer = Callable[[Any, Around], bool | None]


class Amount(NamedTuple):
    """A number in a base unit (元, 天, %, 个 …) that is known only when the condition runs."""

    value: Decimal
    unit: str


Bound = Decimal | None
Bounds = tuple[Bound, Bound]


class Numeric(NamedTuple):
    """The face of a value as a number.

    With a ``unit``, ``value`` gives a Decimal in it; without (None), it gives an Amount, whose unit
    depends on the card. ``lenient`` says that a bare number may stand for a percentage (权重).
    ``calendar`` says that the number is a year, which holds the dates in it.
    ``bounds`` gives the least and greatest number that it may turn out to be where some part of it
    is undetermined (None being without end), and their unit. ``constant`` is set when the card has
    no say in it.
    """

    value: Callable[[Any, Around], Any]
    unit: str | None
    lenient: bool = False
    bounds: Callable[[Any, Around], tuple[Bounds, str] | None] | None = None
    constant: Decimal | None = None
    calendar: bool = False


def as_amount(number: Numeric) -> Callable[[Any, Around], Amount | None]:
    """The number with its unit, whether that is known beforehand or not."""
    value, unit = number.value, number.unit
    if unit is None:
        return value

    def amount(element: Any, around: Around) -> Amount | None:
        found = value(element, around)
        return None if found is None else Amount(found, unit)

    return amount


class Source(NamedTuple):
    """The face of a value as a collection: its elements and what kind of object they are."""

    elements: Callable[[Any, Around], Iterable[Any] | None]
    holder: str


class Operand(NamedTuple):
    """A value with those faces that it has; ``kind`` is the Chinese word for it in errors.

    ``show`` is how a message prints it, where that is not its text or its number. ``options`` are
    the several texts that a profile says. ``own`` is the text as a function of the object alone,
    where nothing around it has a say: most conditions ask that, so it spares them a call.
    """

    kind: str
    span: Span
    text: TextOf | None = None
    number: Numeric | None = None
    target: Callable[[Any, Around], Target | None] | None = None
    source: Source | None = None
    constant: str | None = None
    choices: Mapping[str, str] | tuple[str, ...] | None = None
    items: tuple[Operand, ...] | None = None
    words: str | None = None
    show: TextOf | None = None
    options: Options | None = None
    own: Callable[[Any], str | None] | None = None


def tested(operand: Operand, holds: Callable[[str], object], negated: bool) -> Answer:
    """A test that only the text of an operand decides; whatever is true counts as a yes."""
    own, text = operand.own, operand.text
    assert text is not None
    if own is not None:

        def of_own(element: Any, _: Around) -> bool | None:
            found = own(element)
            return None if found is None else (not holds(found)) is negated

        return of_own

    def answer(element: Any, around: Around) -> bool | None:
        found = text(element, around)
        return None if found is None else (not holds(found)) is negated

    return answer
