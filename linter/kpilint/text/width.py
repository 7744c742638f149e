"""How wide a text is on a screen with fixed columns, and a line of carets that fits under it.

Han and full-width characters take two columns, combining and invisible ones none. Characters of
ambiguous width (“”…—≥①) count as one: so do today's terminals unless told otherwise.
"""

import unicodedata

TAB = 4
_INVISIBLE = ("Mn", "Me", "Cf", "Cc")


def display_width(text: str) -> int:
    """The columns that a text takes, tabs running to the next multiple of four."""
    if text.isascii() and text.isprintable():
        return len(text)
    width = 0
    for character in text:
        width += TAB - width % TAB if character == "\t" else _width(character)
    return width


def caret(line_text: str, start_col: int, end_col: int) -> str:
    """A line of carets for the columns ``start_col`` to before ``end_col``, counted from 1.

    Fits under the line when both are printed after the same prefix: tabs before the carets are kept
    as tabs. At least one caret is drawn.
    """
    start = max(start_col, 1) - 1
    before = "".join(c if c == "\t" else " " * _width(c) for c in line_text[:start])
    marked = sum(1 if c == "\t" else _width(c) for c in line_text[start : max(end_col - 1, start)])
    return before + "^" * max(marked, 1)


def excerpt(line_text: str, start_col: int, end_col: int, limit: int) -> tuple[str, str]:
    """The line around some columns, at most ``limit`` columns wide, and the carets below it.

    Tabs are drawn as spaces; what is left out at either side is marked with an ellipsis.
    """
    start = min(max(start_col, 1) - 1, len(line_text))
    end = min(max(end_col - 1, start + 1), len(line_text))
    near = max(0, start - limit)  # a line may be the whole of a large file
    line, start, end = _untabbed(line_text[near : start + 2 * limit], start - near, end - near)
    first, last = _window(line, start, end, limit)
    left = "…" if near or first else ""
    right = "…" if last < len(line) or near + len(line) < len(line_text) else ""
    shift = len(left) - first
    shown = left + line[first:last] + right
    return shown, caret(shown, start + shift + 1, min(end, last) + shift + 1)


def _width(character: str) -> int:
    if unicodedata.category(character) in _INVISIBLE:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _untabbed(line: str, start: int, end: int) -> tuple[str, int, int]:
    """The line with tabs as spaces, and what two of its offsets have become."""
    if "\t" not in line:
        return line, start, end
    drawn: list[str] = []
    moved: list[int] = []
    length = width = 0
    for character in line:
        moved.append(length)
        drawn.append(" " * (TAB - width % TAB) if character == "\t" else character)
        length += len(drawn[-1])
        width += len(drawn[-1]) if character == "\t" else _width(character)
    moved.append(length)
    return "".join(drawn), moved[start], moved[min(end, len(line))]


def _window(line: str, start: int, end: int, limit: int) -> tuple[int, int]:
    """The part of a line to show: what is marked first, then as much on both sides as has room."""
    if display_width(line) <= limit - 2:
        return 0, len(line)
    room = max(limit - 2, 4)  # for the two ellipses
    first, last = start, start
    while last < min(end, len(line)) and room >= _width(line[last]):
        room -= _width(line[last])
        last += 1
    ahead = room // 2
    while last < len(line) and ahead >= _width(line[last]):
        ahead -= _width(line[last])
        room -= _width(line[last])
        last += 1
    while first > 0 and room >= _width(line[first - 1]):
        first -= 1
        room -= _width(line[first])
    return first, last
