"""The nearest reading of a text that makes no sense: 9O% is 90%, ≥≥95% is ≥95%, 99。5% is 99.5%."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kpilint.target.model import Target

_LOOK_ALIKE = str.maketrans({"O": "0", "o": "0", "〇": "0", "l": "1", "I": "1", "|": "1"})
_LETTERED = regex("(?<=[0-9])[OolI|〇]+|[OolI|]+(?=[0-9])")
_POINT = regex("(?<=[0-9])[。·,、]+(?=[0-9])")
_LAST_SIGN = regex("[≥≤<>=~]+$")
_REPEATED = regex(r"([≥≤<>=%‰,.:;~±-])\1+")


def nearest_reading(text: str, at: int, read: Callable[[str], Target | None]) -> str | None:
    """The canonical text of the first small correction that can be read whole.

    ``read`` gives None for a text that makes no sense.
    """
    for corrected in dict.fromkeys(_corrections(text, at)):
        target = read(corrected) if corrected != text else None
        if target is not None and target.op is not None and target.error is None:
            return target.canonical
    return None


def _corrections(text: str, at: int) -> Iterator[str]:
    """Likely slips first, then what is left when the text is cut where reading stopped."""
    yield _LETTERED.sub(lambda found: found[0].translate(_LOOK_ALIKE), text)
    yield _POINT.sub(".", text)
    yield _REPEATED.sub(r"\1", text)
    yield _LAST_SIGN.sub("", text)
    yield text[:at] + text[at + 1 :]
    yield text[:at]
    yield text[at:]
