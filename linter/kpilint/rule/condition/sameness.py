"""When two short texts are the same: blanks around them and full-width signs do not count."""

from __future__ import annotations

from functools import lru_cache

_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}


@lru_cache(maxsize=1 << 14)
def plain_text(text: str) -> str:
    """The text by which equality is decided: half-width signs, no blanks around."""
    return text.strip().translate(_WIDTH)


def same_text(one: str, other: str) -> bool:
    """Whether two texts are the same."""
    if one == other:
        return True
    return plain_text(one) == plain_text(other)
