"""Slips inside braces and brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.key import is_field_word
from kpilint.intake.slip import (
    FILLER,
    QUOTED,
    Opening,
    Slip,
    escape_slip,
    key_slip,
    value_slip,
)
from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHITE = regex(r"(?:[ \t\r\n]+|(?<=[ \t\r\n])#[^\r\n]*)*")
_RUN = regex(r"(?:[^ \t\r\n,\[\]{}:]|:(?![ \t\r\n,\[\]{}]|\Z)|[ \t]+(?![ \t\r\n,\[\]{}#:]|\Z))+")
_THOUSANDS = regex(r"[^\s,\[\]{}:：]*\d(?:,\d{3})+(?!\d)[^\s,\[\]{}:：]*(?=\s*[,}])")
_WIDE_COMMA = regex(r"，\s*([^，：:\s][^，：:]{0,40}?)\s*(：|:|\Z)")
_BLANK = " \t\r\n,[]{}"


def scan_flow(text: str, opening: Opening, start: int) -> tuple[list[Slip], int]:
    """The slips of one flow collection, and where it ends (the text's end where it never does)."""
    scan = _FlowScan(text, opening, start)
    return list(scan.slips()), scan.end


class _FlowScan:
    def __init__(self, text: str, opening: Opening, start: int) -> None:
        self.text = text
        self.opening = opening
        self.end = len(text)
        self.at = start
        self.open: list[str] = []
        self.at_key = False

    def slips(self) -> Iterator[Slip]:
        while True:
            white = _WHITE.match(self.text, self.at)
            self.at = white.end() if white else self.at
            if self.at >= len(self.text):
                return
            character = self.text[self.at]
            if character in "[{":
                self.open.append(character)
                self.step(at_key=character == "{")
            elif character in "]}":
                self.open.pop()
                self.step(at_key=False)
                if not self.open:
                    self.end = self.at
                    return
            elif character == ",":
                self.step(at_key=self.open[-1] == "{")
            elif character in QUOTED:
                yield from self.quoted(character)
            else:
                yield from self.run()

    def step(self, *, at_key: bool) -> None:
        self.at += 1
        self.at_key = at_key

    def quoted(self, quote: str) -> Iterator[Slip]:
        whole = QUOTED[quote].match(self.text, self.at)
        if whole is None:
            self.at = len(self.text)
            return
        slip = escape_slip(self.text, *whole.span()) if quote == '"' else None
        if slip:
            yield slip
        self.at = whole.end()

    def run(self) -> Iterator[Slip]:
        """A plain text: a key, a value, or a colon between them."""
        run = _RUN.match(self.text, self.at)
        if run is None:
            self.step(at_key=False)
            return
        start, end = run.span()
        slip = self.key(start, end) if self.at_key else self.value(start, end)
        if slip is None:
            self.at = end
            return
        yield slip
        self.at = slip.end
        self.at_key = slip.kind == "wide_comma"

    def key(self, start: int, end: int) -> Slip | None:
        slip = key_slip(self.text, start, end)
        after = self.text[end : end + 2]
        if slip is None and after in (":,", ":}") and is_field_word(self.text[start:end]):
            patch = FILLER * (end - start - 1) + ": "  # {权重:} is YAML, but not to libyaml
            slip = Slip("quiet", start, end + 1, patch, self.text[start:end])
        return slip

    def value(self, start: int, end: int) -> Slip | None:
        if self.open[-1] == "{":
            thousands = _THOUSANDS.match(self.text, start)
            if thousands:
                return value_slip("swallowed", start, thousands.end())
            comma = self.comma(start, end)
            if comma:
                return comma
        kind = self.opening.slip(start, end, _BLANK)
        return value_slip(kind, start, end) if kind else None

    def comma(self, start: int, end: int) -> Slip | None:
        """A full-width comma before the next known key."""
        for comma in _WIDE_COMMA.finditer(self.text[start:end]):
            colon = comma[2] or self.text[end : end + 1] == ":"
            if colon and is_field_word(comma[1]):
                at = start + comma.start()
                return Slip("wide_comma", at, at + 1, ",")
        return None
