"""The unit table of ``grammar/units.yaml``: every word for a unit, what it measures, its factor."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kpilint.resource.cache import cached, fingerprint
from kpilint.resource.data import data_path
from kpilint.resource.regex import regex
from kpilint.target.word_list import lengths_by_first

if TYPE_CHECKING:
    from collections.abc import Iterator

SCALES = {
    "": 1, "百": 100, "千": 1000, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8,
    "百亿": 10**10, "千亿": 10**11, "万亿": 10**12,
}  # fmt: skip
OTHER = "其他"

EXACT = Context(prec=120)  # products of numbers as long as a cell may hold are never rounded
QUOTIENT = Context(prec=28)
_PER = regex(r"[/·*×]每?|\.每|每")
_NUMBER = regex(r"[0-9.,]+")
_ALTERNATIVE = regex(r"(.*[^/·*×])\(([^()]+)\)")
_OR = regex("[、或/,]")
_COUNTED = frozenset({"个数", OTHER})
_SHARED = frozenset({"个数", OTHER, "时间"})
_MAKES_ONE_WORD = frozenset({"次", "套"})  # 场次, 台套
_FORMAT = 1  # counts up when the meaning of a cached table changes


class Unit(NamedTuple):
    """One unit: ``numerator / denominator`` of the ``base`` unit make one of it."""

    name: str
    dimension: str
    numerator: int
    denominator: int
    base: str


class WrittenUnit(NamedTuple):
    """A unit as it stands behind a number: 万元/人·天 has scale 10000, unit 元, per 人 and 天.

    ``word`` is the canonical name with its 万 or 亿, None where only a denominator is written.
    """

    word: str | None
    unit: Unit | None
    scale: int
    per: tuple[str, ...]


class UnitTable(NamedTuple):
    """All units by every word for them, and the words that no Chinese numeral counts."""

    units: dict[str, Unit]
    dimensions: tuple[str, ...]
    never_counted: frozenset[str]


@cache
def unit_table() -> UnitTable:
    """The table as the file has it, kept in the cache. Raises OSError if the file is missing."""
    data = data_path("grammar", "units.yaml").read_bytes()
    key = fingerprint([data, bytes([_FORMAT])])
    return cached("units", key, lambda: _read_table(data.decode("utf-8")))


def unit_pattern() -> str:
    """A regular expression for the words of the table, longest first."""
    words = sorted(unit_table().units, key=lambda word: (-len(word), word))
    latin = [re.escape(word) for word in words if word[-1].isascii() and word[-1].isalpha()]
    other = [re.escape(word) for word in words if not (word[-1].isascii() and word[-1].isalpha())]
    return f"(?:{'|'.join(other)}|(?:{'|'.join(latin)})(?![A-Za-z]))"


def unit_ends(text: str, start: int) -> Iterator[int]:
    """Where the words of the table end that stand at a place of a text, the longest first."""
    units = unit_table().units
    for length in _lengths().get(text[start : start + 1], ()):
        end = start + length
        word = text[start:end]
        if word in units and not (_is_latin(word[-1]) and _is_latin(text[end : end + 1])):
            yield end


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    return lengths_by_first(unit_table().units)


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalpha()


@lru_cache(maxsize=4096)
def read_unit(text: str) -> WrittenUnit:
    """The unit that a text such as 万元/人·天 writes; a word not in the table is of 其他."""
    units = unit_table().units
    if text in units:
        return WrittenUnit(units[text].name, units[text], 1, ())
    found = _ALTERNATIVE.fullmatch(text)
    if found:
        plain = read_unit(found[1])
        return with_alternative(plain, found[2]) or plain
    head = _longest_head(text)
    scale, word = _split_scale(head)
    per = tuple(_denominators(text[len(head) :]))
    if not word:
        return WrittenUnit(scale or None, None, SCALES[scale], per)
    unit = units.get(word) or Unit(word, OTHER, 1, 1, word)
    return WrittenUnit(scale + unit.name, unit, SCALES[scale], per)


def with_alternative(written: WrittenUnit, words: str) -> WrittenUnit | None:
    """台(套) and 元/户(次): a unit with another one in brackets; None where they hold no unit.

    It is one word where the table has one (台套, 场次), and counts what the first word counts.
    """
    others = [unit_table().units.get(word) for word in _OR.split(words)]
    known = [other for other in others if other is not None]
    if len(known) < len(others):
        return None
    if written.per:
        last = unit_table().units.get(written.per[-1])
        shared = all(other.dimension in _SHARED and other != last for other in known)
        named = (*written.per[:-1], _either(written.per[-1], words))
        return written._replace(per=named) if shared else None
    unit = written.unit
    if unit is None:
        return None
    if unit.name == "天" and known[0].name == "工作日":
        return read_unit("工作日")  # 10天（工作日）
    if not all({unit.dimension, other.dimension} <= _COUNTED and other != unit for other in known):
        return None
    name = _either(unit.name, words)
    either = unit_table().units.get(name) or unit._replace(name=name)
    scale = (written.word or "").removesuffix(unit.name)
    return written._replace(word=f"{scale}{name}", unit=either)


def _either(first: str, words: str) -> str:
    joined = first + words
    one = words in _MAKES_ONE_WORD and joined in unit_table().units
    return joined if one else f"{first}({words})"


def is_unit(text: str) -> bool:
    """Whether a text is a unit that is known, with whatever denominators: 元/人, 个(项)."""
    units = unit_table().units
    if text in units:
        return True
    if not ("/" in text or text.endswith(")")):
        return False
    words = [word for part in text.split("/") for word in part.removesuffix(")").split("(")]
    return all(word in units for word in words)


def to_base(value: Decimal, written: WrittenUnit) -> Decimal:
    """The number in the base unit, rounded once, so that equal amounts have equal base values."""
    unit = written.unit
    times = written.scale * (unit.numerator if unit else 1)
    if times == 1 and (unit is None or unit.denominator == 1):
        return value
    with_scale = EXACT.multiply(value, Decimal(times))
    if unit is None or unit.denominator == 1:
        return with_scale
    return QUOTIENT.divide(with_scale, Decimal(unit.denominator))


def _longest_head(text: str) -> str:
    """The numerator: up to a denominator's sign, but 人·天 and 台/套 are units of their own."""
    units = unit_table().units
    cuts = [match.start() for match in _PER.finditer(text)] + [len(text)]
    for cut in reversed(cuts):
        if _split_scale(text[:cut])[1] in units:
            return text[:cut]
    return text[: cuts[0]]


def _split_scale(head: str) -> tuple[str, str]:
    """万人次 is 万 and 人次, but 千米 is one word."""
    if head in unit_table().units:
        return "", head
    for size in (2, 1):
        if head[:size] in SCALES and len(head) >= size:
            return head[:size], head[size:]
    return "", head


def _denominators(chain: str) -> list[str]:
    names: list[str] = []
    for part in _PER.split(chain):
        word = part.strip("()")
        number = _NUMBER.match(word)
        count = number.group() if number else ""
        scale, word = _split_scale(word[len(count) :])
        unit = unit_table().units.get(word)
        name = unit.name if unit else word
        if name.startswith("个") and len(name) > 1:
            name = name[1:]  # 3个月, but 每月
        names.extend(f"{count}{scale}{name}".split("·"))
    return [name for name in names if name]


def _read_table(text: str) -> UnitTable:
    import yaml

    raw = yaml.load(text, Loader=yaml.BaseLoader)  # text only
    units: dict[str, Unit] = {}
    for entry in raw["单位"]:
        for name in entry["单位"].split():
            unit = _read_entry(name, entry)
            for word in (name, *entry.get("同义", "").split()):
                units.setdefault(word, unit)
    return UnitTable(units, tuple(raw["量纲"]), frozenset(raw["汉字数字后不认"].split()))


def _read_entry(name: str, entry: dict[str, str]) -> Unit:
    factor, _, base = entry.get("折合", f"1 {name}").partition(" ")
    numerator, _, denominator = factor.partition("/")
    return Unit(name, entry["量纲"], int(numerator), int(denominator or 1), base)
