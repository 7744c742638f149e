"""Characters that Word keeps as a number in a symbol font, most of them signs of comparison."""

from __future__ import annotations

_SYMBOL = {
    0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈",
    0xB0: "°", 0xA5: "∞", 0xB7: "·", 0x25: "%", 0x2B: "+", 0x2D: "-", 0x3C: "<", 0x3D: "=",
    0x3E: ">", 0x7E: "~", 0xD7: "·",
}  # fmt: skip
_WINGDINGS = {0xFC: "√", 0xFB: "×", 0xFE: "☑", 0xFD: "☒", 0xA8: "□", 0x6F: "□", 0x6C: "●"}
_WINGDINGS_2 = {0x50: "√", 0x4F: "×", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "□", 0x2A: "□"}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}
_DIGITS = range(0x30, 0x3A)
UNKNOWN = "\N{REPLACEMENT CHARACTER}"


def symbol(font: str, code: str) -> str:
    """The character of a symbol font; U+FFFD where it is not known, so that it is not lost."""
    try:
        number = int(code, 16)
    except ValueError:
        return UNKNOWN
    if number >= 0xF000:  # the private area into which Word maps these fonts
        number -= 0xF000
    if number > 0xFF:
        return chr(number) if number < 0xD800 else UNKNOWN
    table = _FONTS.get(font.strip().lower())
    if table is None or (table is _SYMBOL and number in _DIGITS):
        return chr(number) if 0x20 <= number < 0x7F else UNKNOWN
    return table.get(number, UNKNOWN)
