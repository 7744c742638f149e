"""“Did you mean”: the known word that a misspelt one is nearest to."""

from collections.abc import Iterable

_LONGEST = 64


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The known word that is one slip away (two from eight characters on), else None.

    A slip is a character too many, too few, another one, or two that changed places; but another
    character in a word of only two makes another word, so there it is no slip.
    """
    best: str | None = None
    least = (len(word), 0)
    if not 2 <= len(word) <= _LONGEST:
        return None
    characters = set(word)
    for known in words:
        shorter = min(len(word), len(known))
        allowed = 2 if shorter >= 8 else 1
        if shorter < 2 or abs(len(word) - len(known)) > allowed:
            continue
        if len(word) == len(known) == 2 and sorted(word) != sorted(known):
            continue
        if len(characters.difference(known)) > allowed:  # far quicker than counting slips
            continue
        slips = _slips(word, known)
        rank = (slips, abs(len(word) - len(known)))
        if slips <= allowed and (best is None or rank < least):
            best, least = known, rank
    return best


def _slips(a: str, b: str) -> int:
    """Optimal string alignment distance: insert, delete, replace, swap of neighbours."""
    before: list[int] = []
    above = list(range(len(b) + 1))
    for i, left in enumerate(a, 1):
        row = [i]
        for j, right in enumerate(b, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (left != right))
            if i > 1 and j > 1 and left == b[j - 2] and a[i - 2] == right:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, above = above, row
    return above[-1]
