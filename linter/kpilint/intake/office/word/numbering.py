"""Numbers that Word prints before the paragraphs of a list, which stand nowhere in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kpilint.intake.office.word.name import VAL, W
from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from kpilint.intake.office.word.flat import FlatWord
    from kpilint.intake.office.word.package import Element, WordPackage
    from kpilint.intake.office.word.style import ListPlace

_HAN = "〇一二三四五六七八九"
_PLACE = regex(r"%([1-9])")
_HAN_FORMATS = frozenset({
    "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
    "taiwaneseCountingThousand", "ideographDigital", "japaneseDigitalTenThousand",
})  # fmt: skip
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class _Level(NamedTuple):
    form: str
    text: str
    start: int


class Numbering:
    """Counts the lists of one file while its paragraphs are read in order."""

    def __init__(self, package: WordPackage | FlatWord) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        for root in package.parts("numbering"):
            abstract = {item.get(W + "abstractNumId"): item for item in root.iter(_ABSTRACT)}
            for number in root.iter(W + "num"):
                link = number.find(W + "abstractNumId")
                base = abstract.get(link.get(VAL)) if link is not None else None
                self._levels[number.get(W + "numId")] = _levels(base, number)

    def next_label(self, place: ListPlace) -> str:
        """The label of the next paragraph of a list (``1.``, ``（一）``); blank for a bullet."""
        levels = self._levels.get(place.number, {})
        level = levels.get(place.level)
        if level is None:
            return ""
        counts = self._counts.setdefault(place.number, {})
        counts[place.level] = counts.get(place.level, level.start - 1) + 1
        for deeper in [depth for depth in counts if depth > place.level]:
            del counts[deeper]
        if level.form in ("bullet", "none"):
            return ""
        return _PLACE.sub(lambda m: _count(levels, counts, int(m[1]) - 1), level.text)


_ABSTRACT = W + "abstractNum"


def _levels(base: Element | None, number: Element) -> dict[int, _Level]:
    found = {}
    shared = base.findall(W + "lvl") if base is not None else []
    for level in [*shared, *number.iter(W + "lvl")]:
        start = _attribute(level, "start") or "1"
        found[int(level.get(W + "ilvl") or 0)] = _Level(
            _attribute(level, "numFmt") or "decimal",
            _attribute(level, "lvlText") or "",
            int(start) if start.isdigit() else 1,
        )
    return found


def _attribute(level: Element, name: str) -> str | None:
    element = level.find(W + name)
    return None if element is None else element.get(VAL)


def _count(levels: dict[int, _Level], counts: dict[int, int], depth: int) -> str:
    level = levels.get(depth)
    if level is None:
        return ""
    return _written(counts.get(depth, level.start), level.form)


def _written(count: int, form: str) -> str:
    if form in _HAN_FORMATS:
        return _in_han(count)
    if form in ("lowerLetter", "upperLetter") and 1 <= count <= 26:
        letter = chr(ord("a") + count - 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman") and 1 <= count < 40:
        roman = _in_roman(count)
        return roman if form == "lowerRoman" else roman.upper()
    if form.startswith("decimalEnclosedCircle") and 1 <= count <= 20:
        return chr(ord("①") + count - 1)
    return str(count)


def _in_han(count: int) -> str:
    if not 0 < count < 100:
        return str(count)
    tens, ones = divmod(count, 10)
    head = ("" if tens == 1 else _HAN[tens]) + "十" if tens else ""
    return head + (_HAN[ones] if ones else "")


def _in_roman(count: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        written += letters * (count // value)
        count %= value
    return written
