"""Where each character of a YAML scalar stands in the source, whatever style it was written in.

The source is scanned again as libyaml does, but only for the scalar that is asked about; the
scan keeps, for each piece of text, the range that made it: a run of the same characters, an escape,
a doubled quote, a line break that was folded to a space. Where folding joins two Chinese lines the
space is YAML's, not the writer's; ``unfolded`` takes it out again, and the places stay exact.
"""

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from kpilint.resource.regex import regex
from kpilint.text.node import Scalar

_BREAK = regex(r"\r\n|\n|\r")
_WHITE = regex(r"[ \t\r\n]+")
_RUN = {
    "plain": regex(r"[^ \t\r\n]+"),
    "single": regex(r"[^ \t\r\n']+"),
    "double": regex(r"[^ \t\r\n\\]+"),
}
_HEADER = regex(r"[|>]([-+0-9]*)[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r|\Z)")
_ESCAPE = regex(r"\\(?:x(..)|u(.{4})|U(.{8})|(\r\n|\n|\r)|(.))", re.DOTALL)
_ESCAPED = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r",
    "e": "\x1b", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip


_DEEPEST = 200  # an indentation beyond which no reading is tried
# Compiled when first needed: so wide a class takes longer to compile than a card to read.
_CHINESE = "[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60\uffe0-\uffe6\U00020000-\U0003ffff“”‘’…—·]"


class Piece(NamedTuple):
    """A part of a scalar's text and the range of the source that made it: as many characters, the
    same ones, or else something else that made a single character.
    """

    text: str
    start: int
    end: int


def scalar_offset(source: str, scalar: Scalar, index: int) -> int:
    """The source offset of the ``index``-th character of the text; at its length, of its end."""
    if index >= len(scalar.text):
        return scalar_range(source, scalar, len(scalar.text), len(scalar.text))[1]
    return scalar_range(source, scalar, index, index + 1)[0]


def unfolded(source: str, scalar: Scalar) -> str:
    """The text of a scalar as YAML reads it, without a space where two Chinese lines were joined.

    A space beside a digit or a letter stays: there it may be meant.
    """
    pieces = _pieces(source, scalar)
    return "".join(piece.text for piece in _joined(source, pieces)) or scalar.text


def scalar_range(source: str, scalar: Scalar, start: int, end: int) -> tuple[int, int]:
    """The source range of ``text[start:end]``; of an empty part, the place where it stands."""
    length = len(scalar.text)
    start, end = min(max(start, 0), length), min(max(end, start, 0), length)
    lead = 0 if scalar.style == "plain" else 1
    if scalar.end - scalar.start == length + 2 * lead and scalar.style not in ("literal", "folded"):
        return scalar.start + lead + start, scalar.start + lead + end
    pieces = _pieces(source, scalar)
    if not pieces:
        return scalar.start, scalar.end
    first = _character(pieces, start)[0] if start < length else pieces[-1].end
    return first, _character(pieces, end - 1)[1] if start < end else first


def _character(pieces: list[Piece], index: int) -> tuple[int, int]:
    """The source range of one character."""
    for text, start, end in pieces:
        if index < len(text):
            return (start, end) if len(text) != end - start else (start + index, start + index + 1)
        index -= len(text)
    raise IndexError(index)


def _pieces(source: str, scalar: Scalar) -> list[Piece]:
    """The pieces that make up the text of a scalar; none where that cannot be told."""
    start, end = scalar.start, scalar.end
    if scalar.style in ("literal", "folded"):
        readings = _block_readings(source, scalar)
    elif scalar.style == "plain":
        readings = iter([list(_flow(source, start, end, scalar.style))])
    else:
        readings = iter([list(_flow(source, start + 1, end - 1, scalar.style))])
    for pieces in readings:
        for reading in (pieces, _joined(source, pieces)):
            if "".join(piece.text for piece in reading) == scalar.text:
                return reading
    return []


def _joined(source: str, pieces: list[Piece]) -> list[Piece]:
    neighbours = zip([None, *pieces], pieces, [*pieces[1:], None], strict=False)
    return [
        piece
        for before, piece, after in neighbours
        if not (
            piece.text == " "
            and source[piece.start] in "\r\n"
            and before
            and after
            and re.match(_CHINESE, before.text[-1])
            and re.match(_CHINESE, after.text[0])
        )
    ]


def _flow(source: str, at: int, end: int, style: str) -> Iterator[Piece]:
    run_of = _RUN[style]
    after_escaped_break = False
    while at < end:
        white = _WHITE.match(source, at, end)
        run = None if white else run_of.match(source, at, end)
        if white:
            yield from _folded_white(white, after_escaped_break)
            at = white.end()
        elif run:
            yield Piece(run[0], *run.span())
            at = run.end()
        elif style == "double" and (escape := _ESCAPE.match(source, at, end)):
            at = escape.end()
            if escape[4]:
                after_escaped_break = True
                continue
            yield Piece(_unescaped(escape), *escape.span())
        else:
            yield Piece(source[at], at, at + 2)  # a doubled quote
            at += 2
        after_escaped_break = False


def _folded_white(white: re.Match[str], after_escaped_break: bool) -> Iterator[Piece]:
    """White space inside a flow scalar: kept within a line, folded where it holds line breaks."""
    breaks = [match.span() for match in _BREAK.finditer(white[0])]
    base = white.start()
    if after_escaped_break:
        yield from (Piece("\n", base + a, base + b) for a, b in breaks)
    elif not breaks:
        yield Piece(white[0], *white.span())
    elif len(breaks) == 1:
        yield Piece(" ", base + breaks[0][0], base + breaks[0][1])
    else:
        yield from (Piece("\n", base + a, base + b) for a, b in breaks[1:])


def _unescaped(escape: re.Match[str]) -> str:
    digits = escape[1] or escape[2] or escape[3]
    if digits:
        return chr(int(digits, 16))
    return _ESCAPED.get(escape[5], escape[5])


def _block_readings(source: str, scalar: Scalar) -> Iterator[list[Piece]]:
    """The readings of a block scalar for each indentation that it may have, the likeliest first.

    With an indentation indicator, the indentation also hangs on the node that holds the scalar,
    which is not known here; the text that was read tells which reading is meant.
    """
    header = _HEADER.match(source, scalar.start, scalar.end)
    if header is None:
        return
    lines = _block_lines(source, header.end(), scalar.end)
    likely = next((len(t) - len(t.lstrip(" ")) for t, _, _ in lines if t.strip(" ")), 0)
    deepest = max((len(t) - len(t.lstrip(" ")) for t, _, _ in lines), default=0)
    folded = scalar.style == "folded"
    for indent in chain([likely], range(min(deepest, _DEEPEST) + 1)):
        yield list(_chomped(_block(lines, indent, folded), header[1]))


_Line = tuple[str, int, tuple[int, int]]  # text, offset, range of its line break


def _block_lines(source: str, at: int, end: int) -> list[_Line]:
    lines: list[_Line] = []
    while at < end:
        found = _BREAK.search(source, at, end)
        stop, after = found.span() if found else (end, end)
        lines.append((source[at:stop], at, (stop, after)))
        at = after
    return lines


def _block(lines: list[_Line], indent: int, folded: bool) -> Iterator[Piece]:
    """The pieces with every line break at the end kept: the last of the text, then the empty."""
    leading: Piece | None = None  # the break of the last line of text
    trailing: list[Piece] = []  # the breaks of the empty lines after it
    was_blank = False
    for text, at, (stop, after) in lines:
        line_break = Piece("\n", stop, after)
        content = text[indent:]
        if not content and not text.strip(" "):
            if after > stop:
                trailing.append(line_break)
            continue
        is_blank = content[:1] in (" ", "\t")
        if leading and folded and not was_blank and not is_blank:
            if not trailing:
                yield Piece(" ", leading.start, leading.end)
        elif leading:
            yield leading
        yield from trailing
        if content:
            yield Piece(content, at + indent, stop)
        leading, trailing, was_blank = (line_break if after > stop else None), [], is_blank
    yield from [leading] if leading else []
    yield from trailing


def _chomped(pieces: Iterator[Piece], indicators: str) -> list[Piece]:
    kept = list(pieces)
    last = len(kept)
    while last and kept[last - 1].text == "\n":
        last -= 1
    if "+" in indicators:
        return kept
    if "-" in indicators:
        return kept[:last]
    return kept[: last + 1] if last else []
