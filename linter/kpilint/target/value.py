"""``read_value``: what the text of a value says, for any text, always with an answer."""

from __future__ import annotations

from functools import lru_cache

from kpilint.target.canonical import labelled_text, words_text
from kpilint.target.cell import read_cell
from kpilint.target.model import ReadingError, Target
from kpilint.target.repair import nearest_reading
from kpilint.target.source import Source, Unread
from kpilint.target.stop import stop_message
from kpilint.target.syntax import Broken, parse
from kpilint.target.words import words_kind

LONGEST = 500  # characters; a longer text is no value, whatever it says
_DIGITS = frozenset("0123456789")


@lru_cache(maxsize=4096)
def read_value(raw: str) -> Target:
    """The target that a text states. Never raises; what is not understood is told in ``error``."""
    if len(raw) > LONGEST:
        return _unread(raw, Unread(f"文字超过{LONGEST}字，不像是指标值，没有解读", LONGEST))
    source = Source(raw)
    kind = words_kind(source.text)
    if kind == "unknown":
        return _unread(raw, Unread("只有符号或单位，没有数值", 0))
    if kind is not None:
        return Target(raw, kind, words_text(raw))
    try:
        return _with_labels(_read(source))
    except Unread as stop:
        nearest = stop.nearest
        if nearest is None:
            nearest = nearest_reading(source.text, stop.place, _read_corrected)
        return _unread(raw, Unread(stop.message, source.folded.start(stop.place), nearest))


def _read(source: Source) -> Target:
    clauses = parse(source.text)
    if isinstance(clauses, Broken):
        if not _DIGITS.isdisjoint(source.text):
            raise Unread(stop_message(source.text, clauses), clauses.at)
        found = None
    else:
        found = read_cell(source, clauses)
    return found or Target(source.raw, "qualitative", words_text(source.raw))


def _with_labels(target: Target) -> Target:
    """Print the names of several values, where they are read as their names again."""
    if target.parts:
        text = labelled_text(target.parts)
        if text in (target.canonical, target.raw) or _says_the_same(text, target):
            target.canonical = text
    return target


def _says_the_same(text: str, target: Target) -> bool:
    try:
        again = _read(Source(text))
    except Unread:
        return False
    labels = [[part.label for part in cell.parts] for cell in (target, again)]
    same = again.same_reading(target) and labels[0] == labels[1]
    return same and labelled_text(again.parts) == text


def _read_corrected(text: str) -> Target | None:
    try:
        return _read(Source(text)) if text else None
    except Unread:
        return None


def _unread(raw: str, stop: Unread) -> Target:
    target = Target(raw, "unknown", words_text(raw))
    target.error = ReadingError(stop.message, stop.place, stop.nearest or None)
    return target
