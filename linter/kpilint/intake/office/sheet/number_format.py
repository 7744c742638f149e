"""Numbers under Excel's number formats, digit by digit, in decimal arithmetic."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple

from kpilint.resource.regex import regex

_TOKEN = regex(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|[_*].|\[\$(?P<currency>[^\]-]*)[^\]]*\]'
    r"|\[(?P<bracket>[^\]]*)\]|(?P<general>General|G/通用格式)|(?P<power>[eE][+-])"
    r"|(?P<digit>[0#?])|(?P<mark>[.,%])|(?P<other>.)",
    re.DOTALL,
)
_CONDITION = regex(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)")
_FEW_PLACES = 30
Token = tuple[str, str]  # kind (digit, mark, literal, bare, general, power) and its text
_AS_IT_STANDS = ("literal", "bare")


class Section(NamedTuple):
    """One of the parts of a format between semicolons."""

    tokens: tuple[Token, ...]
    condition: tuple[str, Decimal] | None


def general(number: Decimal) -> str:
    """A number as it is written without any format, never with an exponent."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def shown_text(text: str, code: str) -> str:
    """A text under the format's fourth section, or under a format that holds an ``@``."""
    if code in ("General", "@") or "@" not in code:
        return text
    section = next((s for s in reversed(sections(code)) if ("bare", "@") in s.tokens), None)
    if section is None:
        return text
    return "".join(text if token == ("bare", "@") else token[1] for token in section.tokens)


def shown_number(number: Decimal, code: str) -> str:
    """A number under a format; without the blanks that only line columns up."""
    if code in ("General", "@", ""):
        return general(number)
    section, is_bare = _chosen(number, sections(code))
    if section is None:
        return general(number)
    sign = "-" if number < 0 and not is_bare else ""
    return _written(abs(number), section, sign).strip()


@lru_cache(maxsize=512)
def sections(code: str) -> tuple[Section, ...]:
    """The sections of a format."""
    found: list[Section] = []
    tokens: list[Token] = []
    condition: tuple[str, Decimal] | None = None
    for match in _TOKEN.finditer(code):
        if match["other"] == ";":
            found.append(Section(tuple(tokens), condition))
            tokens, condition = [], None
        elif match["bracket"] is not None:
            test = _CONDITION.fullmatch(match["bracket"].strip())
            condition = (test[1], Decimal(test[2])) if test else condition
        elif (token := _token(match)) is not None:
            tokens.append(token)
    return (*found, Section(tuple(tokens), condition))


def _token(match: re.Match[str]) -> Token | None:
    for kind in ("digit", "mark", "general", "power"):
        if match[kind] is not None:
            return kind, match[kind]
    if match["other"]:
        return "bare", match["other"]
    literal = match["quoted"] or match["escaped"] or match["currency"]
    return ("literal", literal) if literal else None


def _chosen(number: Decimal, found: tuple[Section, ...]) -> tuple[Section | None, bool]:
    """The section that holds for a number, and whether it writes the sign by itself."""
    if any(section.condition for section in found[:2]):
        for section in found[:3]:
            if section.condition is None or _holds(number, *section.condition):
                return section, False
        return None, False
    if number < 0 and len(found) > 1:
        return found[1], True
    if number == 0 and len(found) > 2:
        return found[2], False
    return found[0], False


def _holds(number: Decimal, sign: str, bound: Decimal) -> bool:
    return {
        "<": number < bound, "<=": number <= bound, ">": number > bound, ">=": number >= bound,
        "=": number == bound, "<>": number != bound,
    }[sign]  # fmt: skip


def _written(number: Decimal, section: Section, sign: str) -> str:
    kinds = {kind for kind, _ in section.tokens}
    if "general" in kinds or "power" in kinds or _is_fraction(section):
        plain = sign + general(number)
        pieces = [plain if kind == "general" else text for kind, text in section.tokens]
        return "".join(pieces) if "general" in kinds else plain
    if "digit" not in kinds:
        return sign + "".join(text for kind, text in section.tokens if kind in _AS_IT_STANDS)
    return _fill(number, section, sign)


def _is_fraction(section: Section) -> bool:
    return ("bare", "/") in section.tokens and ("digit", "?") in section.tokens


def _fill(number: Decimal, section: Section, sign: str) -> str:
    """Put the digits of a number into the places of a section."""
    tokens = section.tokens
    point = tokens.index(("mark", ".")) if ("mark", ".") in tokens else len(tokens)
    last = max(at for at, token in enumerate(tokens) if token[0] == "digit")
    last_whole = max((at for at in range(point) if tokens[at][0] == "digit"), default=-1)
    thousands = sum(tokens[at] == ("mark", ",") for at in range(last_whole + 1, len(tokens)))
    grouped = any(tokens[at] == ("mark", ",") for at in range(last_whole))
    percents = sum(token == ("mark", "%") for token in tokens)
    places = min(sum(tokens[at][0] == "digit" for at in range(point, last + 1)), _FEW_PLACES)
    number = number.scaleb(2 * percents - 3 * thousands)
    rounded = number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    whole, _, fraction = format(rounded, "f").partition(".")
    before = _whole_part(tokens[:point], whole, grouped=grouped)
    after = _fraction_part(tokens[point:], fraction)
    return (sign if rounded else "") + before + after


def _whole_part(tokens: tuple[Token, ...], whole: str, *, grouped: bool) -> str:
    """Fill places from the right; the leftmost takes all the digits that are left."""
    digits = list(whole.lstrip("0"))
    first = next((at for at, token in enumerate(tokens) if token[0] == "digit"), 0)
    pieces: list[str] = []
    written = 0
    for at in range(len(tokens) - 1, -1, -1):
        kind, text = tokens[at]
        if kind in _AS_IT_STANDS or text == "%":
            pieces.append(text)
        elif kind == "digit":
            for digit in _taken(digits, text, everything=at == first):
                if grouped and written and written % 3 == 0:
                    pieces.append(",")
                pieces.append(digit)
                written += 1
    return "".join(reversed(pieces))


def _taken(digits: list[str], place: str, *, everything: bool) -> list[str]:
    """The digits, last first, that go into one place."""
    if everything and digits:
        taken = digits[::-1]
        digits.clear()
        return taken
    if digits:
        return [digits.pop()]
    return ["0"] if place == "0" else []


def _fraction_part(tokens: tuple[Token, ...], fraction: str) -> str:
    """Fill places from the left, dropping zeros that no ``0`` asks for."""
    places = [text for kind, text in tokens if kind == "digit"]
    kept = len(fraction)
    while kept and kept <= len(places) and fraction[kept - 1] == "0" and places[kept - 1] != "0":
        kept -= 1
    digits = iter(fraction[:kept])
    pieces = []
    for kind, text in tokens:
        if kind == "digit":
            pieces.append(next(digits, ""))
        elif kind in _AS_IT_STANDS or text == "%" or (text == "." and kept):
            pieces.append(text)
    return "".join(pieces)
