"""What is withheld on a card: cells that say 涉密, or are masked, in place of their content."""

from __future__ import annotations

from functools import lru_cache

from kpilint.resource.regex import regex
from kpilint.target.read import read_value

LONGEST = 12  # no cell that only says that it is withheld is longer
_PIECE = regex(r"[、，,；;。.\s]+")
_ITEM_NUMBER = regex(r"^\s*\d{1,2}[.、．)）]\s*")


def is_classified(text: str | None) -> bool:
    """Whether a cell says in place of its content that it is secret."""
    if not text or len(text) > LONGEST:
        return False
    pieces = _PIECE.split(_ITEM_NUMBER.sub("", text).strip())
    return any(piece and read_value(piece).kind == "classified" for piece in pieces[:1])


@lru_cache(maxsize=1 << 14)
def is_withheld(text: str | None) -> bool:
    """Whether a cell is secret, a placeholder or blank, so that it says nothing of its own."""
    if not text or len(text) > LONGEST:
        return not text
    kind = read_value(_ITEM_NUMBER.sub("", text).strip()).kind
    return kind in {"classified", "placeholder", "blank"} or is_classified(text)
