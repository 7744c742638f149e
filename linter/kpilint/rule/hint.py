"""“Did you mean”, as half a sentence at the end of an error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.text.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable


def hinted(word: str, known: Iterable[str]) -> str:
    """``，是不是“三级指标”`` for the known word that was meant, empty where none is near.

    A slip of the keyboard comes first; then a name that the word begins, or that begins it; for a
    word of two characters, the only one that shares one of them; last, a name that it ends.
    """
    guess = guessed(word, known)
    return f"，是不是“{guess}”" if guess else ""


def guessed(word: str, known: Iterable[str]) -> str | None:
    """The known word that was meant, None where none is near."""
    words = list(known)
    close = nearest(word, words) or _begun(word, words)
    return close or _half_right(word, words) or _ended(word, words)


def _half_right(word: str, known: list[str]) -> str | None:
    if len(word) != 2:
        return None
    near = {name for name in known if len(name) == 2 and (name[0] == word[0] or name[1] == word[1])}
    return near.pop() if len(near) == 1 else None


def _ended(word: str, known: list[str]) -> str | None:
    longer = [name for name in known if name.endswith(word)] if len(word) > 1 else []
    return min(longer, key=len, default=None)


def _begun(word: str, known: list[str]) -> str | None:
    if len(word) < 2:
        return None
    longer = [name for name in known if name.startswith(word)]
    shorter = [name for name in known if word.startswith(name) and len(name) > 1]
    return min(longer, key=len, default=None) or max(shorter, key=len, default=None)
