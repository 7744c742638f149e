"""Chinese numerals as exact numbers: 一千五百, 壹佰万, 二〇二四, 九十五点五, 3万5千, and back."""

from __future__ import annotations

from decimal import Decimal

from kpilint.resource.regex import regex

_WRITTEN = "零一二三四五六七八九"
_DIGITS = {char: str(n) for n, char in enumerate(_WRITTEN)} | {
    "〇": "0", "两": "2", "壹": "1", "贰": "2", "叁": "3", "肆": "4", "伍": "5", "陆": "6",
    "柒": "7", "捌": "8", "玖": "9",
}  # fmt: skip
_FORMAL = str.maketrans("拾佰仟", "十百千")
_PLACES = (("亿", 10**8), ("万", 10**4), ("千", 1000), ("百", 100), ("十", 10))
_ARABIC = regex(r"[0-9]{1,20}(?:\.[0-9]{1,20})?")
_LONGEST = 40  # characters; a longer run is no number that anyone has written


def read_numeral(text: str) -> Decimal | None:
    """The number that a Chinese numeral says (一万五 is 15000), or None if it says none."""
    if not text or len(text) > _LONGEST:
        return None
    whole, point, fraction = text.translate(_FORMAL).partition("点")
    value = _places(whole, 0)
    if value is None or not point:
        return value
    digits = _digit_run(fraction)
    return None if digits is None else value + Decimal(f"0.{digits}")


def write_numeral(number: int) -> str:
    """The plain numeral of a whole number below one 兆: 15 is 十五, 10500 is 一万零五百.

    Raises ValueError for any other number.
    """
    if not 0 <= number < 10**12:
        raise ValueError(f"no plain numeral for {number}")
    text = ""
    for word, scale in (("亿", 10**8), ("万", 10**4), ("", 1)):
        section, number = divmod(number, scale)
        if section:
            text += ("零" if text and section < 1000 else "") + _section(section) + word
    return text.removeprefix("一") if text.startswith("一十") else text or "零"


def _digit_run(text: str) -> str | None:
    """二〇二四 as 2024: digits one after the other."""
    digits = [_DIGITS.get(char, "") for char in text]
    return "".join(digits) if digits and all(digits) else None


def _places(text: str, first: int) -> Decimal | None:
    """Read the part of a numeral that has no place word before ``_PLACES[first]``."""
    for index in range(first, len(_PLACES)):
        word, size = _PLACES[index]
        head, found, tail = text.rpartition(word)
        if found:
            times = _times(head, index)
            rest = _rest(tail, index)
            return None if times is None or rest is None else times * size + rest
    run = text if _ARABIC.fullmatch(text) else _digit_run(text)
    return None if run is None else Decimal(run)


def _times(head: str, index: int) -> Decimal | None:
    """How many times a place counts; 十 alone is one ten, 一万亿 counts 亿 ten thousand times."""
    if not head:
        return Decimal(1)
    return _places(head, index + 1 if index else 0)


def _rest(tail: str, index: int) -> Decimal | None:
    """What follows a place: nothing, smaller places, or a lone digit for the next (一万五)."""
    if not tail:
        return Decimal(0)
    size = _PLACES[index][1]
    if len(tail) == 1 and size > 10 and tail not in "零〇":
        digit = _DIGITS.get(tail)
        return None if digit is None else Decimal(int(digit) * size // 10)
    bare = tail.removeprefix("零").removeprefix("〇")
    if size == 10 and len(tail) > 1:
        return None
    return _places(bare, index + 1) if bare else None


def _section(number: int) -> str:
    text, zero = "", False
    for word, place in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit, number = divmod(number, place)
        if digit:
            text += ("零" if zero and text else "") + _WRITTEN[digit] + word
        zero = not digit
    return text
