"""Whether a text that could not be read may have been meant for a card at all."""

from __future__ import annotations

import re

from kpilint.card.field import FIELDS

_SHORTEST = 3  # two characters (备注, 目标) stand in the files of others too


def mentions_card(text: str) -> bool:
    """Whether a field of the forms stands in the text as a key."""
    words = {
        name
        for fields in FIELDS.values()
        for field in fields
        for name in (field.word, *field.synonyms)
        if len(name) >= _SHORTEST
    }
    keys = "|".join(re.escape(word) for word in sorted(words))
    return re.search(rf"(?:{keys})[\"']?\s*[:：]", text) is not None
