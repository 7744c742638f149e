"""Personal data as a report may repeat them: known to the filer, of no use to others."""

from __future__ import annotations

STAR = "*"


def veiled_name(name: str) -> str:
    """The surname alone: 周**."""
    return name[:1] + STAR * (len(name) - 1)


def veiled_number(number: str) -> str:
    """The first three and last two characters of a number: 138******00."""
    return number[:3] + STAR * max(len(number) - 5, 0) + number[-2:]
