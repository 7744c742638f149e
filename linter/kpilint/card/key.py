"""The field that a written key means: synonyms, white space and full-width forms aside."""

from __future__ import annotations

from functools import lru_cache

from kpilint.card.field import FIELD_BY_NAME, Field, Holder
from kpilint.text.nearest import nearest

_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_LONGEST = 64  # the longest synonym is far shorter


def plain_key(text: str) -> str:
    """A key without white space and with half-width brackets, as the field table is searched."""
    return "".join(text.split()).translate(_HALF_WIDTH)


_BY_PLAIN: dict[Holder, dict[str, Field]] = {
    holder: {plain_key(name): field for name, field in names.items()}
    for holder, names in FIELD_BY_NAME.items()
}


def known_field(holder: Holder, text: str) -> Field | None:
    """The field of this holder that a key means, or None."""
    return FIELD_BY_NAME[holder].get(text) or _field_by_plain(holder, text[: _LONGEST + 1])


@lru_cache(maxsize=4096)
def _field_by_plain(holder: Holder, text: str) -> Field | None:
    return _BY_PLAIN[holder].get(plain_key(text)) if len(text) <= _LONGEST else None


def holders_of(text: str) -> list[Holder]:
    """Whose field a key may be."""
    return [holder for holder in FIELD_BY_NAME if known_field(holder, text)]


def is_field_word(text: str) -> bool:
    """Whether some holder has a field of this name."""
    return bool(holders_of(text))


@lru_cache(maxsize=1024)
def nearest_field(holder: Holder, text: str) -> str | None:
    """The field name of this holder that an unknown key may be a misspelling of.

    None for what is, or is nearer to, a field of another holder.
    """
    if holders_of(text):
        return None
    known = [name for names in (_BY_PLAIN[holder], *_BY_PLAIN.values()) for name in names]
    found = nearest(plain_key(text[: _LONGEST + 1]), known)
    return found if found in _BY_PLAIN[holder] else None
