"""Slips found line by line, beside the parser: only where an entry stands, never inside a text.

The scan knows just enough of YAML to tell entries from blocks of text, quoted texts over several
lines and continued lines. Where it loses the thread (a quote that never closes) it stops.
"""

from __future__ import annotations

import re

from kpilint.card.key import known_field
from kpilint.intake.flow_scan import scan_flow
from kpilint.intake.slip import (
    QUOTED,
    WHITE,
    Opening,
    Slip,
    SlipKind,
    escape_slip,
    key_slip,
    value_slip,
)
from kpilint.resource.regex import regex

_LINE = regex(rf"([{WHITE}]*)([^\r\n]*)(\r\n|\n|\r|\Z)")
_DASH = regex(r"-([ \t]+|\Z)")
_COLON = regex(r":(?=[ \t]|\Z)")
_QUOTED_KEY_END = regex(r"[ \t]*:(?=[ \t]|\Z)")
_COMMENT = regex(r"[ \t]#")
_MARKER = regex(r"(?:---|\.\.\.)(?=[ \t]|\Z)")
_HEADER = regex(r"[|>](?:[-+]?[1-9]?|[1-9][-+])(?=[ \t]*\Z|[ \t]+#)")
_NOTHING_MORE = regex(r"[ \t]*(?:\Z|[ \t]#)")
_BREAK = regex(r"[\r\n]|\Z")
_NO_KEY = frozenset("[]{}#&*!|>%@`,")
_BLANK = " \t\r\n"


def find_slips(text: str, tab: int) -> list[Slip]:
    """Every slip of a text in order, a tab in an indentation taken for so many spaces."""
    scan = _Scan(text, tab)
    while scan.at < len(text):
        scan.line()
    return sorted(scan.slips, key=lambda slip: slip.start)


class _Scan:
    def __init__(self, text: str, tab: int) -> None:
        self.text = text
        self.tab = tab
        self.at = 0  # where the next line begins
        self.slips: list[Slip] = []
        self.opening = Opening(text)
        self.floor: int | None = None  # lines deeper than this go on with the text before
        self.owners: list[tuple[int, str]] = []  # columns and names of the keys above

    def line(self) -> None:
        line = _LINE.match(self.text, self.at)
        assert line
        self.at = line.end()
        start, stop = line.span(2)
        indent = self.indent_of(line[1])
        continued = self.floor is not None and indent > self.floor
        if continued or start == stop or self.text[start] == "#":
            self.indentation("quiet", line.start(), line[1])
            return
        self.floor = None
        marker = _MARKER.match(self.text, start, stop) if not indent else None
        if marker:
            self.owners.clear()
            start = self.skip_blanks(marker.end(), stop)
            if start < stop:
                self.value(start, stop, -1, inline=True)
        elif indent or self.text[start] != "%":
            self.indentation("indent", line.start(), line[1])
            self.entry(start, stop, indent)

    def indent_of(self, white: str) -> int:
        if not white.strip(" "):
            return len(white)
        wide = " " * min(self.tab, 2)
        return len(white.replace("\t", " " * self.tab).replace("\u3000", wide))

    def indentation(self, kind: SlipKind, start: int, white: str) -> None:
        if white.strip(" "):
            patch = " " * self.indent_of(white)
            self.slips.append(Slip(kind, start, start + len(white), patch))

    def skip_blanks(self, at: int, stop: int) -> int:
        while at < stop and self.text[at] in " \t":
            at += 1
        return at

    def entry(self, at: int, stop: int, column: int) -> None:
        """What stands on a line: dashes, a key, a value."""
        owner, in_goals = -1, False
        while dash := _DASH.match(self.text, at, stop):
            if "\t" in dash[1]:
                self.slips.append(Slip("quiet", *dash.span(1), " " * len(dash[1])))
            owner, in_goals = column, self.holds_goals(column)
            column += dash.end() - at
            at = dash.end()
        if at >= stop or self.text[at] == "#":
            return
        after_key = at if in_goals else self.key(at, stop, column)
        if after_key is None:
            self.value(at, stop, owner, inline=False)
            return
        start = self.skip_blanks(after_key, stop)
        if start < stop and self.text[start] != "#":
            self.value(start, stop, owner if in_goals else column, inline=True)

    def holds_goals(self, column: int) -> bool:
        """Whether a list at this column is one of goals: its items are texts, colons and all."""
        while self.owners and self.owners[-1][0] > column:
            self.owners.pop()
        field = known_field("项目", self.owners[-1][1]) if self.owners else None
        return field is not None and field.kind == "goals"

    def key(self, start: int, stop: int, column: int) -> int | None:
        """Where the value begins behind the key that stands here, None where none does."""
        slip = key_slip(self.text, start, stop)
        if slip:
            self.slips.append(slip)
            end, word = slip.end, slip.word
        else:
            colon = self.colon(start, stop)
            if colon is None:
                return None
            end, word = colon + 1, self.text[start:colon].strip(" \t'\"")
        while self.owners and self.owners[-1][0] >= column:
            self.owners.pop()
        self.owners.append((column, word))
        return end

    def colon(self, start: int, stop: int) -> int | None:
        """The colon behind a key without a slip."""
        first = self.text[start]
        if first in QUOTED:
            quoted = QUOTED[first].match(self.text, start, stop)
            end = quoted and _QUOTED_KEY_END.match(self.text, quoted.end(), stop)
            return end.end() - 1 if end else None
        if first in _NO_KEY or (first == "?" and self.text[start + 1 : start + 2] in tuple(_BLANK)):
            return None
        colon = _COLON.search(self.text, start, stop)
        comment = _COMMENT.search(self.text, start, stop)
        if colon is None or (comment and comment.start() < colon.start()):
            return None
        return colon.start()

    def value(self, start: int, stop: int, owner: int, *, inline: bool) -> None:
        """A value; one that stands behind a key (``inline``) can hold no further key."""
        start = self.opening.after_properties(start, stop)
        if start >= stop:
            return
        first = self.text[start]
        if first in "[{":
            slips, end = scan_flow(self.text, self.opening, start)
            self.slips += slips
            self.go_on_behind(end)
        elif first in QUOTED:
            self.quoted(start, stop, owner)
        elif first in "|>" and (header := _HEADER.match(self.text, start, stop)):
            self.block(header, owner)
        else:
            self.plain(start, stop, owner, inline=inline)

    def go_on_behind(self, at: int) -> None:
        line = _LINE.match(self.text, at)
        self.at = max(self.at, line.end() if line else at)

    def plain(self, start: int, stop: int, owner: int, *, inline: bool) -> None:
        end = self.value_end(start, stop)
        kind: SlipKind | None = None
        if inline or self.text[start] != "?":
            kind = self.opening.slip(start, end, _BLANK)
        if kind is None and inline and _COLON.search(self.text, start, end):
            kind = "unquoted"
        if kind:
            self.slips.append(value_slip(kind, start, end))
        self.floor = owner if owner >= 0 else None

    def value_end(self, start: int, stop: int) -> int:
        """The end of a value on its line, before a comment and blanks."""
        comment = _COMMENT.search(self.text, start, stop)
        return start + len(self.text[start : comment.start() if comment else stop].rstrip(WHITE))

    def quoted(self, start: int, stop: int, owner: int) -> None:
        quote = self.text[start]
        whole = QUOTED[quote].match(self.text, start)
        if whole is None or self.leaves_block(whole, stop, owner):
            end = self.value_end(start, stop)
            self.slips.append(value_slip("open_quote", start, end))
            self.floor = owner if owner >= 0 else None
            return
        end_of_line = _BREAK.search(self.text, whole.end())
        assert end_of_line
        if _NOTHING_MORE.match(self.text, whole.end(), end_of_line.start()):
            slip = escape_slip(self.text, *whole.span()) if quote == '"' else None
            self.slips += [slip] if slip else []
        elif whole.end() <= stop:
            self.plain_quotes(start, stop, owner)
        self.go_on_behind(whole.end())

    def plain_quotes(self, start: int, stop: int, owner: int) -> None:
        """Quotes that are part of a text: “"引"后”."""
        self.slips.append(value_slip("unquoted", start, self.value_end(start, stop)))
        self.floor = owner if owner >= 0 else None

    def leaves_block(self, quoted: re.Match[str], stop: int, owner: int) -> bool:
        """Whether a quoted text runs into lines that its entry does not hold: it is not closed."""
        at = stop
        while at < quoted.end():
            line = _LINE.match(self.text, at)
            if line is None or line.end() <= at:
                return False
            if at > stop and line[2] and self.indent_of(line[1]) <= owner:
                return line.start(2) < quoted.end()
            at = line.end()
        return False

    def block(self, header: re.Match[str], owner: int) -> None:
        """A block of text: passed over; a header that no text follows was a value, like ``>1``."""
        indent: int | None = None
        at = self.at
        while at < len(self.text):
            line = _LINE.match(self.text, at)
            assert line
            depth = self.indent_of(line[1])
            if line[2]:
                if depth <= owner:
                    break
                indent = depth if indent is None else indent
                if len(line[1]) - len(line[1].lstrip(" ")) < indent:
                    self.indentation("indent", line.start(), line[1])
            at = line.end()
        digit = header[0].strip("|>+-")
        if indent is None and digit:
            self.slips.append(value_slip("swallowed", *header.span()))
        elif digit and indent is not None and indent < max(owner, 0) + int(digit):
            self.slips.append(value_slip("unquoted", *header.span()))
            self.floor = owner
        elif indent is not None:
            self.at = at
