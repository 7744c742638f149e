"""One number with its unit, as the grammar found it: 2.5万元, 300余人, 2/3, 1:20, 零."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from kpilint.resource.regex import regex
from kpilint.target.unit import QUOTIENT, SCALES, read_unit
from kpilint.text.numeral import read_numeral

if TYPE_CHECKING:
    from kpilint.target.syntax import Node, Piece
    from kpilint.target.unit import WrittenUnit

Form = Literal["number", "fraction", "ratio", "shares", "zero"]

MOST_DIGITS = 50
_LARGEST_EXPONENT = 30
_SOME = regex("^((?:[百千]?[万亿]|[百千])?)[余多来几]")
_RATIO_SIGN = regex("[:比]")
_CLOCK = regex("[0-9]{1,2}:00|0[0-9]:[0-9]{2}")
_ZERO = Decimal(0)


class Scalar(NamedTuple):
    """A number as written. ``text`` is its canonical spelling, ``rough`` says 余 or 多.

    The shares of 1:2:3 are no one number; their ``value`` is nothing to compare with.
    """

    form: Form
    value: Decimal
    text: str
    unit: WrittenUnit | None
    rough: bool
    number: tuple[int, int]
    unit_span: tuple[int, int] | None


class NumberError(ValueError):
    """A number that has no reading; ``args[0]`` says why, in Chinese.

    A second argument is the nearest reading, empty where there is none to look for.
    """


def read_scalar(text: str, node: Node) -> Scalar:
    """The number of a phrase. Raises NumberError when it is too long or divides by nothing."""
    match node.type:
        case "zero":
            return Scalar("zero", _ZERO, "0", None, False, (node.start, node.end), None)
        case "fraction":
            return _fraction(text, node)
        case "ratio":
            return _ratio(text, node)
    return _number(text, node)


def counted_years(text: str, node: Node) -> Scalar | None:
    """1000年, which the grammar takes for a date, as a number of years; None for a year."""
    if len(node.parts) != 1 or node.parts[0].type != "YEAR":
        return None
    start, end = node.start, node.start + 4
    value = int(text[start:end])
    if 1900 <= value <= 2100:
        return None
    return Scalar(
        "number", Decimal(value), str(value), read_unit("年"), False, (start, end), (end, node.end)
    )


def decimal(text: str) -> Decimal:
    """The exact number of digits as the grammar lets them be written.

    Raises NumberError when it has more digits than anything that is counted.
    """
    if len(text) > MOST_DIGITS:
        raise NumberError(f"这个数超过{MOST_DIGITS}位，不像是指标值")
    if "万" in text:
        mixed = read_numeral(text)
        if mixed is None:
            raise NumberError(f"“{text}”不成一个数")
        return mixed
    try:
        value = Decimal(text.replace(",", ""))
    except InvalidOperation as error:
        raise NumberError(f"“{text}”不成一个数") from error
    if "e" in text.lower() and abs(value.adjusted()) > _LARGEST_EXPONENT:
        raise NumberError(f"“{text}”的指数太大，不像是指标值")
    return value


def _number(text: str, node: Node) -> Scalar:
    number: Piece | None = None
    unit: Node | None = None
    currency = False
    for part in node.parts:
        if part.type == "NUMBER":
            number = part
        elif part.type == "CURRENCY":
            currency = True
        else:
            unit = part
    assert number is not None
    digits = text[number.start : number.end]
    rough = digits[-1] in "余多"
    end = number.end - rough
    if rough:
        digits = digits[:-1]
    value = decimal(digits)
    written, unit_rough = _unit(text, unit, currency=currency)
    unit_span = (unit.start, unit.end) if unit else None
    rough = rough or unit_rough
    plain = digits if digits.isdecimal() and digits[0] != "0" else f"{value:f}"
    scalar = Scalar("number", value, plain, written, rough, (number.start, end), unit_span)
    if written is not None and written.word is None and written.per[:1] and not written.per[1:]:
        return _among(scalar, written.per[0])
    return scalar


def written_unit(text: str, unit: Node) -> tuple[WrittenUnit, bool]:
    """The unit of a phrase, and whether 余 or 多 stands in it (3万多人)."""
    return _written(text[unit.start : unit.end], unit.parts[0].type == "UNIT")


@lru_cache(maxsize=1024)
def _written(word: str, known: bool) -> tuple[WrittenUnit, bool]:
    exact = _SOME.sub(r"\1", word) if known else word
    return read_unit(exact), exact != word


def _unit(text: str, unit: Node | None, *, currency: bool) -> tuple[WrittenUnit | None, bool]:
    if unit is None:
        return (read_unit("元") if currency else None), False
    written, rough = written_unit(text, unit)
    if currency and written.unit is None:
        written = read_unit(f"{written.word or ''}元")._replace(per=written.per)
    return written, rough


def _fraction(text: str, node: Node) -> Scalar:
    scalar = _quotient(text, node.parts[0], "/")
    if len(node.parts) == 1:
        return scalar
    phrase = node.parts[1]
    unit, rough = written_unit(text, phrase)
    if unit.unit is None and unit.word and not unit.per:
        return _among(scalar, unit.word)
    return scalar._replace(unit=unit, rough=rough, unit_span=(phrase.start, phrase.end))


def _among(scalar: Scalar, many: str) -> Scalar:
    """1/万 and 3/10万 are shares: so many of ten thousand."""
    if many not in SCALES:
        return scalar
    value = QUOTIENT.divide(scalar.value, Decimal(SCALES[many]))
    sign = "" if scalar.form == "fraction" else "/"
    return scalar._replace(
        form="fraction", value=value, text=f"{scalar.text}{sign}{many}", unit=None, unit_span=None
    )


def _ratio(text: str, node: Node) -> Scalar:
    written = text[node.start : node.end]
    numbers = _RATIO_SIGN.split(written)
    if _CLOCK.fullmatch(written):
        raise NumberError(f"“{written}”像是钟点，不像是比例", "")
    if len(numbers) == 2:
        return _quotient(text, node, written[len(numbers[0])])
    spelled = ":".join(f"{decimal(number):f}" for number in numbers)
    return Scalar("shares", _ZERO, spelled, None, False, (node.start, node.end), None)


def _quotient(text: str, node: Node | Piece, sign: str) -> Scalar:
    written = text[node.start : node.end]
    first, _, second = written.partition(sign)
    above, below = decimal(first), decimal(second)
    if not below:
        raise NumberError(f"“{written}”的分母是0")
    form: Form = "fraction" if sign == "/" else "ratio"
    spelled = f"{above:f}{'/' if sign == '/' else ':'}{below:f}"
    value = QUOTIENT.divide(above, below)
    return Scalar(form, value, spelled, None, False, (node.start, node.end), None)
