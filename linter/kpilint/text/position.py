"""Offsets into a text and lines and columns as a person counts them."""

from bisect import bisect_right

from kpilint.resource.regex import regex

_BREAK = regex(r"\r\n|\n|\r")


class Lines:
    """The lines of a text; lines and columns count from 1, columns in characters."""

    __slots__ = ("_ends", "_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        breaks = [match.span() for match in _BREAK.finditer(text)]
        self._starts = [0, *(after for _, after in breaks)]
        self._ends = [*(before for before, _ in breaks), len(text)]

    def __len__(self) -> int:
        return len(self._starts)

    def position(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset; an offset outside the text means its nearer end."""
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line_text(self, line: int) -> str:
        """A line without its line break. Raises IndexError where there is no such line."""
        if not 1 <= line <= len(self._starts):
            raise IndexError(line)
        return self.text[self._starts[line - 1] : self._ends[line - 1]]

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and column; a column past the end of the line means its end.

        Raises IndexError where there is no such line.
        """
        if not 1 <= line <= len(self._starts):
            raise IndexError(line)
        start = self._starts[line - 1]
        return min(start + max(column, 1) - 1, self._ends[line - 1])
