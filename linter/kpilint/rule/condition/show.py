"""How a value of the condition language is printed in a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.rule.condition.bounds import bounds_of
from kpilint.rule.condition.quantity import shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from kpilint.rule.condition.operand import Bounds, Operand


def text_of(operand: Operand) -> Callable[[Any], str | None]:
    """How a message prints a value of the condition language."""
    show = operand.show or operand.text
    if show is not None:
        return lambda record: show(record, None)
    assert operand.number is not None
    limits = bounds_of(operand.number)
    return lambda record: _bounded(limits(record, None))


def _bounded(limits: tuple[Bounds, str] | None) -> str | None:
    """A number, or how much it is at least and at most where a part of it is not known."""
    if limits is None:
        return None
    (low, high), unit = limits
    if low is not None and low == high:
        return shown(low, unit)
    least = f"至少{shown(low, unit)}" if low is not None else ""
    most = f"至多{shown(high, unit)}" if high is not None else ""
    return f"{least}{most}"
