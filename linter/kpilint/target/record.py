"""A target as plain data for JSON: numbers as text, so that no digit is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.target.days import iso

if TYPE_CHECKING:
    from decimal import Decimal

    from kpilint.card.place import Span
    from kpilint.target.model import Target

Json = dict[str, object]


def target_record(target: Target) -> Json:
    """The fields of a target in the order of the design; the bounds of a date as ISO dates."""
    low, high = _bounds(target)
    record: Json = {
        "raw": target.raw,
        "kind": target.kind,
        "op": target.op,
        "op_written": target.op_written,
        "low": low,
        "low_inclusive": target.low_inclusive,
        "high": high,
        "high_inclusive": target.high_inclusive,
        "unit": target.unit,
        "per": list(target.per),
        "dimension": target.dimension,
        "base": _base(target),
        "base_unit": target.base_unit,
        "change": target.change,
        "canonical": target.canonical,
        "error": target.error and target.error._asdict(),
        "label": target.label,
        "ambiguous": target.ambiguous,
        "spans": {name: _span(span) for name, span in target.spans._asdict().items()},
    }
    if target.parts:
        record["parts"] = [target_record(part) for part in target.parts]
    return record


def plain(number: Decimal | None) -> str | None:
    """A number in plain digits as written: 100.00 stays 100.00, 1E+5 is 100000."""
    return None if number is None else f"{number:f}"


def base_text(number: Decimal) -> str:
    """A computed number in plain digits, without zeros that say nothing."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _bounds(target: Target) -> tuple[str | None, str | None]:
    if target.kind == "date" and target.unit == "日期":
        low, high = target.date_low, target.date_high
        return (iso(low) if low else None), (iso(high) if high else None)
    return plain(target.low), plain(target.high)


def _base(target: Target) -> str | list[str] | None:
    """One number, or both of a range."""
    if target.kind == "date":
        days = [iso(day) for day in (target.date_low, target.date_high) if day and day[0]]
    else:
        bounds = (target.base_low, target.base_high)
        days = [base_text(bound) for bound in bounds if bound is not None]
    if not days:
        return None
    return days if len(set(days)) > 1 else days[0]


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]
